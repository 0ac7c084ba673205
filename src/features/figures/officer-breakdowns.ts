// How figures on officers can be split.
import { WEIGHT_WORDS } from '../allocations/index.ts'
import { CONTRACT_NAMES } from '../people/index.ts'

export type OfficerBreakdownId = 'contract' | 'work-part' | 'limit' | 'iro-changes'

type OfOfficers = {
  readonly id: OfficerBreakdownId
  readonly heading: string
  readonly words: Readonly<Record<string, string>>
  /** Keys that are not printed where they are nought. */
  readonly onlyIfAny?: readonly string[]
}

/** The key of a post that nobody is in. */
export const VACANT = 'vacant'

export const OFFICER_BREAKDOWNS: readonly OfOfficers[] = [
  {
    id: 'contract',
    heading: 'Contract',
    words: { ...CONTRACT_NAMES, 'not-recorded': 'Contract not recorded', [VACANT]: 'Vacant' },
    onlyIfAny: ['not-recorded'],
  },
  { id: 'work-part', heading: 'Work', words: { children: 'Children looked after', ...WEIGHT_WORDS } },
  {
    id: 'limit',
    heading: 'Over which limit',
    words: {
      both: 'Guidance and our limit',
      guidance: 'Guidance alone',
      local: 'Our limit alone',
    },
  },
  {
    id: 'iro-changes',
    heading: 'Changes of IRO',
    words: { none: 'None', one: 'One', more: 'Two or more' },
  },
]
