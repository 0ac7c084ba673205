import type { Rule } from '../../rule.ts'
import { rule1009 } from './rule-1009.ts'
import { rule141 } from './rule-141.ts'
import { rule142 } from './rule-142.ts'
import { rule143 } from './rule-143.ts'
import { rule145 } from './rule-145.ts'
import { rule147 } from './rule-147.ts'
import { rule148 } from './rule-148.ts'
import { rule149 } from './rule-149.ts'
import { rule178 } from './rule-178.ts'
import { rule353 } from './rule-353.ts'
import { rule354 } from './rule-354.ts'
import { rule355 } from './rule-355.ts'
import { rule356 } from './rule-356.ts'
import { rule357 } from './rule-357.ts'
import { rule385 } from './rule-385.ts'
import { rule388 } from './rule-388.ts'
import { rule431 } from './rule-431.ts'
import { rule432 } from './rule-432.ts'
import { rule433 } from './rule-433.ts'
import { rule434 } from './rule-434.ts'
import { rule435 } from './rule-435.ts'
import { rule436 } from './rule-436.ts'
import { rule437 } from './rule-437.ts'
import { rule501 } from './rule-501.ts'
import { rule504 } from './rule-504.ts'
import { ruleInt03 } from './rule-int03.ts'

export const episodeChainRules: readonly Rule[] = [
  rule141,
  rule142,
  rule143,
  rule145,
  rule147,
  rule148,
  rule149,
  rule178,
  rule1009,
  rule353,
  rule354,
  rule385,
  rule355,
  rule356,
  rule357,
  rule388,
  rule431,
  rule432,
  rule433,
  rule434,
  rule435,
  rule436,
  rule437,
  rule501,
  rule504,
  ruleInt03,
]
