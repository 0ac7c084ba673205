import type { Rule } from '../../rule.ts'
import { rule1010 } from './rule-1010.ts'
import { rule199 } from './rule-199.ts'
import { rule502 } from './rule-502.ts'
import { rule503A } from './rule-503a.ts'
import { rule503B } from './rule-503b.ts'
import { rule503C } from './rule-503c.ts'
import { rule503D } from './rule-503d.ts'
import { rule503E } from './rule-503e.ts'
import { rule503F } from './rule-503f.ts'
import { rule562 } from './rule-562.ts'
import { ruleNoE } from './rule-noe.ts'

export const carriedOverRules: readonly Rule[] = [
  rule502,
  rule503A,
  rule503B,
  rule503C,
  rule503D,
  rule503E,
  rule503F,
  rule562,
  ruleNoE,
  rule1010,
  rule199,
]
