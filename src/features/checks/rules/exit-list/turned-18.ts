import { toDate, toIsoDate } from '../../../../kit/dates/index.ts'
import type { RecordedRule } from '../../recorded-rule.ts'

export const turned18: RecordedRule = {
  code: 'EXIT18',
  name: 'Turned 18 and still open',
  says: 'Nobody is looked after beyond the 18th birthday, save under section 20 in a children’s home (V2 and K2). Judged on the last day the files tell of, and today where care was written down here: what happened since the files nobody can tell.',
  source:
    'This service’s own rule. As published validation rule 359. Children Act 1989, section 105(1): a child is a person under 18.',
  severity: 'error',
  touches:
    'Reviews look owed that are not, and the child counts in every caseload. Most often the exit was not recorded.',
  whoCanPutRight: 'social-worker',
  find: ({ adultOn, period, toldTo }, today) => {
    if (adultOn === null || adultOn >= (toldTo ?? today)) return []
    if (period === null || period.end !== null || period.mayGoOn) return []
    const says = `The young person turned 18 on ${toDate(adultOn)}. The care that began on ${toDate(period.start)} is still open.`
    return [{ key: `period ${toIsoDate(period.start)}`, says }]
  },
}
