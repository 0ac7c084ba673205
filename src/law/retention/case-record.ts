import { birthdayOf, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { Answer, Reason } from '../citations/reason.ts'

const YEARS_FROM_BIRTH = 75
const YEARS_FROM_DEATH = 15
const ADULT = 18

export type RecordFacts = {
  readonly born: Day | null
  readonly diedOn: Day | null
  /** Why the record must be kept whatever its age: a claim, an inquiry. Null where there is none. */
  readonly hold: string | null
}

function keptFromBirth(born: Day): Answer<Day> {
  const due = birthdayOf(born, YEARS_FROM_BIRTH)
  const says = `Born on ${toLongDate(born)}; the record is kept for ${YEARS_FROM_BIRTH} years, until ${toLongDate(due)}.`
  return { kind: 'due', due, because: [{ says, cites: ['CPPCR 50'] }] }
}

function keptFromDeath(diedOn: Day): Answer<Day> {
  const due = birthdayOf(diedOn, YEARS_FROM_DEATH)
  const says = `Died under ${ADULT} on ${toLongDate(diedOn)}; the record is kept for ${YEARS_FROM_DEATH} years that begin with that day, until ${toLongDate(due)}.`
  return { kind: 'due', due, because: [{ says, cites: ['CPPCR 50'] }] }
}

/**
 * The first day on which a child's case record may be destroyed.
 *
 * Cites: CPPCR 50
 * Says: The record is kept to the 75th anniversary of birth, or 15 years from a death before 18; a hold keeps it longer.
 * Read as: leap-day
 * Example: born on 10 May 2010, the record is not destroyed before 10 May 2085
 */
export function whenRecordMayBeDestroyed(facts: RecordFacts): Answer<Day> {
  if (facts.hold !== null) {
    const because: readonly Reason[] = [{ says: `The record is held: ${facts.hold}.`, cites: ['CPPCR 50'] }]
    return { kind: 'cannot-tell', missing: 'the end of the hold', because }
  }
  if (facts.born === null) return { kind: 'cannot-tell', missing: 'the day the child was born', because: [] }
  const { born, diedOn } = facts
  return diedOn !== null && diedOn < birthdayOf(born, ADULT) ? keptFromDeath(diedOn) : keptFromBirth(born)
}
