import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { type Labels, toRegion } from '../authority.ts'

/** What was chosen of another authority; what is left open stays not said. */
export function parseLabels(form: URLSearchParams): Result<Labels, FieldErrors> {
  const chosen = form.get('region') ?? ''
  const region = toRegion(chosen)
  if (chosen !== '' && region === null) {
    return fail([{ field: 'region', message: 'Choose a region of the list' }])
  }
  const like = form.get('neighbour')
  return ok({ region, neighbour: like === 'yes' ? true : like === 'no' ? false : null })
}
