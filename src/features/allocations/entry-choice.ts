// Whether a notice can be taken as it is told: pure, and the only place that says no. Late is a finding, not an error.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type Care, latestPeriod } from '../children/index.ts'
import type { Refused } from './refused.ts'
import { tellsOf } from './told-care.ts'

const refuse = (code: Refused['code'], field: string, says: string): { ok: false; failure: Refused } =>
  fail({ code, field, says, cites: [] })

export type NewEntry = {
  readonly number: string
  readonly born: Day
  readonly start: Day
  readonly receivedOn: Day
}

/** Whether a child who is not on the books may be put there: the number must be nobody’s. */
export function decideNewEntry(
  { isNumberInUse, today }: { readonly isNumberInUse: boolean; readonly today: Day },
  asked: NewEntry,
): Result<NewEntry, Refused> {
  if (isNumberInUse)
    return refuse(
      'number-in-use',
      'number',
      `The number ${asked.number} is in use. Look for the child by it; if you cannot find them, check the number or ring the reviewing service`,
    )
  if (asked.start < asked.born)
    return refuse(
      'before-care',
      'start',
      `The day must be on or after ${toDate(asked.born)}, when the child was born`,
    )
  return refuseDays(asked, today) ?? ok(asked)
}

export type KnownEntry = {
  readonly start: Day
  readonly receivedOn: Day
  /** Null where the time in care is known already. */
  readonly legalStatus: string | null
}

/** Whether a notice of a child on the books may be taken: of the time in care that is known, or of one that begins now. */
export function decideKnownEntry(
  { care, born, today }: { readonly care: Care; readonly born: Day | null; readonly today: Day },
  asked: KnownEntry,
): Result<KnownEntry, Refused> {
  const latest = latestPeriod(care)
  if (asked.legalStatus !== null) {
    if (born !== null && asked.start < born)
      return refuse(
        'before-care',
        'start',
        `The day must be on or after ${toDate(born)}, when the child was born`,
      )
    if (tellsOf(care, asked.start))
      return refuse(
        'in-care-already',
        'start',
        latest === null || latest.end === null
          ? 'This child is in care already: say when we were told of that'
          : `The child was in care until ${toDate(latest.end)}: the new time in care must begin on that day or later`,
      )
  } else if (latest === null || latest.start !== asked.start) {
    return refuse(
      'not-in-care',
      'received',
      'This time in care is not known any more. Look at the page again',
    )
  }
  return refuseDays(asked, today) ?? ok(asked)
}

function refuseDays({ start, receivedOn }: Pick<KnownEntry, 'start' | 'receivedOn'>, today: Day) {
  if (start > today) return refuse('after-today', 'start', 'The day must be today or in the past')
  if (receivedOn > today) return refuse('after-today', 'received', 'The day must be today or in the past')
  return null
}
