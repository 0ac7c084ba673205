import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldError, FieldErrors } from '../../../ui/forms/index.ts'

export type OpeningAsked = { readonly number: string; readonly because: string }

const SHORTEST_REASON = 10
const LONGEST_REASON = 1000

/** Reads which record is to be opened, and why. */
export function parseOpening(form: URLSearchParams): Result<OpeningAsked, FieldErrors> {
  const number = (form.get('number') ?? '').trim()
  const because = (form.get('because') ?? '').trim()
  const errors: FieldError[] = []
  if (number === '') errors.push({ field: 'number', message: 'Enter the child’s number' })
  if (because.length < SHORTEST_REASON)
    errors.push({ field: 'because', message: 'Say why you must open this record now, in a sentence' })
  if (because.length > LONGEST_REASON)
    errors.push({ field: 'because', message: `Say why in ${LONGEST_REASON} characters or fewer` })
  return errors.length > 0 ? fail(errors) : ok({ number, because })
}
