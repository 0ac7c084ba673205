import { type Db, transaction } from '../../../platform/db/index.ts'
import { closeLink, findLink } from '../../../platform/links/index.ts'
import type { Decision, OwnersAnswer } from '../decision.ts'
import { findDecisionById } from '../queries.ts'
import { saveAnswer } from '../store.ts'
import { LINK_PURPOSE } from '../store/asking.ts'

/** What a link opens: a decision to answer, or why it opens nothing. */
export type Opened =
  | { readonly kind: 'open'; readonly linkId: string; readonly decision: Decision }
  | { readonly kind: 'answered' | 'closed' | 'unknown' }

/** Looks behind a link. That changes nothing, however often it is done. */
export async function openLink(db: Db, token: string, now: Date): Promise<Opened> {
  const link = await findLink(db, token, now)
  if (link === null || link.purpose !== LINK_PURPOSE) return { kind: 'unknown' }
  if (link.state === 'submitted') return { kind: 'answered' }
  const decision = link.state === 'open' ? await findDecisionById(db, link.subject) : null
  // What a correction left out may have been about another child: its words are shown to nobody outside.
  return decision === null || decision.withdrawn
    ? { kind: 'closed' }
    : { kind: 'open', linkId: link.id, decision }
}

/** Keeps the owner's answer and closes the link. Of two sent at once the first is kept. */
export async function answerDecision(
  db: Db,
  { linkId, decision }: Extract<Opened, { kind: 'open' }>,
  answer: OwnersAnswer,
): Promise<void> {
  await transaction(db, async (trx) => {
    const isFirst = await closeLink(trx, linkId, 'submitted', answer.at)
    if (isFirst) await saveAnswer(trx, decision.id, answer)
  })
}
