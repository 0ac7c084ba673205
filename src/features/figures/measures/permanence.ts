// Whether there is a plan for permanence in time, and whether it has come true.
import { type Day, toDate, toLongDate } from '../../../kit/dates/index.ts'
import { isLongTermFostering } from '../../../law/returns/index.ts'
import { PERMANENCE_WORDS, type PermanencePlan } from '../../reviews/index.ts'
import { inCareOn } from '../in-care.ts'
import { livesIn } from '../lives-in.ts'
import type { Measure } from '../measure.ts'
import type { Counts } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

/** What was said last of the plan at reviews from a day up to another; null: nobody recorded it. */
function planBetween({ facts }: WorkedChild, from: Day, to: Day): PermanencePlan | null {
  const said = [...facts.recorded]
    .filter(([on, { permanence }]) => on >= from && on <= to && permanence !== null)
    .toSorted(([one], [other]) => one - other)
  return said.at(-1)?.[1].permanence ?? null
}

export const longTermFosteringAchieved: Measure = {
  id: 'long-term-fostering-achieved',
  name: 'Long-term fostering that was planned and is there',
  unit: 'child',
  kind: 'snapshot',
  shape: 'share',
  labels: { numerator: 'In such a placement', base: 'Planned', rest: 'Not yet' },
  says: {
    numerator: 'Of those, children who lived in a long-term fostering placement (U1 or U4) on that day.',
    denominator:
      'Children looked after at the end of the last day of the period for whom long-term fostering is the plan, as the reviews of this time in care said last.',
    exclusions:
      'Temporary moves are passed over. Children of whose plan no review recorded anything, and those open at the end of one return and absent from the next, are shown beside.',
  },
  source: 'measures.md, Children',
  definition: 1,
  needs: 'database',
  breakdowns: ['age', 'sex', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, { asOf }) {
    const state = inCareOn(child, asOf)
    if (state.kind === 'no' || state.kind === 'over-18') return []
    const { at, care, kind } = state
    const plan = planBetween(child, care.start, asOf)
    if (plan !== null && plan !== 'long-term-fostering') return []
    const place = livesIn(child.facts, at, asOf)
    const isThere = place !== null && isLongTermFostering(place.code)
    const told: Counts = isThere ? 'numerator' : 'denominator-only'
    const known: Counts = kind === 'in' ? told : 'cannot-tell'
    const where = isThere ? 'In a long-term fostering placement' : 'Not in a long-term fostering placement'
    return [
      toRow(child, {
        on: asOf,
        period: at,
        counts: plan === null ? 'not-recorded' : known,
        about: () => ({ says: plan === null ? 'No review recorded what the plan is.' : `${where}.` }),
      }),
    ]
  },
}

export const permanencePlanBySecondReview: Measure = {
  id: 'permanence-plan-by-second-review',
  name: 'Second reviews with a plan for permanence',
  unit: 'review',
  kind: 'flow',
  shape: 'share',
  labels: { numerator: 'With a plan', base: 'Second reviews', rest: 'No plan yet' },
  says: {
    numerator: 'Of those, reviews at which, or before which in this time in care, a plan was recorded.',
    denominator:
      'Second reviews held in the period of which, or before which, something was recorded of a plan.',
    exclusions: 'Second reviews where nobody recorded whether there is a plan are shown beside.',
  },
  source: 'measures.md, Children',
  definition: 1,
  needs: 'database',
  breakdowns: ['permanence-plan', 'month', 'age', 'sex', 'legal-status', 'placement', 'officer', 'team'],
  rows: (child, period) =>
    child
      .heldIn(period)
      .filter(({ keys }) => keys.sequence === 'second')
      .map((review) => {
        const start = child.facts.care.history.periods[review.period]?.start ?? review.firstPart
        const plan = planBetween(child, start, review.firstPart)
        const told: Counts = plan === 'none-yet' ? 'denominator-only' : 'numerator'
        const words = plan === null ? 'nobody recorded whether there is a plan' : PERMANENCE_WORDS[plan]
        return toRow(child, {
          on: review.on,
          period: review.period,
          counts: plan === null ? 'not-recorded' : told,
          keys: { ...review.keys, ...(plan === null ? {} : { 'permanence-plan': plan }) },
          about: () => ({
            says: `Second review on ${toLongDate(review.firstPart)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}. In care since ${toDate(start)}.`,
            heldOn: review.firstPart,
          }),
        })
      }),
}
