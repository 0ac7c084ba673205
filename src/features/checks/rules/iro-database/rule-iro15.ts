import { toDate, toIsoDate } from '../../../../kit/dates/index.ts'
import type { RecordedRule } from '../../recorded-rule.ts'

export const ruleIro15: RecordedRule = {
  code: 'IRO15',
  name: 'Last contact with the IRO was before care began',
  says: 'The last contact of the IRO with a child in care is not before the period of care began. A review held since then counts as contact. Where no contact is logged, nothing is said.',
  source:
    'This service’s own rule. IRO handbook (2010), chapters 2 and 3: the IRO speaks with the child before each review.',
  severity: 'warning',
  touches:
    'No due date changes. Either the child has not been seen in this period, or the day care began is wrong: then the first review is judged wrongly.',
  whoCanPutRight: 'reviewing-service',
  find: ({ period, reviews, lastContact }) => {
    if (period === null || period.end !== null || !period.startKnown || lastContact === null) return []
    if (lastContact >= period.start || reviews.some(({ on }) => on >= period.start)) return []
    const says = `The last contact logged is of ${toDate(lastContact)}. The child came into care on ${toDate(period.start)}.`
    return [{ key: `period ${toIsoDate(period.start)}`, says }]
  },
}
