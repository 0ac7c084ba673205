import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hasMetVersion, type Trx } from '../../../platform/db/index.ts'
import type { Actor } from '../actor.ts'
import type { ManagerAnswer } from '../after-review.ts'
import type { Recipient } from '../distribution.ts'

export type NewStep = {
  readonly reviewId: string
  readonly childId: string
  readonly step: 'decisions-sent' | 'manager-answer' | 'care-plan-updated'
  readonly on: Day
  readonly answer: ManagerAnswer | null
  readonly note: string
}

const STEP_ACTIONS = {
  'decisions-sent': 'record-decisions-sent',
  'manager-answer': 'answer-decisions-of-review',
  'care-plan-updated': 'record-care-plan-updated',
} as const

/** Writes down what was done after a review. */
export async function insertStep(trx: Trx, given: NewStep, { actor, now }: Actor): Promise<void> {
  const id = newId()
  await trx
    .insertInto('review_step')
    .values({
      id,
      review_id: given.reviewId,
      child_id: given.childId,
      step: given.step,
      on_day: toIsoDate(given.on),
      answer: given.answer,
      note: given.note,
      recorded_by: actor,
      recorded_at: now,
    })
    .execute()
  await recordAudit(trx, {
    actor,
    action: STEP_ACTIONS[given.step],
    recordType: 'review-step',
    recordId: id,
    childId: given.childId,
    versionBefore: null,
    versionAfter: 1,
  })
}

export type NewRecipient = Pick<Recipient, 'documentId' | 'role' | 'name' | 'way' | 'email'> & {
  readonly childId: string
  readonly withheldBecause: string | null
}

/** Puts somebody on the list of a signed document. */
export async function insertRecipient(trx: Trx, given: NewRecipient, { actor, now }: Actor): Promise<string> {
  const id = newId()
  await trx
    .insertInto('distribution')
    .values({
      id,
      document_id: given.documentId,
      child_id: given.childId,
      role: given.role,
      name: given.name,
      way: given.way,
      email: given.email,
      sent_on: null,
      withheld_because: given.withheldBecause,
      link_id: null,
      recorded_by: actor,
      recorded_at: now,
    })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'add-recipient',
    recordType: 'distribution',
    recordId: id,
    childId: given.childId,
    versionBefore: null,
    versionAfter: 1,
  })
  return id
}

export type RecipientChange = {
  readonly recipient: Recipient
  readonly childId: string
  readonly sentOn: Day | null
  readonly withheldBecause: string | null
  readonly linkId: string | null
}

const changeAction = ({ sentOn, withheldBecause }: RecipientChange): string => {
  if (sentOn !== null) return 'record-document-sent'
  return withheldBecause === null ? 'take-back-document' : 'withhold-document'
}

/** Writes down what became of somebody on the list; false where somebody else did since. */
export async function updateRecipient(
  trx: Trx,
  change: RecipientChange,
  { actor, now }: Actor,
): Promise<boolean> {
  const { recipient, childId, sentOn, withheldBecause, linkId } = change
  const updated = await trx
    .updateTable('distribution')
    .set({
      sent_on: sentOn === null ? null : toIsoDate(sentOn),
      withheld_because: withheldBecause,
      link_id: linkId,
      recorded_by: actor,
      recorded_at: now,
      version: recipient.version + 1,
    })
    .where('id', '=', recipient.id)
    .where('version', '=', recipient.version)
    .executeTakeFirst()
  if (!hasMetVersion(updated)) return false
  await recordAudit(trx, {
    actor,
    action: changeAction(change),
    recordType: 'distribution',
    recordId: recipient.id,
    childId,
    versionBefore: recipient.version,
    versionAfter: recipient.version + 1,
  })
  return true
}

/** Holds somebody's line until the transaction ends: of two who send or guess at once, one comes after the other. */
export async function lockRecipient(trx: Trx, recipientId: string): Promise<void> {
  await trx.selectFrom('distribution').select('id').where('id', '=', recipientId).forUpdate().execute()
}
