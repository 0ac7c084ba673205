import type { Result } from '../../../kit/result.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { countWrongTry, findLink, type Link, lockLink } from '../../../platform/links/index.ts'
import type { AnswerSaid, Dispute, StageReached } from '../dispute.ts'
import { findDispute } from '../queries/disputes.ts'
import { isAnswerWanted } from '../state-table.ts'
import { LINK_PURPOSE, linkSubject, type Writing } from '../store/asking.ts'
import { type NotTaken, type Taken, takeStep } from '../store/take-step.ts'

/** Why a link opens nothing. `paused`: too many wrong addresses were given. */
export type Shut = { readonly kind: 'answered' | 'closed' | 'paused' | 'unknown' }

/** What a link opens: a challenge at the stage that is asked, or why it opens nothing. */
export type Opened =
  | {
      readonly kind: 'open'
      readonly linkId: string
      readonly dispute: Dispute
      readonly stage: StageReached
    }
  | Shut

/** Looks behind a link. That changes nothing, however often it is done. */
export async function openLink(db: Db, token: string, now: Date): Promise<Opened> {
  return await lookBehind(db, await findLink(db, token, now))
}

async function lookBehind(db: Db, link: Link | null): Promise<Opened> {
  if (link === null || link.purpose !== LINK_PURPOSE) return { kind: 'unknown' }
  if (link.state === 'submitted') return { kind: 'answered' }
  if (link.state === 'paused') return { kind: 'paused' }
  const [disputeId = ''] = link.subject.split(':')
  const dispute = link.state === 'open' ? await findDispute(db, disputeId) : null
  const stage = dispute?.stage ?? null
  const isThis = stage !== null && linkSubject(disputeId, stage.step) === link.subject
  return dispute !== null && isThis && isAnswerWanted(dispute.state)
    ? { kind: 'open', linkId: link.id, dispute, stage }
    : { kind: 'closed' }
}

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
    if (opened.kind !== 'open' || opened.stage.answerer.email?.toLowerCase() === email.toLowerCase())
      return opened
    await noteRefused(trx, opened.dispute)
    const counted = await countWrongTry(trx, opened.linkId, now)
    return { kind: counted === 'paused' ? 'paused' : 'another-address' }
  })
}

async function noteRefused(trx: Trx, { id, childIds, version }: Dispute): Promise<void> {
  for (const childId of childIds.length === 0 ? [null] : childIds) {
    const record = { recordType: 'dispute', recordId: id, childId }
    const versions = { versionBefore: version, versionAfter: version }
    await recordAudit(trx, { actor: 'link', action: 'answer-dispute-refused', ...record, ...versions })
  }
}

/** Keeps the answer of whoever was written to and closes the link; of two answers at once the first is kept. */
export async function answerThroughLink(
  db: Db,
  { linkId, dispute, stage }: Extract<Opened, { kind: 'open' }>,
  { answer, on, ...writing }: Writing & { readonly answer: AnswerSaid; readonly on: Day },
): Promise<Result<Taken, NotTaken>> {
  const asked = { act: 'answer', answer } as const
  const by = { name: stage.answerer.name }
  return await transaction(db, (trx) =>
    takeStep(trx, { disputeId: dispute.id, asked, on, by, linkId, seen: null, ...writing }),
  )
}
