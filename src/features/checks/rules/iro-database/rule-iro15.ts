import { toDate, toIsoDate } from '../../../../kit/dates/index.ts'
import type { RecordedRule } from '../../recorded-rule.ts'

export const ruleIro15: RecordedRule = {
  code: 'IRO15',
  name: 'Last contact with the IRO was before care began',
  says: 'The last contact of the IRO with a child in care is not before the period of care began. A review held since then counts as contact. The last contact is the later of the one logged here and clae_cla_last_iro_contact_date of the Standard Safeguarding Dataset, where an extract is loaded; where neither is there, nothing is said.',
  source:
    'This service’s own rule. IRO handbook (2010), chapters 2 and 3: the IRO speaks with the child before each review.',
  severity: 'warning',
  touches:
    'No due date changes. Either the child has not been seen in this period, or the day care began is wrong: then the first review is judged wrongly.',
  whoCanPutRight: 'reviewing-service',
  find: ({ period, reviews, lastContact: logged, contactInDataset: told }) => {
    const last = told === null || (logged !== null && logged >= told) ? logged : told
    if (period === null || period.end !== null || !period.startKnown || last === null) return []
    if (last >= period.start || reviews.some(({ on }) => on >= period.start)) return []
    const where = last === logged ? 'logged' : 'in the Standard Safeguarding Dataset'
    const says = `The last contact ${where} is of ${toDate(last)}. The child came into care on ${toDate(period.start)}.`
    return [{ key: `period ${toIsoDate(period.start)}`, says }]
  },
}
