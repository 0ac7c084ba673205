import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { newId } from '../../kit/ids.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/index.ts'
import { closeLink, revokeLinksOf } from '../../platform/links/index.ts'
import {
  type AskedRole,
  type Consultation,
  type FormKind,
  LINK_PURPOSE,
  type SentAnswer,
  type Way,
} from './consultation.ts'
import type { Language } from './languages.ts'
import type { Medium } from './statement.ts'

export type NewConsultation = {
  readonly childId: string
  readonly meetingId: string | null
  readonly reviewOn: Day | null
  readonly role: AskedRole
  readonly label: string
  readonly email: string | null
  readonly form: FormKind
  readonly language: Language
  readonly way: Way
  readonly askedOn: Day
}

/** Who does it, and when. */
export type By = { readonly actor: string; readonly now: Date; readonly today: Day }

async function audit(
  trx: Trx,
  actor: string,
  action: string,
  {
    id,
    childId,
    version,
  }: { readonly id: string; readonly childId: string; readonly version: number | null },
): Promise<void> {
  await recordAudit(trx, {
    actor,
    action,
    recordType: 'consultation',
    recordId: id,
    childId,
    versionBefore: version,
    versionAfter: (version ?? 0) + 1,
  })
}

/** Keeps who is asked. Gives the id. */
export async function saveConsultation(
  trx: Trx,
  asked: NewConsultation,
  { actor, now }: By,
): Promise<string> {
  const id = newId()
  const { childId } = asked
  await trx
    .insertInto('consultation')
    .values({
      id,
      child_id: childId,
      meeting_id: asked.meetingId,
      review_on: asked.reviewOn === null ? null : toIsoDate(asked.reviewOn),
      role: asked.role,
      label: asked.label,
      email: asked.email,
      form: asked.form,
      language: asked.language,
      way: asked.way,
      asked_on: toIsoDate(asked.askedOn),
      asked_by: actor,
      asked_at: now,
      returned_on: null,
      returned_at: null,
      returned_how: null,
      entered_by: null,
      withdrawn_on: null,
    })
    .execute()
  await audit(trx, actor, 'ask-view', { id, childId, version: null })
  return id
}

/** Holds the row until the transaction ends, so that of two who send at once one comes after the other. */
export async function lockConsultation(trx: Trx, id: string): Promise<void> {
  await trx.selectFrom('consultation').select('id').where('id', '=', id).forUpdate().execute()
}

export type Returned = {
  readonly answers: readonly SentAnswer[]
  readonly wantsToTalk: boolean
  readonly how: 'link' | 'paper' | 'together'
  /** Who typed it; null where the person did. */
  readonly enteredBy: string | null
}

/** Keeps what came back, and closes every link that led to it. */
export async function saveReturned(
  trx: Trx,
  { id, childId, version }: Consultation,
  { answers, wantsToTalk, how, enteredBy }: Returned,
  { actor, now, today }: By,
): Promise<void> {
  const rows = answers.map((answer, index) => ({ consultation_id: id, number: index + 1, ...answer }))
  if (rows.length > 0) await trx.insertInto('consultation_answer').values(rows).execute()
  await trx
    .updateTable('consultation')
    .set({
      returned_on: toIsoDate(today),
      returned_at: now,
      returned_how: how,
      entered_by: enteredBy,
      wants_to_talk: wantsToTalk,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  await closeAllLinks(trx, id, now)
  await audit(trx, actor, enteredBy === null ? 'send-view' : 'enter-view', { id, childId, version })
}

async function closeAllLinks(trx: Trx, id: string, now: Date): Promise<void> {
  const open = await trx
    .selectFrom('secure_link')
    .select('id')
    .where('purpose', '=', LINK_PURPOSE)
    .where('subject', '=', id)
    .where('closed_at', 'is', null)
    .execute()
  for (const link of open) await closeLink(trx, link.id, 'submitted', now)
  await trx.deleteFrom('consultation_draft').where('consultation_id', '=', id).execute()
}

/** Takes the question back: its links open nothing from now on. */
export async function saveWithdrawn(
  trx: Trx,
  { id, childId, version }: Consultation,
  { actor, now, today }: By,
): Promise<void> {
  await trx
    .updateTable('consultation')
    .set({ withdrawn_on: toIsoDate(today), version: version + 1 })
    .where('id', '=', id)
    .execute()
  await revokeLinksOf(trx, { purpose: LINK_PURPOSE, subject: id }, now)
  await trx.deleteFrom('consultation_draft').where('consultation_id', '=', id).execute()
  await audit(trx, actor, 'withdraw-view', { id, childId, version })
}

/** Notes that another link was made, and how it goes out. */
export async function saveLinkAgain(
  trx: Trx,
  { id, childId, version }: Consultation,
  { way, email }: { readonly way: Way; readonly email: string | null },
  { actor }: By,
): Promise<void> {
  await trx
    .updateTable('consultation')
    .set({ way, email, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await audit(trx, actor, 'ask-view-again', { id, childId, version })
}

/** The language the person chose to read it in. It is no new version: nothing that staff see or send changes. */
export async function saveLanguage(
  trx: Trx,
  { id, childId, version }: Consultation,
  language: Language,
  actor: string,
): Promise<void> {
  await trx.updateTable('consultation').set({ language }).where('id', '=', id).execute()
  const record = { recordType: 'consultation', recordId: id, childId }
  const versions = { versionBefore: version, versionAfter: version }
  await recordAudit(trx, { actor, action: 'choose-view-language', ...record, ...versions })
}

/** Keeps what somebody has answered so far, encrypted already. */
export async function saveSealedDraft(
  trx: Trx,
  link: { readonly id: string; readonly subject: string },
  sealed: string,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('consultation_draft')
    .values({ link_id: link.id, consultation_id: link.subject, sealed, changed_at: now })
    .onConflict((conflict) => conflict.column('link_id').doUpdateSet({ sealed, changed_at: now }))
    .execute()
}

export type NewStatement = {
  readonly childId: string
  readonly saidOn: Day
  readonly medium: Medium
  readonly words: string
}

/** Notes what a child said elsewhere. */
export async function saveStatement(
  trx: Trx,
  { childId, saidOn, medium, words }: NewStatement,
  { actor, now }: By,
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('child_statement')
    .values({
      id,
      child_id: childId,
      said_on: toIsoDate(saidOn),
      medium,
      words,
      noted_by: actor,
      noted_at: now,
    })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'note-statement',
    recordType: 'child-statement',
    recordId: id,
    childId,
    versionBefore: null,
    versionAfter: 1,
  })
  return id
}
