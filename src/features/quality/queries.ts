import { type Day, isoDay, toDate } from '../../kit/dates/index.ts'
import type { Db, Row } from '../../platform/db/index.ts'
import {
  ACTION_KINDS,
  type EarlierWords,
  type ProgrammeAction,
  type ProgrammeUpdate,
  RAGS,
} from './programme.ts'
import type { CommitteeQuestion } from './question.ts'

/** Every action of a year, in the order in which they were made. Null: of every year. */
export async function listActions(db: Db, year: number | null): Promise<readonly ProgrammeAction[]> {
  const rows = await db
    .selectFrom('programme_action as one')
    .leftJoin('programme_action as next', 'next.carried_from', 'one.id')
    .selectAll('one')
    .select('next.id as next_id')
    .$if(year !== null, (query) => query.where('one.year', '=', year))
    .orderBy('one.made_at')
    .orderBy('one.id')
    .execute()
  const updates = await listUpdates(
    db,
    rows.map(({ id }) => id),
  )
  const earlier = await listEarlierActions(db)
  return rows.map((row) =>
    toAction(row, { updates: updates.get(row.id) ?? [], earlier: earlier.get(row.id) ?? [] }),
  )
}

/** One action; null where there is none. */
export async function findAction(db: Db, id: string): Promise<ProgrammeAction | null> {
  const row = await db.selectFrom('programme_action').select('year').where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return (await listActions(db, row.year)).find((one) => one.id === id) ?? null
}

async function listUpdates(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ProgrammeUpdate[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('programme_update')
    .innerJoin('account', 'account.id', 'programme_update.said_by')
    .selectAll('programme_update')
    .select('account.display_name')
    .where('action_id', 'in', ids)
    .orderBy('number')
    .execute()
  const grouped = Map.groupBy(rows, ({ action_id }) => action_id)
  return new Map([...grouped].map(([id, said]) => [id, said.map(toUpdate)]))
}

const toUpdate = (row: Row<'programme_update'> & { display_name: string }): ProgrammeUpdate => ({
  number: row.number,
  on: isoDay(row.on_day),
  rag: wordOf(RAGS, row.rag),
  says: row.says,
  by: row.display_name,
})

function toAction(
  row: Row<'programme_action'> & { next_id: string | null },
  { updates, earlier }: Pick<ProgrammeAction, 'updates' | 'earlier'>,
): ProgrammeAction {
  return {
    id: row.id,
    kind: wordOf(ACTION_KINDS, row.kind),
    year: row.year,
    says: row.says,
    owner: row.owner,
    by: row.by_day === null ? null : isoDay(row.by_day),
    carriedFrom: row.carried_from,
    isCarriedOn: row.next_id !== null,
    version: row.version,
    earlier,
    updates,
  }
}

type EarlierByIds = ReadonlyMap<string, readonly EarlierWords[]>

type Replaced = { readonly because: string; readonly display_name: string; readonly replaced_at: Date }

const asSaid = ({ because, display_name, replaced_at }: Replaced, says: string): EarlierWords => ({
  says,
  because,
  by: display_name,
  at: replaced_at,
})

/** By what they were said of; `line`: what it said then, in words. */
function toEarlier<One extends Replaced>(
  rows: readonly One[],
  idOf: (row: One) => string,
  line: (row: One) => string,
): EarlierByIds {
  const grouped = Map.groupBy(rows, idOf)
  return new Map([...grouped].map(([id, found]) => [id, found.map((row) => asSaid(row, line(row)))]))
}

/** What actions said before they were put right; they are few. */
async function listEarlierActions(db: Db): Promise<EarlierByIds> {
  const rows = await db
    .selectFrom('programme_action_version')
    .innerJoin('account', 'account.id', 'replaced_by')
    .selectAll('programme_action_version')
    .select('account.display_name')
    .orderBy('programme_action_version.version')
    .execute()
  return toEarlier(
    rows,
    ({ action_id }) => action_id,
    ({ says, owner, by_day }) =>
      `${says} (${owner}${by_day === null ? '' : `, by ${toDate(isoDay(by_day))}`})`,
  )
}

async function listEarlierQuestions(db: Db): Promise<EarlierByIds> {
  const rows = await db
    .selectFrom('committee_question_version')
    .innerJoin('account', 'account.id', 'replaced_by')
    .selectAll('committee_question_version')
    .select('account.display_name')
    .orderBy('committee_question_version.version')
    .execute()
  return toEarlier(
    rows,
    ({ question_id }) => question_id,
    ({ question, committee, asked_on, answer }) =>
      `${question} (${committee}, ${toDate(isoDay(asked_on))})${answer === '' ? '' : ` Answer: ${answer}`}`,
  )
}

function wordOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text)
  if (found === undefined)
    throw new Error(`the database holds "${text}", which is none of ${words.join(', ')}`)
  return found
}

/** What members asked from a day up to another, the newest first. Null: ever. */
export async function listQuestions(
  db: Db,
  between: { readonly from: Day; readonly to: Day } | null,
): Promise<readonly CommitteeQuestion[]> {
  const rows = await db
    .selectFrom('committee_question')
    .selectAll()
    .orderBy('asked_on', 'desc')
    .orderBy('id')
    .execute()
  const earlier = await listEarlierQuestions(db)
  return rows
    .map((row) => ({
      id: row.id,
      askedOn: isoDay(row.asked_on),
      committee: row.committee,
      question: row.question,
      answer: row.answered_on === null ? null : { says: row.answer, on: isoDay(row.answered_on) },
      version: row.version,
      earlier: earlier.get(row.id) ?? [],
    }))
    .filter(({ askedOn }) => between === null || (askedOn >= between.from && askedOn <= between.to))
}
