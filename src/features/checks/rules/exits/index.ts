import type { Rule } from '../../rule.ts'
import { rule1000 } from './rule-1000.ts'
import { rule1007 } from './rule-1007.ts'
import { rule1011 } from './rule-1011.ts'
import { rule1016 } from './rule-1016.ts'
import { rule359 } from './rule-359.ts'
import { rule381 } from './rule-381.ts'
import { rule386 } from './rule-386.ts'
import { rule387 } from './rule-387.ts'
import { rule389 } from './rule-389.ts'
import { rule390 } from './rule-390.ts'
import { rule407 } from './rule-407.ts'
import { rule460 } from './rule-460.ts'
import { rule516 } from './rule-516.ts'
import { rule557 } from './rule-557.ts'
import { rule558 } from './rule-558.ts'
import { rule575 } from './rule-575.ts'
import { rule577 } from './rule-577.ts'
import { rule578 } from './rule-578.ts'
import { rule580 } from './rule-580.ts'
import { rule581 } from './rule-581.ts'
import { rule582 } from './rule-582.ts'
import { rule601 } from './rule-601.ts'
import { rule602 } from './rule-602.ts'
import { rule607 } from './rule-607.ts'
import { rule625 } from './rule-625.ts'

export const exitRules: readonly Rule[] = [
  rule359,
  rule381,
  rule386,
  rule407,
  rule387,
  rule389,
  rule460,
  rule390,
  rule516,
  rule580,
  rule575,
  rule577,
  rule578,
  rule581,
  rule557,
  rule558,
  rule582,
  rule601,
  rule602,
  rule607,
  rule625,
  rule1000,
  rule1007,
  rule1011,
  rule1016,
]
