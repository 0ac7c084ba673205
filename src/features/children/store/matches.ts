import { type RawBuilder, sql } from 'kysely'
import { isoDay } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { type Care, NO_CARE } from '../care.ts'
import { readCareJson } from '../care-json.ts'
import type { SourcedFacts } from '../child.ts'
import { type Journal, type JournalledChild, readJournal } from '../match.ts'
import { saveFacts } from './facts.ts'

export type NewMatch = {
  readonly id: string
  /** The record that goes on. */
  readonly childId: string
  readonly otherId: string
  readonly because: string
  readonly actor: string
  readonly now: Date
}

/** Writes down that two records are of two children, so that they are not suggested again. */
export async function saveTwoChildren(trx: Trx, match: NewMatch): Promise<void> {
  await insertMatch(trx, match, 'two-children', {})
  await audit(trx, match, 'tell-apart')
}

/**
 * Merges one record into another: its numbers go over, so that what files say of them is said of the record that goes on;
 * its own rows stay its own. The caller locks both before, and after works again what is known and owed of both.
 */
export async function mergeRecord(trx: Trx, match: NewMatch, how: Journal['how']): Promise<void> {
  const { childId, otherId } = match
  const kept = await readChild(trx, childId)
  const other = await readChild(trx, otherId)
  const care = readCareJson(kept.care)
  const added = how === 'joined' ? periodsBeside(care, readCareJson(other.care)) : []
  const journal: Journal = {
    how,
    numbers: await moveNumbers(trx, otherId, childId, sql`true`),
    kept,
    other,
    added: added.map(({ start }) => start),
    reviews: await readReviews(trx, [childId, otherId]),
  }
  await trx.updateTable('child').set({ merged_into: childId }).where('id', '=', otherId).execute()
  const joined = {
    ...care,
    periods: [...care.periods, ...added].toSorted((one, two) => one.start - two.start),
  }
  await saveFacts(trx, [toFacts(kept, joined), toFacts(other, NO_CARE)])
  await insertMatch(trx, match, 'same-child', journal)
  await audit(trx, match, 'merge-records')
}

/** Takes back what a person found; two records that were merged are parted, each with what was its own. */
export async function endMatch(
  trx: Trx,
  { id, actor, now }: Pick<NewMatch, 'id' | 'actor' | 'now'>,
): Promise<'ended' | 'ended-before'> {
  const ended = await trx
    .updateTable('child_match')
    .set({ ended_at: now, ended_by: actor })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning(['child_id', 'other_id', 'found', 'journal'])
    .executeTakeFirst()
  if (ended === undefined) return 'ended-before'
  const pair = { id, childId: ended.child_id, otherId: ended.other_id, actor }
  if (ended.found === 'same-child') await partRecord(trx, pair, readJournal(ended.journal))
  await audit(trx, pair, ended.found === 'same-child' ? 'part-records' : 'look-again')
  return 'ended'
}

type Pair = Pick<NewMatch, 'id' | 'childId' | 'otherId' | 'actor'>

async function partRecord(trx: Trx, { childId, otherId }: Pair, journal: Journal): Promise<void> {
  const { how, numbers, kept, other, added, reviews } = journal
  await moveNumbers(
    trx,
    childId,
    otherId,
    sql`(system, value) in (select * from unnest(${numbers.map(({ system }) => system)}::text[], ${numbers.map(({ value }) => value)}::text[]))`,
  )
  await trx.updateTable('child').set({ merged_into: null }).where('id', '=', otherId).execute()
  const now = await readChild(trx, childId)
  const care = readCareJson(now.care)
  const left = { ...care, periods: care.periods.filter(({ start }) => !added.includes(start)) }
  const before = how === 'joined' ? toFacts(now, left) : toFacts(kept, readCareJson(kept.care))
  await saveFacts(trx, [before, toFacts(other, readCareJson(other.care))])
  await restoreReviews(trx, [childId, otherId], reviews)
}

const toFacts = ({ id, identifier, born, sex, ethnic }: JournalledChild, care: Care): SourcedFacts => ({
  id,
  identifier,
  born: born === null ? null : isoDay(born),
  sex,
  ethnic,
  care,
})

/** The periods of the one that lie wholly outside those of the other. */
const periodsBeside = (care: Care, beside: Care): Care['periods'] =>
  beside.periods.filter(
    (period) =>
      !care.periods.some(
        ({ start, end }) =>
          (end === null || period.start <= end) && (period.end === null || start <= period.end),
      ),
  )

async function readChild(trx: Trx, id: string): Promise<JournalledChild> {
  return await trx
    .selectFrom('child')
    .select(['id', 'identifier', 'born', 'sex', 'ethnic'])
    // What the sources say: corrections are laid over it again when it is saved.
    .select(sql<object>`coalesce(sourced_care, care)`.as('care'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

async function moveNumbers(
  trx: Trx,
  from: string,
  to: string,
  which: RawBuilder<unknown>,
): Promise<Journal['numbers']> {
  const { rows } = await sql<Journal['numbers'][number]>`
    update child_identifier set child_id = ${to} where child_id = ${from} and ${which}
    returning system, value`.execute(trx)
  return rows
}

// Whole rows of what only files tell; of what staff recorded, only what files may touch.
async function readReviews(trx: Trx, childIds: readonly string[]): Promise<Journal['reviews']> {
  const { rows } = await sql<{ row: Journal['reviews'][number] }>`
    select case when record is null then to_jsonb(review)
      else jsonb_build_object('id', id, 'in_file', in_file, 'file_day', file_day) end as row
    from review where child_id = any(${[...childIds]}::text[]) order by id`.execute(trx)
  return rows.map(({ row }) => row)
}

async function restoreReviews(
  trx: Trx,
  childIds: readonly string[],
  reviews: Journal['reviews'],
): Promise<void> {
  const text = JSON.stringify(reviews)
  const gone = sql`select id from review where child_id = any(${[...childIds]}::text[]) and record is null
    and id not in (select given.id from jsonb_populate_recordset(null::review, ${text}::jsonb) given)`
  await sql`update review_draft set review_id = null where review_id in (${gone})`.execute(trx)
  await sql`delete from review where id in (${gone})`.execute(trx)
  await sql`
    insert into review select * from jsonb_populate_recordset(null::review, ${text}::jsonb) given
    where given.child_id is not null on conflict do nothing`.execute(trx)
  await sql`
    update review set in_file = given.in_file, file_day = given.file_day, version = review.version + 1,
      participation_code = case when given.child_id is null then review.participation_code
                                else given.participation_code end
    from jsonb_populate_recordset(null::review, ${text}::jsonb) given
    where review.id = given.id
      and (review.in_file, review.file_day) is distinct from (given.in_file, given.file_day)`.execute(trx)
}

async function insertMatch(
  trx: Trx,
  { id, childId, otherId, because, actor, now }: NewMatch,
  found: 'same-child' | 'two-children',
  journal: object,
): Promise<void> {
  await trx
    .insertInto('child_match')
    .values({
      id,
      child_id: childId,
      other_id: otherId,
      found,
      because,
      journal: JSON.stringify(journal),
      found_by: actor,
      found_at: now,
      ended_by: null,
      ended_at: null,
    })
    .execute()
}

/** A row in the trail of each of the two records. */
async function audit(trx: Trx, { id, childId, otherId, actor }: Pair, action: string): Promise<void> {
  for (const one of [childId, otherId]) {
    const record = { recordType: 'child-match', recordId: id, childId: one }
    await recordAudit(trx, { actor, action, ...record, versionBefore: null, versionAfter: 1 })
  }
}
