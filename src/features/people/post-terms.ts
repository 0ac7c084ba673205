import type { Day } from '../../kit/dates/index.ts'

export const CONTRACTS = ['permanent', 'fixed-term', 'agency', 'secondment', 'acting-up'] as const
export type Contract = (typeof CONTRACTS)[number]

/** As pages say it. */
export const CONTRACT_NAMES: Readonly<Record<Contract, string>> = {
  permanent: 'Permanent',
  'fixed-term': 'Fixed term',
  agency: 'Agency',
  secondment: 'Secondment',
  'acting-up': 'Acting up',
}

/** The contract that is stored under a word; null where there is none such. */
export function toContract(text: string | null): Contract | null {
  return CONTRACTS.find((one) => one === text) ?? null
}

/** On what terms somebody is in a post. Null is not recorded, for a limit none agreed. */
export type PostTerms = {
  readonly contract: Contract | null
  /** How many children they may hold at most in this post. */
  readonly ownLimit: number | null
  /** Why they have a limit of their own. */
  readonly limitBecause: string | null
  /** The first day after probation. */
  readonly probationTo: Day | null
  /** Which post of the establishment they fill. */
  readonly establishedId: string | null
}

export const NO_TERMS: PostTerms = {
  contract: null,
  ownLimit: null,
  limitBecause: null,
  probationTo: null,
  establishedId: null,
}
