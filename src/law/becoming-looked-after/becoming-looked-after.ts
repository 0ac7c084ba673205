import { type Day, toLongDate } from '../../kit/dates/index.ts'
import type { Answer, Reason } from '../citations/reason.ts'

/** A stay counts only where it is longer than this. */
const MINUTES_IN_24_HOURS = 24 * 60

/** How the child came: under an order that puts them in care, or accommodated by the authority. */
export type Basis = 'in-care' | 'accommodated'

export type StayFacts = {
  readonly basis: Basis
  readonly admittedOn: Day
  /** Minutes that have really passed (an hour less or more where the clocks change); null where times are not recorded. */
  readonly minutes: number | null
  readonly stay: 'going-on' | 'ended'
}

function lookedAfterFrom(admittedOn: Day, reason: Reason): Answer<Day> {
  return { kind: 'due', due: admittedOn, because: [reason] }
}

/**
 * The day from which a child is looked after, if they are.
 *
 * Cites: CA 22(1), CA 22(2)
 * Says: A child in care is looked after at once; an accommodated child only once a stay passes 24 hours, and then from admission.
 * Read as: I-1
 * Example: accommodated at 18:00 and home at 12:00 next day, the child was not looked after
 */
export function whenLookedAfter(facts: StayFacts): Answer<Day> {
  const on = toLongDate(facts.admittedOn)
  if (facts.basis === 'in-care')
    return lookedAfterFrom(facts.admittedOn, { says: `In care since ${on}.`, cites: ['CA 22(1)'] })
  if (facts.minutes === null)
    return { kind: 'cannot-tell', missing: 'the times the child came and left', because: [] }
  if (facts.minutes > MINUTES_IN_24_HOURS) {
    const says = `Accommodated for more than 24 hours, counted from admission on ${on}.`
    return lookedAfterFrom(facts.admittedOn, { says, cites: ['CA 22(1)', 'CA 22(2)'], reading: 'I-1' })
  }
  if (facts.stay === 'going-on')
    return { kind: 'cannot-tell', missing: 'whether the stay will last more than 24 hours', because: [] }
  const says = `Accommodated on ${on} for no more than 24 hours, so not looked after.`
  return { kind: 'not-required', because: [{ says, cites: ['CA 22(2)'] }] }
}
