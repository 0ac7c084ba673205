import { toInstantWords } from '../../kit/instant-words.ts'
import type { HowConfirmed, SeenKey } from './authority.ts'

/** How a fingerprint was given. */
export const HOW_WORDS: Readonly<Record<HowConfirmed, string>> = {
  telephone: 'By telephone',
  letter: 'By letter',
  'in-person': 'In person',
}

/** Where a key stands: waiting, in use, or replaced. */
export function stateWords({ confirmed, replacedAt, seenAt }: SeenKey): string {
  if (confirmed === null) return `Not confirmed. Came with a file ${toInstantWords(seenAt)}`
  const by = `Confirmed by ${confirmed.by}, ${HOW_WORDS[confirmed.how].toLowerCase()}, ${toInstantWords(confirmed.at)}`
  return replacedAt === null ? by : `${by}. Replaced ${toInstantWords(replacedAt)}`
}
