import { toDate, toIsoDate } from '../../../../kit/dates/index.ts'
import type { RecordedChild, RecordedReview, RecordedRule } from '../../recorded-rule.ts'

export const ruleIro12: RecordedRule = {
  code: 'IRO12',
  name: 'Review held while the child had no IRO',
  says: 'A child has an IRO on the day of each review. Days before the first IRO on record are left out, save for reviews written down here: nobody can tell who it was then.',
  source: 'This service’s own rule. Children Act 1989, section 25A(1): an IRO is appointed for each child.',
  severity: 'error',
  touches:
    'No due date changes. The review counts for no IRO’s caseload. Either the allocation is missing or its day is wrong.',
  whoCanPutRight: 'reviewing-service',
  find: (child) =>
    child.reviews
      .filter((review) => canTell(child, review) && !hadOfficer(child, review))
      .map(({ on }) => ({
        key: `review ${toIsoDate(on)}`,
        says: `A review was held on ${toDate(on)}. No IRO is on record for the child on that day.`,
      })),
}

function canTell({ allocations }: RecordedChild, { on, isRecorded }: RecordedReview): boolean {
  const first = allocations[0]
  return isRecorded || (first !== undefined && on >= first.from)
}

function hadOfficer({ allocations }: RecordedChild, { on }: RecordedReview): boolean {
  return allocations.some(({ from, to }) => from <= on && (to === null || on < to))
}
