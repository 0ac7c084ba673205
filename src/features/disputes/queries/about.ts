import { toDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { listEventsOf, SIGNIFICANT_KINDS } from '../../between-reviews/index.ts'
import { findDecision } from '../../decisions/index.ts'
import { PAPER_NAMES } from '../../papers/index.ts'
import { findReview } from '../../reviews/index.ts'
import { PROMPT_KINDS, PROMPT_WORDS } from '../prompt.ts'
import { ABOUT_KINDS, type About } from '../dispute.ts'

/** What a challenge comes from, and how a page says it. */
export type FoundAbout = { readonly about: About; readonly says: string }

/** What an address names as the origin of a challenge about a child; null where there is no such thing of this child. */
export async function findAbout(
  db: Db,
  childId: string,
  { kind: word, id }: { readonly kind: string; readonly id: string },
): Promise<FoundAbout | null> {
  const kind = ABOUT_KINDS.find((one) => one === word)
  if (kind === undefined || id === '') return null
  const says = await ORIGINS[kind](db, childId, id)
  return says === null ? null : { about: { kind, id }, says }
}

type Origin = (db: Db, childId: string, id: string) => Promise<string | null>

const ORIGINS: Readonly<Record<About['kind'], Origin>> = {
  decision: async (db, childId, id) => {
    const decision = await findDecision(db, childId, id)
    return decision === null ? null : `the decision of ${toDate(decision.madeOn)}, “${decision.says}”`
  },
  event: async (db, childId, id) => {
    const event = (await listEventsOf(db, childId)).find((one) => one.id === id && !one.isWithdrawn)
    if (event === undefined) return null
    return `what the IRO was told of ${toDate(event.on)}, “${SIGNIFICANT_KINDS[event.kind].says}”`
  },
  review: async (db, childId, id) => {
    const review = await findReview(db, id)
    const [first] = review?.parts ?? []
    return review?.childId !== childId || first === undefined ? null : `the review of ${toDate(first)}`
  },
  // By its kind: a paper that is missing is no record.
  paper: async (_db, _childId, id) => {
    const name = new Map<string, string>(Object.entries(PAPER_NAMES)).get(id)
    return name === undefined ? null : `a paper, “${name}”`
  },
  prompt: async (_db, _childId, id) => sayPrompt(id),
}

// A prompt is named as its kind and of what: `slipped:…`.
function sayPrompt(id: string): string | null {
  const kind = PROMPT_KINDS.find((one) => id.startsWith(`${one}:`))
  return kind === undefined ? null : PROMPT_WORDS[kind].toLowerCase()
}
