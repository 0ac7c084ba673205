import { toDate, toIsoDate } from '../../../../kit/dates/index.ts'
import type { RecordedRule } from '../../recorded-rule.ts'

export const ruleIro13: RecordedRule = {
  code: 'IRO13',
  name: 'The two sources differ on when a review is due',
  says: 'The due date in the Standard Safeguarding Dataset (clar_cla_review_due_date) is the one worked from the regulations.',
  source:
    'This service’s own rule. Care Planning, Placement and Case Review (England) Regulations 2010, reg 33(1) and (2).',
  severity: 'warning',
  touches: 'Whoever plans by the other system’s date may hold the review late. Our due date does not change.',
  whoCanPutRight: 'data-team',
  find: ({ due, dueInDataset, heldDue }) => [
    ...heldDue
      .filter((one) => one.due !== one.dueInDataset)
      .map((one) => ({
        key: `review ${toIsoDate(one.heldOn)}`,
        says: `The review of ${toDate(one.heldOn)} was due on ${toDate(one.due)}, but on ${toDate(one.dueInDataset)} in the Standard Safeguarding Dataset.`,
      })),
    ...(due === null || dueInDataset === null || due === dueInDataset
      ? []
      : [
          {
            key: 'next review',
            says: `The next review is due on ${toDate(due)}, but on ${toDate(dueInDataset)} in the Standard Safeguarding Dataset.`,
          },
        ]),
  ],
}
