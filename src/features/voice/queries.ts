import { sql } from 'kysely'
import { type Day, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { type Db, amongIds, type Row } from '../../platform/db/index.ts'
import {
  ASKED_ROLES,
  type AskedRole,
  type Consultation,
  FORM_KINDS,
  type SentAnswer,
} from './consultation.ts'
import { toLanguage } from './languages.ts'
import { MEDIA, type Statement } from './statement.ts'

const dayOrNull = (date: string | null): Day | null => (date === null ? null : isoDay(date))

// A meeting that was moved takes what was asked for it along.
export const reviewOn = sql<string | null>`coalesce(
  (select meeting.on_day from meeting where meeting.id = consultation.meeting_id and meeting.state = 'arranged'),
  consultation.review_on)`

type ConsultationRow = Row<'consultation'> & { readonly for_day: string | null }

export function toRole(text: string): AskedRole {
  return ASKED_ROLES.find((role) => role === text) ?? 'other'
}

function toConsultation(row: ConsultationRow): Consultation {
  return {
    id: row.id,
    childId: row.child_id,
    reviewOn: dayOrNull(row.for_day),
    role: toRole(row.role),
    label: row.label,
    email: row.email,
    form: FORM_KINDS.find((form) => form === row.form) ?? 'professional',
    language: toLanguage(row.language),
    way: row.way,
    askedOn: isoDay(row.asked_on),
    askedBy: row.asked_by,
    returnedOn: dayOrNull(row.returned_on),
    returnedHow: row.returned_how,
    enteredBy: row.entered_by,
    wantsToTalk: row.wants_to_talk,
    withdrawnOn: dayOrNull(row.withdrawn_on),
    version: row.version,
  }
}

export async function findConsultation(db: Db, id: string): Promise<Consultation | null> {
  const row = await db
    .selectFrom('consultation')
    .selectAll()
    .select(reviewOn.as('for_day'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : toConsultation(row)
}

/** Everybody who was asked before a child's reviews, the latest review first; in it in the order of asking. */
export async function listConsultationsOfChild(db: Db, childId: string): Promise<readonly Consultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .select(reviewOn.as('for_day'))
    .where('child_id', '=', childId)
    .orderBy(sql`for_day desc nulls first`)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(toConsultation)
}

/** What was sent, in the order of the questions. */
export async function listAnswers(db: Db, consultationId: string): Promise<readonly SentAnswer[]> {
  return (await listAnswersOf(db, [consultationId])).get(consultationId) ?? []
}

async function listAnswersOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SentAnswer[]>> {
  const rows = await db
    .selectFrom('consultation_answer')
    .selectAll()
    .where(sql<boolean>`consultation_id = any(${[...ids]}::text[])`)
    .orderBy('consultation_id')
    .orderBy('number')
    .execute()
  return Map.groupBy(rows, ({ consultation_id }) => consultation_id)
}

export type AskedAndAnswered = Consultation & { readonly answers: readonly SentAnswer[] }

/**
 * Everybody who was asked before the review of a day, with what they answered; those whose question was taken back are
 * left out. Null: those who were asked while no day was known.
 */
export async function listConsultationsOf(
  db: Db,
  childId: string,
  reviewDay: Day | null,
): Promise<readonly AskedAndAnswered[]> {
  const asked = (await listConsultationsOfChild(db, childId)).filter(
    (one) => one.reviewOn === reviewDay && one.withdrawnOn === null,
  )
  const answers = await listAnswersOf(
    db,
    asked.map(({ id }) => id),
  )
  return asked.map((one) => ({ ...one, answers: answers.get(one.id) ?? [] }))
}

/** A form that was sent, for figures: who, for which review, and when it came back. */
export type AskedFact = Pick<
  Consultation,
  'id' | 'childId' | 'role' | 'reviewOn' | 'askedOn' | 'returnedOn' | 'way'
>

/** Forms for reviews from one day up to and with another, of these children or of every child; those taken back are left out. */
export async function listConsultationsBetween(
  db: Db,
  {
    from,
    to,
    childIds = null,
  }: { readonly from: Day; readonly to: Day; readonly childIds?: readonly string[] | null },
): Promise<readonly AskedFact[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .select(reviewOn.as('for_day'))
    .where('withdrawn_on', 'is', null)
    .where(sql<boolean>`${reviewOn} between ${toIsoDate(from)}::date and ${toIsoDate(to)}::date`)
    .where(amongIds('child_id', childIds))
    .orderBy('child_id')
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(toConsultation)
}

/** What a child said elsewhere, the latest first. */
export async function listStatementsOf(db: Db, childId: string): Promise<readonly Statement[]> {
  const rows = await db
    .selectFrom('child_statement')
    .innerJoin('account', 'account.id', 'child_statement.noted_by')
    .select(['child_statement.id', 'child_id', 'said_on', 'medium', 'words', 'account.display_name'])
    .where('child_id', '=', childId)
    .orderBy('said_on', 'desc')
    .orderBy('child_statement.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    childId: row.child_id,
    saidOn: isoDay(row.said_on),
    medium: MEDIA.find((medium) => medium === row.medium) ?? 'other',
    words: row.words,
    notedBy: row.display_name,
  }))
}

/** Names of accounts, for who asked and who typed. */
export async function findAccountNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::text[])`)
    .execute()
  return new Map(rows.map(({ id, display_name }) => [id, display_name]))
}

/** What is kept of a link's draft, still encrypted; null where nothing is. */
export async function findSealedDraft(db: Db, linkId: string): Promise<string | null> {
  const row = await db
    .selectFrom('consultation_draft')
    .select('sealed')
    .where('link_id', '=', linkId)
    .executeTakeFirst()
  return row?.sealed ?? null
}
