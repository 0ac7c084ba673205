import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, readText, readVersion } from '../../../ui/forms/index.ts'
import type { PolicyText } from '../store.ts'

export type PolicyTyped = PolicyText & {
  /** How many versions there were when the form was drawn. */
  readonly seen: number
}

export function readPolicyForm(form: URLSearchParams): PolicyTyped {
  const title = readText(Object.fromEntries(form), 'title').replace(/\s+/g, ' ')
  return { title, body: (form.get('body') ?? '').trim(), seen: readVersion(form) }
}

const LONGEST_TITLE = 120
const LONGEST_BODY = 40_000

/** The policy as it was typed, or what is wrong with it. */
export function parsePolicy({ title, body }: PolicyTyped): Result<PolicyText, FieldErrors> {
  const errors = [
    ...(title === '' ? [{ field: 'title', message: 'Enter a title, like Your reviews' }] : []),
    ...(title.length > LONGEST_TITLE
      ? [{ field: 'title', message: `The title must be ${LONGEST_TITLE} characters or fewer` }]
      : []),
    ...(body === '' ? [{ field: 'body', message: 'Enter the words of the policy' }] : []),
    ...(body.length > LONGEST_BODY
      ? [{ field: 'body', message: 'The policy must be 40,000 characters or fewer' }]
      : []),
  ]
  return errors.length > 0 ? fail(errors) : ok({ title, body })
}
