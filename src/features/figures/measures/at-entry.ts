// How soon the service heard of a child, and an officer was there.
import { toLongDate } from '../../../kit/dates/index.ts'
import type { ProvisionId } from '../../../law/citations/provisions.ts'
import type { PromptnessFact } from '../../allocations/index.ts'
import { type Clocked, clockedRows, timedBreakdowns } from '../clocked-rows.ts'
import type { Measure } from '../measure.ts'
import type { WorkedChild } from '../worked-child.ts'

const SHARED = {
  unit: 'start',
  kind: 'flow',
  shape: 'share',
  source: 'measures.md, Promptness around the review; IRO Handbook',
  definition: 1,
  needs: 'database',
  breakdowns: timedBreakdowns('legal-status', 'placement'),
} as const

const guidance = (cites: ProvisionId) => ({ strength: 'should' as const, cites: [cites] })

/** Times in care whose start is known, short breaks apart, each with its clock. */
function begun(
  child: WorkedChild,
  facts: readonly PromptnessFact[],
  toUndone: (fact: PromptnessFact, end: number | null) => Clocked['undone'],
): readonly Clocked[] {
  return facts.flatMap((fact) => {
    const care = child.periods.find((one) => one.care.start === fact.start)?.care
    if (care === undefined || !care.startKnown) return []
    const { start, due, on } = fact
    const what = (): string => `In care since ${toLongDate(start)}`
    return [{ of: start, due, done: on, undone: toUndone(fact, care.end), what }]
  })
}

const EXCLUSIONS = 'Short breaks (V3, V4), and periods whose start is not in the data.'

export const notifiedInTime: Measure = {
  ...SHARED,
  id: 'notified-in-2-working-days',
  name: 'Told of a child within 2 working days',
  labels: { numerator: 'In time', base: 'Starts', rest: 'Late' },
  duty: guidance('HB notice'),
  says: {
    numerator: 'Periods of care of which the service was told no later than 2 working days after they began.',
    denominator:
      'Periods of care for which that day fell in the period, and for which it is recorded when we were told.',
    exclusions: `Periods for which nobody recorded when we were told are shown beside. ${EXCLUSIONS}`,
  },
  rows: (child, period) =>
    clockedRows(
      child,
      period,
      begun(child, child.facts.cycle?.notices ?? [], () => 'not-recorded'),
    ),
}

export const appointedInTime: Measure = {
  ...SHARED,
  id: 'iro-appointed-in-5-working-days',
  name: 'IRO there within 5 working days',
  labels: { numerator: 'In time', base: 'Starts', rest: 'Late, or nobody yet' },
  duty: guidance('HB appointment'),
  says: {
    numerator:
      'Periods of care in which an IRO held the child no later than 5 working days after they began.',
    denominator:
      'Periods of care for which that day fell in the period. A child in care with no IRO once it has passed is in the base.',
    exclusions: `Care that ended on or before that day without an IRO, and care that ended since and for which no IRO was ever recorded, are shown beside. ${EXCLUSIONS}`,
  },
  rows: (child, period) =>
    clockedRows(
      child,
      period,
      begun(child, child.facts.cycle?.appointments ?? [], ({ due }, end) => {
        if (end === null || end > period.asOf) return 'denominator-only'
        return due !== null && end <= due ? 'not-needed' : 'not-recorded'
      }),
    ),
}
