import type { Rule } from '../../rule.ts'
import { rule1012 } from './rule-1012.ts'
import { rule166 } from './rule-166.ts'
import { rule167 } from './rule-167.ts'
import { rule399 } from './rule-399.ts'
import { rule440 } from './rule-440.ts'
import { rule441 } from './rule-441.ts'
import { ruleInt08 } from './rule-int08.ts'
import { ruleInt17 } from './rule-int17.ts'

export const reviewRules: readonly Rule[] = [
  rule166,
  rule167,
  rule440,
  rule441,
  rule399,
  ruleInt08,
  ruleInt17,
  rule1012,
]
