import type { RecordedRule } from '../../recorded-rule.ts'
import { ruleIro11 } from './rule-iro11.ts'
import { ruleIro12 } from './rule-iro12.ts'
import { ruleIro13 } from './rule-iro13.ts'
import { ruleIro14Recorded } from './rule-iro14-recorded.ts'
import { ruleIro15 } from './rule-iro15.ts'

/** The rules that need what was recorded here. */
export const databaseRules: readonly RecordedRule[] = [
  ruleIro11,
  ruleIro12,
  ruleIro13,
  ruleIro14Recorded,
  ruleIro15,
]
