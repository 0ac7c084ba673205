import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, readText } from '../../../ui/forms/index.ts'

/** What was typed, to be shown again. */
export type ConflictTyped = { readonly stands: string; readonly reason: string }
export type ConflictAsked = { readonly stands: boolean; readonly reason: string }

const LONGEST = 2000

export function readConflictForm(form: URLSearchParams): ConflictTyped {
  const posted = Object.fromEntries(form)
  return { stands: readText(posted, 'stands'), reason: readText(posted, 'reason') }
}

export function parseConflict({ stands, reason }: ConflictTyped): Result<ConflictAsked, FieldErrors> {
  const errors = [
    ...(stands === 'yes' || stands === 'no'
      ? []
      : [{ field: 'stands', message: 'Say whether they must have another IRO' }]),
    ...(reason === '' ? [{ field: 'reason', message: 'Write why' }] : []),
    ...(reason.length > LONGEST
      ? [{ field: 'reason', message: `Write why in ${LONGEST} characters or fewer` }]
      : []),
  ]
  return errors.length > 0 ? fail(errors) : ok({ stands: stands === 'yes', reason })
}
