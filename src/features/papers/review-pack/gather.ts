import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { findOfficersOf } from '../../allocations/index.ts'
import { type Contact, listContactsOf } from '../../contact/index.ts'
import { listOpenDecisionsOf } from '../../decisions/index.ts'
import {
  CHAIR_WORDS,
  findNextMeetingOf,
  findWishes,
  WISH_QUESTIONS,
  WISH_WORDS,
} from '../../meetings/index.ts'
import { listReviewsOf, type Review } from '../../reviews/index.ts'
import type { PackFacts, PackRow } from './pack.ts'
import type { Preparation } from '../preparation.ts'

/** What of a child's record belongs in the pack for the next review. */
export async function gatherPack(
  db: Db,
  preparation: Preparation,
  {
    today,
    contact,
    challenges,
  }: Pick<PackFacts, 'today' | 'challenges'> & { readonly contact: 'seen' | 'not-seen' },
): Promise<PackFacts> {
  const { child } = preparation
  const lastReview = (await listReviewsOf(db, child.id)).at(-1) ?? null
  const held = (await findOfficersOf(db, [child.id])).get(child.id)
  return {
    preparation,
    officer: held?.officer.name ?? null,
    lastReview,
    open: await listOpenDecisionsOf(db, child.id),
    contacts: contact === 'seen' ? sinceReview(await listContactsOf(db, child.id), lastReview) : null,
    wishes: await listWishRows(db, child.id, today),
    challenges,
    today,
  }
}

function sinceReview(contacts: readonly Contact[], last: Review | null): readonly Contact[] {
  const from = last?.parts[0] ?? null
  return contacts.filter(({ on, isWithdrawn }) => !isWithdrawn && (from === null || on > from))
}

// Not asked, asked and no wish, and a wish are three things.
async function listWishRows(db: Db, childId: string, today: Day): Promise<readonly PackRow[] | null> {
  const meeting = await findNextMeetingOf(db, childId, today)
  if (meeting === null) return null
  const wishes = await findWishes(db, meeting.id)
  return WISH_QUESTIONS.flatMap((question) => {
    const answer = wishes[question]
    if (answer === undefined) return []
    const says = question === 'chair' ? (CHAIR_WORDS[answer] ?? answer) : answer
    return [{ name: WISH_WORDS[question], says: says === '' ? 'Asked: no wish' : says }]
  })
}
