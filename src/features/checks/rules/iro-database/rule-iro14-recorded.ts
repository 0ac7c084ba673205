import { toDate, toIsoDate } from '../../../../kit/dates/index.ts'
import type { RecordedRule } from '../../recorded-rule.ts'
import { ruleIro14 } from '../iro/rule-iro14.ts'

const { code, name, says, source, severity, touches, whoCanPutRight } = ruleIro14

/** As rule IRO14 over files, of children of whom the dataset alone tells. */
export const ruleIro14Recorded: RecordedRule = {
  code,
  name,
  says,
  source,
  severity,
  touches,
  whoCanPutRight,
  find: ({ period, entered }) => {
    if (period === null || entered === null) return []
    const agrees = period.startKnown ? entered === period.start : entered <= period.start
    if (agrees) return []
    const found = `Care began on ${toDate(period.start)} by the first episode, but on ${toDate(entered)} by clae_entered_care_date of the Standard Safeguarding Dataset.`
    return [{ key: `period ${toIsoDate(period.start)}`, says: found }]
  },
}
