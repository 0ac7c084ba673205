import { toLongDate } from '../../../kit/dates/index.ts'
import { inCareOn } from '../in-care.ts'
import type { Measure } from '../measure.ts'
import type { Counts } from '../row.ts'
import { toRow } from '../worked-child.ts'

export const contactBlank: Measure = {
  id: 'contact-blank',
  name: 'Children of whom nobody recorded that they were seen',
  unit: 'child',
  kind: 'snapshot',
  shape: 'share',
  labels: { numerator: 'Not recorded', base: 'Children', rest: 'Seen' },
  says: {
    numerator:
      'Children looked after at the end of the last day of whom no visit, video call or review says that somebody of the service saw them.',
    denominator: 'Children looked after at the end of the last day of the period.',
    exclusions:
      'Children in short breaks only, and those past their 18th birthday. Children open at the end of one return and absent from the next are shown beside.',
  },
  source: 'measures.md, Promptness around the review; the authority’s own rule',
  definition: 1,
  needs: 'database',
  duty: { strength: 'local', cites: ['HB monitoring'] },
  breakdowns: ['age', 'sex', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, { asOf }) {
    const state = inCareOn(child, asOf)
    if (state.kind === 'no' || state.kind === 'over-18') return []
    const last = child.facts.cycle?.seen.findLast((day) => day <= asOf) ?? null
    const counts: Counts = last === null ? 'numerator' : 'denominator-only'
    return [
      toRow(child, {
        on: asOf,
        period: state.at,
        counts: state.kind === 'in' ? counts : 'cannot-tell',
        about: () => ({
          says: last === null ? 'Last seen: not recorded.' : `Last seen on ${toLongDate(last)}.`,
        }),
      }),
    ]
  },
}
