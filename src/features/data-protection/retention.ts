// How long a child's record is kept: what the law says of the facts, and how it stands on a day.
import { addYears, birthdayOf, type Day } from '../../kit/dates/index.ts'
import type { Answer } from '../../law/citations/reason.ts'
import { whenRecordMayBeDestroyed } from '../../law/retention/case-record.ts'
import type { Row } from '../../platform/db/index.ts'
import { type Child, endedByAdoption, endedByDeath, NO_CARE } from '../children/index.ts'

export type RetentionRule = Row<'destroyed_record'>['rule']

export type RetentionFacts = Pick<Child, 'born' | 'care'>

/** How long the record is kept, holds apart. */
export type Retention =
  | {
      readonly kind: 'until'
      /** The anniversary. The record may go on the day after, never on it. */
      readonly until: Day
      readonly rule: RetentionRule
      readonly because: Answer<Day>['because']
    }
  | { readonly kind: 'cannot-tell'; readonly missing: string }

/**
 * How long a child's record is kept. Where care ended by adoption a person must judge first: the record may be part of
 * an adoption record, which is kept longer.
 */
export function retentionOf({ born, care }: RetentionFacts): Retention {
  if (care.periods.some(endedByAdoption))
    return { kind: 'cannot-tell', missing: 'whether it is part of an adoption record, which is kept longer' }
  const death = care.periods.find(endedByDeath)
  if (death !== undefined && death.end === null)
    return { kind: 'cannot-tell', missing: 'the day the child died' }
  const answer = whenRecordMayBeDestroyed({ born, diedOn: death?.end ?? null, hold: null })
  if (answer.kind !== 'due' || born === null)
    return { kind: 'cannot-tell', missing: answer.kind === 'cannot-tell' ? answer.missing : 'the facts' }
  const rule = answer.due === birthdayOf(born, 75) ? 'birth-75' : 'death-15'
  return { kind: 'until', until: answer.due, rule, because: answer.because }
}

/**
 * How long the records of one child are kept, the one that goes on first: as long as the one that is kept longest. Where
 * the first cannot tell, all of them are kept.
 */
export function retentionOfAll(records: readonly RetentionFacts[]): Retention {
  const all = records.map(retentionOf)
  const [first = retentionOf({ born: null, care: NO_CARE })] = all
  if (first.kind === 'cannot-tell') return first
  const told = all.filter((one) => one.kind === 'until')
  return told.toSorted((one, other) => other.until - one.until)[0] ?? first
}

/** Due: the anniversary is past. Soon: it comes within twelve months. Held: somebody holds it, whatever its age. */
export type Standing = 'due' | 'soon' | 'held' | 'kept' | 'cannot-tell'

/** How a record stands on a day. */
export function standingOn(retention: Retention, isHeld: 'held' | 'free', today: Day): Standing {
  if (isHeld === 'held') return 'held'
  if (retention.kind === 'cannot-tell') return 'cannot-tell'
  if (retention.until < today) return 'due'
  return retention.until <= addYears(today, 1) ? 'soon' : 'kept'
}

export const RULE_WORDS: Readonly<Record<RetentionRule, string>> = {
  'birth-75': '75 years from birth',
  'death-15': '15 years from a death before 18',
}
