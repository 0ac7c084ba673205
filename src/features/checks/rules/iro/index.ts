import type { Rule } from '../../rule.ts'
import { ruleIro01 } from './rule-iro01.ts'
import { ruleIro02 } from './rule-iro02.ts'
import { ruleIro03 } from './rule-iro03.ts'
import { ruleIro04 } from './rule-iro04.ts'
import { ruleIro05 } from './rule-iro05.ts'
import { ruleIro06 } from './rule-iro06.ts'
import { ruleIro07 } from './rule-iro07.ts'
import { ruleIro08 } from './rule-iro08.ts'
import { ruleIro09 } from './rule-iro09.ts'
import { ruleIro10 } from './rule-iro10.ts'
import { ruleIro14 } from './rule-iro14.ts'

export const iroRules: readonly Rule[] = [
  ruleIro01,
  ruleIro02,
  ruleIro03,
  ruleIro04,
  ruleIro05,
  ruleIro06,
  ruleIro07,
  ruleIro08,
  ruleIro09,
  ruleIro10,
  ruleIro14,
]
