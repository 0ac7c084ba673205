import { addDays, type Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  NO_DATE_TEXT,
  parseDateFields,
  readDateText,
  readText,
  toDateText,
} from '../../../ui/forms/index.ts'
import type { CoverAsked } from '../officer-cover.ts'

/** What was typed, to be shown again. */
export type CoverTyped = {
  readonly cover: string
  readonly from: DateText
  readonly returns: DateText
  readonly ends: DateText
}

export function emptyCover(today: Day): CoverTyped {
  return { cover: '', from: toDateText(today), returns: NO_DATE_TEXT, ends: toDateText(today) }
}

export function readCoverForm(form: URLSearchParams): CoverTyped {
  const posted = Object.fromEntries(form)
  return {
    cover: readText(posted, 'cover'),
    from: readDateText(posted, 'cover-from'),
    returns: readDateText(posted, 'returns'),
    ends: readDateText(posted, 'cover-ends'),
  }
}

export function parseCover(
  { cover, from, returns }: CoverTyped,
  today: Day,
): Result<CoverAsked & { readonly coverId: string }, FieldErrors> {
  const first = parseDateFields(from, { name: 'cover-from', what: 'the first day of cover', example: today })
  const back = parseDateFields(returns, {
    name: 'returns',
    what: 'the day the IRO is back',
    example: addDays(today, 14),
  })
  const errors = [
    ...(cover === '' ? [{ field: 'cover', message: 'Choose who stands in' }] : []),
    ...(first.ok ? [] : [first.failure]),
    ...(back.ok ? [] : [back.failure]),
  ]
  if (!first.ok || !back.ok || errors.length > 0) return fail(errors)
  return ok({ coverId: cover, from: first.value, returnsOn: back.value })
}

export function parseCoverEnd({ ends }: CoverTyped, today: Day): Result<Day, FieldErrors> {
  const on = parseDateFields(ends, { name: 'cover-ends', what: 'the day the IRO is back', example: today })
  return on.ok ? on : fail([on.failure])
}
