// What came of decisions.
import { toLongDate } from '../../../kit/dates/index.ts'
import { NOT_RECORDED } from '../breakdown.ts'
import { type Clocked, clockedRows, dueRow, timedBreakdowns } from '../clocked-rows.ts'
import type { DecisionFact } from '../../decisions/index.ts'
import { isWithin } from '../figure-period.ts'
import type { Measure } from '../measure.ts'

const SHARED = {
  unit: 'decision',
  kind: 'flow',
  shape: 'share',
  source: 'measures.md, Promptness around the review; the authority’s own rule',
  definition: 1,
  needs: 'database',
  duty: { strength: 'local', cites: ['HB monitoring'] },
} as const

const nameOf = ({ number, madeOn }: DecisionFact): string =>
  `Decision ${number} of the review on ${toLongDate(madeOn)}`

/** What a decision is that was not done: nobody has said, it has no use any more, or it was not. */
function undoneOf({ status }: DecisionFact): Clocked['undone'] {
  if (status === null) return 'not-recorded'
  return status === 'overtaken' ? 'not-needed' : 'denominator-only'
}

export const decisionsDone: Measure = {
  ...SHARED,
  id: 'decisions-done-by-date',
  name: 'Decisions done by their day',
  labels: { numerator: 'Done in time', base: 'Decisions', rest: 'Later or not done' },
  says: {
    numerator: 'Decisions done no later than the day that the review set.',
    denominator:
      'Decisions whose day, as the review set it, fell in the period; a day put off since changes nothing.',
    exclusions:
      'Decisions of which nobody recorded what came, and those overtaken by events, are shown beside. Decisions without a day are in no period.',
  },
  breakdowns: timedBreakdowns('decision-status'),
  rows: (child, period) =>
    clockedRows(
      child,
      period,
      (child.facts.cycle?.decisions ?? []).map((decision) => ({
        of: decision.madeOn,
        due: decision.firstBy,
        done: decision.status === 'done' ? decision.doneOn : null,
        undone: undoneOf(decision),
        keys: { 'decision-status': decision.status ?? NOT_RECORDED },
        what: () => nameOf(decision),
      })),
    ),
}

/** From this many on, a decision counts as slipped. */
const SLIPPED_FROM = 2

function slipKey(slips: number): string {
  if (slips >= SLIPPED_FROM) return 'more'
  return slips === 1 ? 'once' : 'never'
}

export const decisionsSlipped: Measure = {
  ...SHARED,
  id: 'decisions-slipped',
  name: 'Decisions put off twice or more',
  labels: { numerator: 'Twice or more', base: 'Decisions', rest: 'Once or never' },
  says: {
    numerator: 'Decisions whose day was put later twice or more.',
    denominator: 'Decisions whose day, as the review set it, fell in the period.',
    exclusions:
      'Decisions without a day. A decision taken over unchanged into another review is not put off.',
  },
  breakdowns: timedBreakdowns('slips'),
  rows: (child, period) =>
    (child.facts.cycle?.decisions ?? []).flatMap((decision) => {
      const { firstBy: due, slips, madeOn, doneOn } = decision
      if (due === null || !isWithin(due, period)) return []
      return dueRow(child, {
        of: madeOn,
        due,
        counts: slips >= SLIPPED_FROM ? 'numerator' : 'denominator-only',
        keys: { slips: slipKey(slips) },
        about: () => ({
          says: `${nameOf(decision)}: ${slips === 0 ? 'never put off' : `put off ${slips === 1 ? 'once' : `${slips} times`}`}.`,
          due,
          doneOn,
        }),
      })
    }),
}
