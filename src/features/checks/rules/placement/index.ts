import type { Rule } from '../../rule.ts'
import { rule1003 } from './rule-1003.ts'
import { rule117 } from './rule-117.ts'
import { rule118 } from './rule-118.ts'
import { rule146 } from './rule-146.ts'
import { rule213 } from './rule-213.ts'
import { rule217 } from './rule-217.ts'
import { rule218 } from './rule-218.ts'
import { rule222 } from './rule-222.ts'
import { rule225 } from './rule-225.ts'
import { rule226 } from './rule-226.ts'
import { rule233 } from './rule-233.ts'
import { rule234 } from './rule-234.ts'
import { rule331 } from './rule-331.ts'
import { rule334 } from './rule-334.ts'
import { rule335 } from './rule-335.ts'
import { rule336 } from './rule-336.ts'
import { rule371 } from './rule-371.ts'
import { rule372 } from './rule-372.ts'
import { rule373 } from './rule-373.ts'
import { rule374 } from './rule-374.ts'
import { rule375 } from './rule-375.ts'
import { rule376 } from './rule-376.ts'
import { rule377 } from './rule-377.ts'
import { rule379 } from './rule-379.ts'
import { rule380 } from './rule-380.ts'
import { rule383 } from './rule-383.ts'
import { rule521 } from './rule-521.ts'
import { rule526 } from './rule-526.ts'
import { rule527 } from './rule-527.ts'
import { rule528 } from './rule-528.ts'
import { rule529 } from './rule-529.ts'
import { rule530 } from './rule-530.ts'
import { rule531 } from './rule-531.ts'
import { rule550 } from './rule-550.ts'
import { rule551 } from './rule-551.ts'
import { rule552 } from './rule-552.ts'
import { rule630 } from './rule-630.ts'
import { rule632 } from './rule-632.ts'
import { rule634 } from './rule-634.ts'
import { rule709 } from './rule-709.ts'
import { rule710 } from './rule-710.ts'

export const placementRules: readonly Rule[] = [
  rule146,
  rule225,
  rule226,
  rule233,
  rule234,
  rule371,
  rule372,
  rule373,
  rule374,
  rule375,
  rule376,
  rule379,
  rule377,
  rule380,
  rule383,
  rule217,
  rule336,
  rule213,
  rule526,
  rule527,
  rule528,
  rule529,
  rule530,
  rule531,
  rule550,
  rule218,
  rule222,
  rule551,
  rule552,
  rule521,
  rule331,
  rule334,
  rule335,
  rule1003,
  rule117,
  rule118,
  rule630,
  rule632,
  rule634,
  rule709,
  rule710,
]
