// The ledger: every provision in the parts of the law that Footprint covers. docs/law-index.md is made from it.
import { ACTS_AND_CASES } from './acts-and-cases.ts'
import { ADOPTION } from './adoption.ts'
import { CARE_PLANNING } from './care-planning.ts'
import { GUIDANCE } from './guidance.ts'
import { OTHER_DUTIES } from './other-duties.ts'
import type { Provision } from './provision.ts'

export type { Grade, Provision, Treatment } from './provision.ts'

export const PROVISIONS = {
  ...CARE_PLANNING,
  ...ADOPTION,
  ...ACTS_AND_CASES,
  ...GUIDANCE,
  ...OTHER_DUTIES,
} as const satisfies Record<string, Provision>

export type ProvisionId = keyof typeof PROVISIONS
