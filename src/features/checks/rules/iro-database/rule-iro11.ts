import { toDate, toIsoDate } from '../../../../kit/dates/index.ts'
import type { RecordedRule } from '../../recorded-rule.ts'

export const ruleIro11: RecordedRule = {
  code: 'IRO11',
  name: 'No view of the child at two reviews running',
  says: 'A child who was not there and sent no views (PN7) at one review is heard at the next.',
  source:
    'This service’s own rule. Care Planning, Placement and Case Review (England) Regulations 2010, reg 36 and schedule 7: the child’s wishes and feelings are considered at every review.',
  severity: 'warning',
  touches: 'No due date changes. Both reviews count as not taken part in. Ask how the child can be heard.',
  whoCanPutRight: 'reviewing-service',
  find: ({ reviews }) =>
    reviews.flatMap((review, at) => {
      const before = reviews[at - 1]
      if (before?.code !== 'PN7' || review.code !== 'PN7') return []
      const says = `The reviews of ${toDate(before.on)} and ${toDate(review.on)} both have PN7: the child was not there and sent no views.`
      return [{ key: `review ${toIsoDate(review.on)}`, says }]
    }),
}
