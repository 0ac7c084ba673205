import type { Rule } from '../rule.ts'
import { carriedOverRules } from './carried-over/index.ts'
import { childRules } from './child/index.ts'
import { episodeChainRules } from './episode-chain/index.ts'
import { exitRules } from './exits/index.ts'
import { iroRules } from './iro/index.ts'
import { legalStatusRules } from './legal-status/index.ts'
import { placementRules } from './placement/index.ts'
import { reviewRules } from './reviews/index.ts'

/** Every rule, area by area: each area's `index.ts` lists its own. */
export const EVERY_RULE: readonly Rule[] = [
  ...childRules,
  ...episodeChainRules,
  ...carriedOverRules,
  ...exitRules,
  ...legalStatusRules,
  ...placementRules,
  ...reviewRules,
  ...iroRules,
]
