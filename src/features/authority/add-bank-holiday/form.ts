import { type Day, isoDay } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  isBlankDate,
  parseDateFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import type { HolidayAsked } from '../bank-holiday.ts'

export type HolidayTyped = { readonly on: DateText; readonly name: string; readonly inPlaceOf: DateText }

export function readHolidayForm(form: URLSearchParams): HolidayTyped {
  const posted = Object.fromEntries(form)
  return {
    on: readDateText(posted, 'on'),
    name: readText(posted, 'name').replace(/\s+/g, ' '),
    inPlaceOf: readDateText(posted, 'in-place-of'),
  }
}

const LONGEST = 100
const EXAMPLE = isoDay('2027-06-04')
const LAST = { day: isoDay('2100-12-31'), says: 'before 2101' }
const FIRST = { day: isoDay('2011-04-01'), says: 'after 31 March 2011' }

/** A day off as it was typed, or what is wrong with it. */
export function parseHoliday(typed: HolidayTyped): Result<HolidayAsked, FieldErrors> {
  const limits = { example: EXAMPLE, notAfter: LAST, notBefore: FIRST }
  const on = parseDateFields(typed.on, { name: 'on', what: 'the bank holiday', ...limits })
  const none: Result<Day | null, never> = ok(null)
  const inPlaceOf = isBlankDate(typed.inPlaceOf)
    ? none
    : parseDateFields(typed.inPlaceOf, {
        name: 'in-place-of',
        what: 'the day it is in place of',
        ...limits,
      })
  const errors = [
    ...(on.ok ? [] : [on.failure]),
    ...(typed.name === ''
      ? [{ field: 'name', message: 'Enter what the bank holiday is called, like royal wedding' }]
      : []),
    ...(typed.name.length > LONGEST
      ? [{ field: 'name', message: `Use ${LONGEST} characters or fewer for the name` }]
      : []),
    ...(inPlaceOf.ok ? [] : [inPlaceOf.failure]),
  ]
  return on.ok && inPlaceOf.ok && errors.length === 0
    ? ok({ on: on.value, name: typed.name, inPlaceOf: inPlaceOf.value })
    : fail(errors)
}
