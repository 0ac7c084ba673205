import type { Rule } from '../../rule.ts'
import { rule144 } from './rule-144.ts'
import { rule214 } from './rule-214.ts'
import { rule358 } from './rule-358.ts'
import { rule361 } from './rule-361.ts'
import { rule362 } from './rule-362.ts'
import { rule363 } from './rule-363.ts'
import { rule364 } from './rule-364.ts'
import { rule365 } from './rule-365.ts'
import { rule366 } from './rule-366.ts'
import { rule367 } from './rule-367.ts'
import { rule378 } from './rule-378.ts'
import { rule382 } from './rule-382.ts'
import { rule384 } from './rule-384.ts'
import { rule398 } from './rule-398.ts'
import { rule408 } from './rule-408.ts'
import { rule426 } from './rule-426.ts'
import { rule446 } from './rule-446.ts'
import { rule553 } from './rule-553.ts'
import { rule554 } from './rule-554.ts'

export const legalStatusRules: readonly Rule[] = [
  rule144,
  rule358,
  rule361,
  rule362,
  rule363,
  rule364,
  rule365,
  rule366,
  rule367,
  rule378,
  rule382,
  rule384,
  rule398,
  rule214,
  rule408,
  rule446,
  rule426,
  rule553,
  rule554,
]
