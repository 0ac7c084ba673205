import type { RecordedRule } from '../../recorded-rule.ts'
import type { Rule } from '../../rule.ts'
import { beganAnew } from './began-anew.ts'
import { missingIsNotLeaving } from './missing-is-not-leaving.ts'
import { orderMade } from './order-made.ts'
import { turned18 } from './turned-18.ts'

/** The rules over files that only the list of exits has. */
export const exitFileRules: readonly Rule[] = [orderMade, missingIsNotLeaving, beganAnew]

/** Those over what was recorded here. */
export const exitRecordRules: readonly RecordedRule[] = [turned18]
