import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldErrors, PostedFields } from '../../../ui/forms/index.ts'
import { formReader } from '../form-parts.ts'
import type { Referral } from '../referral.ts'

/** Reads what came of a referral, and when that was known. */
export function parseCame(
  typed: PostedFields,
  { on: since }: Pick<Referral, 'on'>,
  today: Day,
): Result<{ readonly says: string; readonly on: Day }, FieldErrors> {
  const read = formReader(typed)
  const says = read.words('came', 'Enter what came of it')
  const on = read.day({
    name: 'came-on',
    what: 'the day it was known',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  if (on === null) return fail(read.errors)
  if (on < since)
    read.errors.push({ field: 'came-on-day', message: 'The day must not be before the referral' })
  return read.finish({ says, on })
}

/** Reads why something was a mistake. */
export function parseMistake(typed: PostedFields): Result<string, FieldErrors> {
  const read = formReader(typed)
  const because = read.words('because', 'Enter why it was a mistake')
  return read.errors.length > 0 ? fail(read.errors) : ok(because)
}
