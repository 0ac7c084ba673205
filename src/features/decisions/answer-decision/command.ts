import { recordAudit } from '../../../platform/audit/index.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { closeLink, countWrongTry, findLink, type Link, lockLink } from '../../../platform/links/index.ts'
import type { Decision, OwnersAnswer } from '../decision.ts'
import { findDecisionById } from '../queries.ts'
import { lockDecision, saveAnswer } from '../store.ts'
import { LINK_PURPOSE } from '../store/asking.ts'
import { isAskedAt } from './form.ts'

/** Why a link opens nothing. `paused`: too many wrong addresses were given. */
export type Shut = { readonly kind: 'answered' | 'closed' | 'paused' | 'unknown' }

/** What a link opens: a decision to answer, or why it opens nothing. */
export type Opened = { readonly kind: 'open'; readonly linkId: string; readonly decision: Decision } | Shut

/** Looks behind a link. That changes nothing, however often it is done. */
export async function openLink(db: Db, token: string, now: Date): Promise<Opened> {
  return await lookBehind(db, await findLink(db, token, now))
}

async function lookBehind(db: Db, link: Link | null): Promise<Opened> {
  if (link === null || link.purpose !== LINK_PURPOSE) return { kind: 'unknown' }
  if (link.state === 'submitted') return { kind: 'answered' }
  if (link.state === 'paused') return { kind: 'paused' }
  const decision = link.state === 'open' ? await findDecisionById(db, link.subject) : null
  // What a correction left out may have been about another child: its words are shown to nobody outside.
  return decision === null || decision.withdrawn
    ? { kind: 'closed' }
    : { kind: 'open', linkId: link.id, decision }
}

/** Who is written down for what comes through a link. */
const LINK_ACTOR = 'link'

/**
 * Looks behind a link for whoever knows the address that was written to. Another address is counted and written down;
 * addresses sent at once are judged one after another, so that each counts.
 */
export async function openFor(
  db: Db,
  { token, email, now }: { readonly token: string; readonly email: string; readonly now: Date },
): Promise<Opened | { readonly kind: 'another-address' }> {
  return await transaction(db, async (trx) => {
    const opened = await lookBehind(trx, await lockLink(trx, token, now))
    if (opened.kind !== 'open' || isAskedAt(opened.decision, email)) return opened
    await noteRefused(trx, opened.decision)
    const counted = await countWrongTry(trx, opened.linkId, now)
    return { kind: counted === 'paused' ? 'paused' : 'another-address' }
  })
}

async function noteRefused(trx: Trx, { id, childId, version }: Decision): Promise<void> {
  await recordAudit(trx, {
    actor: LINK_ACTOR,
    action: 'answer-decision-refused',
    recordType: 'decision',
    recordId: id,
    childId,
    versionBefore: version,
    versionAfter: version,
  })
}

/** Keeps the owner's answer and closes the link; `shut`: it was used or closed meanwhile, and nothing is kept. */
export async function answerDecision(
  db: Db,
  { linkId, decision }: Extract<Opened, { kind: 'open' }>,
  answer: OwnersAnswer,
): Promise<'kept' | 'shut'> {
  return await transaction(db, async (trx) => {
    // In the order in which asking again locks them: two orders could wait for each other.
    await lockDecision(trx, decision.id)
    const isFirst = await closeLink(trx, linkId, 'submitted', answer.at)
    if (!isFirst) return 'shut'
    await saveAnswer(trx, decision.id, answer)
    return 'kept'
  })
}
