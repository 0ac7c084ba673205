import { type FigurePeriod, isWithin, toMonthKey } from '../figure-period.ts'
import { type Obligation, statusOn } from '../../../law/looked-after-reviews/index.ts'
import { aboutObligation } from '../held-on-time.ts'
import { sequenceOf } from '../counted-here.ts'
import { inCareOn, lastDayInCare } from '../in-care.ts'
import type { Measure } from '../measure.ts'
import type { Counts, Row } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

const COUNTS = {
  met: 'numerator',
  late: 'denominator-only',
  overdue: 'denominator-only',
  flexible: 'flexible',
  'cannot-tell': 'cannot-tell',
  due: 'not-yet',
  'not-required': null,
} as const satisfies Record<string, Counts | null>

function rowOf(child: WorkedChild, obligation: Obligation, period: FigurePeriod): Row | null {
  const { due, heldOn } = obligation
  if (![due, heldOn].some((day) => day !== null && isWithin(day, period))) return null
  const status = statusOn(obligation, period.asOf)
  const counts = COUNTS[status]
  const on = status === 'cannot-tell' ? (heldOn ?? due) : due
  if (counts === null || on === null || !isWithin(on, period)) return null
  return toRow(child, {
    on,
    period: obligation.period,
    counts,
    keys: { sequence: sequenceOf([obligation]), month: toMonthKey(on) },
    about: () => aboutObligation(child, obligation, period.asOf),
  })
}

function rowsDue(child: WorkedChild, period: FigurePeriod): readonly Row[] {
  return child.owed.flatMap((obligation) => rowOf(child, obligation, period) ?? [])
}

export const obligationsMet: Measure = {
  id: 'obligations-met',
  labels: { numerator: 'In time', base: 'Due', rest: 'Missed' },
  name: 'Reviews due that were held in time',
  unit: 'obligation',
  kind: 'flow',
  shape: 'share',
  says: {
    numerator: 'Reviews owed by law that fell due in the period and were held in time.',
    denominator: 'Reviews owed by law that fell due in the period, held or not.',
    exclusions:
      'Reviews not needed (care ended, or the 18th birthday came, before the due day), reviews under the 2020 rules and those that cannot be told are in neither half.',
  },
  source: 'CPPCR 33; AAR 36; SI 2020/445',
  definition: 1,
  needs: 'either',
  breakdowns: [
    'sequence',
    'month',
    'age',
    'sex',
    'ethnicity',
    'legal-status',
    'placement',
    'officer',
    'team',
  ],
  rows: rowsDue,
}

/** A child counts as missed by one missed review, as unknown by one that cannot be told, and as met otherwise. */
function childRow(child: WorkedChild, period: FigurePeriod): readonly Row[] {
  const due = rowsDue(child, period)
  const count = (counts: Counts): number => due.filter((row) => row.counts === counts).length
  const missed = count('denominator-only')
  const unknown = count('cannot-tell')
  const met = count('numerator')
  if (missed + unknown + met === 0) return []
  const counts = missed > 0 ? 'denominator-only' : unknown > 0 ? 'cannot-tell' : 'numerator'
  const says = `${met} held in time, ${missed} late or not held${unknown > 0 ? `, ${unknown} cannot be told` : ''}.`
  const first = due.find((row) => row.counts === counts)
  return [
    toRow(child, {
      ...lastDayInCare(child, period.asOf),
      counts,
      about: () => ({ ...first?.about(), says }),
    }),
  ]
}

const COHORT_WORKING_DAYS = 20
/** Days that hold 20 working days whatever the holidays. */
const LONG_BEFORE = 60

function isSettledAtEnd(child: WorkedChild, { asOf }: FigurePeriod): boolean {
  const state = inCareOn(child, asOf)
  if (state.kind !== 'in') return false
  // Long before, the day may be one for which no working days are known.
  if (state.care.start < asOf - LONG_BEFORE) return true
  return child.policy.calendar.workingDaysBetween(state.care.start, asOf) >= COHORT_WORKING_DAYS
}

const SHARED = {
  unit: 'child',
  kind: 'flow',
  shape: 'share',
  source: 'The old national indicator 66; CPPCR 33',
  definition: 1,
  needs: 'either',
  breakdowns: ['age', 'sex', 'ethnicity', 'legal-status', 'placement', 'officer', 'team'],
} as const

const EXCLUSIONS =
  'Children for whom a review of the period cannot be told, and none is known to be missed, are in neither half.'

export const childrenAllOnTime: Measure = {
  ...SHARED,
  id: 'children-all-on-time',
  labels: { numerator: 'All on time', base: 'Children', rest: 'One or more missed' },
  name: 'Children with every review on time',
  says: {
    numerator: 'Children with no missed review among those due in the period.',
    denominator:
      'Children looked after at the end of the period, and for 20 working days or more, with at least one review due in it.',
    exclusions: EXCLUSIONS,
  },
  rows: (child, period) => {
    const rows = childRow(child, period)
    return rows.length > 0 && isSettledAtEnd(child, period) ? rows : []
  },
}

export const childrenAllOnTimeAtAnyTime: Measure = {
  ...SHARED,
  id: 'children-all-on-time-any',
  labels: { numerator: 'All on time', base: 'Children', rest: 'One or more missed' },
  name: 'Children with every review on time, looked after at any time',
  says: {
    numerator: 'Children with no missed review among those due in the period.',
    denominator: 'Children looked after at any time in the period, with at least one review due in it.',
    exclusions: EXCLUSIONS,
  },
  rows: childRow,
}
