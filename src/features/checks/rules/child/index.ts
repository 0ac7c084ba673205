import type { Rule } from '../../rule.ts'
import { rule101 } from './rule-101.ts'
import { rule102 } from './rule-102.ts'
import { rule103 } from './rule-103.ts'
import { rule301 } from './rule-301.ts'
import { rule302 } from './rule-302.ts'
import { rule351 } from './rule-351.ts'
import { rule352 } from './rule-352.ts'

export const childRules: readonly Rule[] = [rule101, rule103, rule102, rule301, rule302, rule351, rule352]
