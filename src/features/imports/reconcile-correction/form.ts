import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  errorsOf,
  type FieldErrors,
  isBlankDate,
  parseChoice,
  parseDay,
  type PostedFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import type { CorrectionPlace, FactSaid } from '../../children/index.ts'
import { codesFor } from '../care-fact.ts'

export type CorrectionAsked = { readonly right: FactSaid; readonly because: string }

/** Reads what somebody says is right, and why. For the end of care no day means that it has not ended. */
export function parseCorrection(
  typed: PostedFields,
  { fact }: CorrectionPlace,
  today: Day,
): Result<CorrectionAsked, FieldErrors> {
  const isOpenEnd = fact === 'period-end' && isBlankDate(readDateText(typed, 'day'))
  const hasDay = !fact.endsWith('-code') && !isOpenEnd
  const day: Result<Day | null, FieldErrors> = hasDay
    ? parseDay(typed, {
        name: 'day',
        what: 'the right day',
        example: today,
        notAfter: { day: today, says: 'today or in the past' },
      })
    : ok(null)
  const list = codesFor(fact)
  const code: Result<string | null, FieldErrors> =
    list === null || isOpenEnd
      ? ok(null)
      : parseChoice(typed, 'code', {
          among: list.codes.map((known) => known.code),
          message: fact === 'period-end' ? 'Choose why care ended' : 'Choose what is right',
        })
  const because = readText(typed, 'because').trim()
  const written: Result<string, FieldErrors> =
    because === '' ? fail([{ field: 'because', message: 'Enter how you know' }]) : ok(because)
  if (!day.ok || !code.ok || !written.ok) return fail(errorsOf(day, code, written))
  return ok({ right: { day: day.value, code: code.value }, because: written.value })
}
