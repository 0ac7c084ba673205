// Whoever must answer is written to, with a link that closes as soon as no answer of theirs is wanted any more.
import { addDays, type Day } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Config } from '../../../platform/config/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { linkAddress, makeLink, revokeLinksOf } from '../../../platform/links/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { whenStageAnswerDue } from '../../../law/disputes/stages.ts'
import { readCalendar } from '../../authority/index.ts'
import { type AskingKind, toAskingMessage, whenLinkEnds } from '../ask-answerer.ts'
import { isSameAnswerer } from '../decide-step.ts'
import type { Dispute, StageReached } from '../dispute.ts'
import { challengeAnswerPath } from '../paths.ts'
import { findDispute } from '../queries/disputes.ts'
import { listAskings } from '../queries/askings.ts'
import { isAnswerWanted } from '../state-table.ts'

export const LINK_PURPOSE = 'dispute-answer'

/** The subject of a link: a stage that a dispute has reached. */
export const linkSubject = (disputeId: string, step: number): string => `${disputeId}:${step}`

/** Where links lead to, and the instant. */
export type Writing = { readonly now: Date; readonly config: Pick<Config, 'publicAddress' | 'port'> }

/**
 * After a step, in its transaction: writes to whoever must answer where an answer of theirs is wanted and was not before,
 * and takes back the links of what is wanted no more.
 */
export async function askWhoMustAnswer(
  trx: Trx,
  { id, before }: { readonly id: string; readonly before: Dispute | null },
  writing: Writing,
): Promise<void> {
  const now = await findDispute(trx, id)
  if (now === null) return
  const [was, is] = [before === null ? null : wantedStage(before), wantedStage(now)]
  const isSame = was?.step === is?.step
  if (isSame && (was === null || is === null || isSameAnswerer(is.answerer, was.answerer))) return
  if (was !== null) await takeBackLinks(trx, now.id, was.step, writing.now)
  if (is === null) return
  const isKnown = (await listAskings(trx, id)).some(({ step }) => step === is.step)
  // Whoever takes over a stage hears of it for the first time.
  await writeToAnswerer(trx, now, is, isKnown && !isSame ? 'more' : 'first', writing)
}

/** The stage whose answer is wanted; null where none is. */
const wantedStage = ({ state, stage }: Dispute): StageReached | null => (isAnswerWanted(state) ? stage : null)

async function takeBackLinks(trx: Trx, id: string, step: number, now: Date): Promise<void> {
  await revokeLinksOf(trx, { purpose: LINK_PURPOSE, subject: linkSubject(id, step) }, now)
}

/** Sends a link that takes the place of those before it; nothing where no address was given. */
async function writeToAnswerer(
  trx: Trx,
  { id, childIds }: Dispute,
  stage: StageReached,
  kind: AskingKind,
  { now, config }: Writing,
): Promise<void> {
  const to = stage.answerer.email
  if (to === null) return
  await takeBackLinks(trx, id, stage.step, now)
  const childId = childIds.length === 1 ? (childIds[0] ?? null) : null
  const when = whenStageAnswerDue({ stage, reachedOn: stage.reachedOn }, await readCalendar(trx))
  const due = when.kind === 'due' ? when.due.on : null
  const expiresAt = whenLinkEnds(now, due)
  const subject = linkSubject(id, stage.step)
  const link = await makeLink(trx, { purpose: LINK_PURPOSE, subject, expiresAt, childId })
  const asked = await listAskings(trx, id)
  const number = 1 + asked.filter(({ step }) => step === stage.step).length
  await trx
    .insertInto('dispute_asking')
    .values({
      dispute_id: id,
      step: stage.step,
      number,
      kind,
      to_email: to,
      link_id: link.id,
      asked_at: now,
    })
    .execute()
  const message = toAskingMessage({
    kind,
    to,
    linkId: link.id,
    childId,
    address: linkAddress(config, challengeAnswerPath(link.token)),
    due,
    today: londonDayOf(now),
    lastDay: lastDayOf(expiresAt),
  })
  await queueMessage(trx, message)
}

const lastDayOf = (expiresAt: Date): Day => addDays(londonDayOf(expiresAt), -1)

export type SendAgain = Writing & {
  readonly disputeId: string
  readonly actor: string
  readonly kind: 'again' | 'reminder'
  /** How many e-mails of this stage whoever asks knew of, so that a button pressed twice sends one. */
  readonly seen: number
  /** Where they are written to from now on; left out: where they were. */
  readonly to?: string
}

/** Writes once more to whoever must answer; false where no answer is wanted any more or somebody wrote meanwhile. */
export async function sendAgain(
  trx: Trx,
  { disputeId, actor, kind, seen, to, ...writing }: SendAgain,
): Promise<boolean> {
  await trx.selectFrom('dispute').select('id').where('id', '=', disputeId).forUpdate().execute()
  const dispute = await findDispute(trx, disputeId)
  const stage = dispute === null ? null : wantedStage(dispute)
  if (dispute === null || stage === null) return false
  const answerer = { ...stage.answerer, email: to ?? stage.answerer.email }
  if (answerer.email === null) return false
  const asked = (await listAskings(trx, disputeId)).filter(({ step }) => step === stage.step)
  if (asked.length !== seen) return false
  // Where there was no link before, none is replaced.
  await writeToAnswerer(
    trx,
    dispute,
    { ...stage, answerer },
    kind === 'again' && seen === 0 ? 'first' : kind,
    writing,
  )
  const { childIds, version } = dispute
  for (const childId of childIds.length === 0 ? [null] : childIds) {
    const record = { recordType: 'dispute', recordId: disputeId, childId }
    const versions = { versionBefore: version, versionAfter: version }
    await recordAudit(trx, { actor, action: 'ask-dispute-answerer', ...record, ...versions })
  }
  return true
}
