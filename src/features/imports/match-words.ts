// What pages say of two records that may be of one child.
import type { PossiblePair } from '../children/index.ts'

const SYSTEMS: Readonly<Record<string, string>> = {
  ssda903: 'national return',
  local: 'our own',
  template: 'names and IROs',
  'annex-a': 'Annex A',
  ssd: 'Standard Safeguarding Dataset',
}

/** "National return" of a system’s name; the name itself where it is not known here. */
export const systemName = (system: string): string => SYSTEMS[system] ?? system

/** Why two records may be of one child: "Both have the pupil number A123, and the same birth date and a similar name". */
export function whyPossible({ reasons, shared }: Pick<PossiblePair, 'reasons' | 'shared'>): string {
  const words = {
    'same-number': `Clash: the number ${shared ?? ''} stands on both`,
    'same-upn': `Clash: the unique pupil number ${shared ?? ''} stands on both`,
    'born-and-name': 'Same birth date and a similar name',
  } as const
  return reasons.map((reason) => words[reason]).join('. ')
}

/** What the page of suggestions is called. */
export const MATCHES = 'Records that may be of one child'

/** What was found of two records. */
export const FOUND_WORDS = {
  'same-child': 'One child: merged',
  'two-children': 'Two children: not suggested again',
} as const
