import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldError, FieldErrors } from '../../../ui/forms/index.ts'
import { type HoldReason, parseHoldReason } from '../hold.ts'

const LONGEST_NOTE = 1000

/** Reads what somebody says of a hold. */
export function parseHoldForm(
  form: URLSearchParams,
): Result<{ readonly reason: HoldReason; readonly note: string }, FieldErrors> {
  const reason = parseHoldReason(form.get('reason'))
  const note = form.get('note')?.trim() ?? ''
  const errors: FieldError[] = []
  if (reason === null) errors.push({ field: 'reason', message: 'Choose why the record must be kept' })
  if (note === '') errors.push({ field: 'note', message: 'Enter what the hold is about' })
  if (note.length > LONGEST_NOTE)
    errors.push({ field: 'note', message: `What it is about must be ${LONGEST_NOTE} characters or fewer` })
  return reason === null || errors.length > 0 ? fail(errors) : ok({ reason, note })
}
