// The numbers of the review clock, each with the days it holds and the provision that sets it.
import { type Day, dayOf } from '../../kit/dates/index.ts'
import { LAW_BEGINS, type Limit, since2011 } from '../clocks/since-2011.ts'

/** Working days from becoming looked after to the first review. */
export const FIRST_REVIEW_WORKING_DAYS: Limit = since2011(20, 'CPPCR 33(1)')
/** Months from the first review to the second. */
export const SECOND_REVIEW_MONTHS: Limit = since2011(3, 'CPPCR 33(2)')
/** Months between later reviews. */
export const LATER_REVIEW_MONTHS: Limit = since2011(6, 'CPPCR 33(2)')
/** Months between meetings in a long-term foster placement, once it has lasted as long. */
export const YEARLY_MEETING_MONTHS: Limit = since2011(12, 'VOL2 yearly meeting')
/** Working days from the first part of a review to its last. */
export const COMPLETION_WORKING_DAYS: Limit = since2011(20, 'CPPCR 36(2)')
/** Months from the start of a series of short breaks to its first review. */
export const FIRST_SHORT_BREAK_MONTHS: Limit = since2011(3, 'CPPCR 48')
/** Days a stay of a series of short breaks may last. */
export const SHORT_BREAK_STAY_DAYS: Limit = since2011(17, 'CPPCR 48')
/** Days that a series of short breaks may take in any 12 months. */
export const SHORT_BREAK_YEAR_DAYS: Limit = since2011(75, 'CPPCR 48')

/** The regulations came into force; nothing due earlier is worked out. */
export const IN_FORCE_FROM: Day = LAW_BEGINS

/** SI 2020/445: third and later reviews due in these days were owed "where reasonably practicable". */
export const WINDOW_2020: { readonly from: Day; readonly to: Day } = {
  from: dayOf(2020, 4, 24),
  to: dayOf(2020, 9, 25),
}

/** Raise it whenever a change of law or of its reading here changes an answer: due dates stored earlier are then told. */
export const LAW_VERSION = 2
