// The register of challenges, kept in this process until something of a challenge changes (ADR 32).
import { sql } from 'kysely'
import type { Day } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { createKeeper, type SettingsOf } from '../../../platform/changes/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { readCalendar } from '../../authority/index.ts'
import { displayName, withinReach } from '../../children/index.ts'
import { listOfficers, listTeams, type Officer, type Team } from '../../people/index.ts'
import { type ListedDispute, type RegisterLine, seenOf, type Sight } from '../register.ts'
import { stageDue } from '../stages.ts'
import { DISPUTE_COLUMNS, DISPUTE_JOINS, type DisputeRow, toDispute } from './disputes.ts'
import { listStageNames, readPolicy } from './policy.ts'
import { listThemes, type Theme } from './themes.ts'

/** What the register is listed by, beside the challenges themselves. */
type Beside = {
  /** Every challenge, the newest first. */
  readonly ids: readonly string[]
  /** The authority's name for a formal dispute. */
  readonly called: string
  readonly stageNames: readonly string[]
  readonly themes: readonly Theme[]
  readonly officers: readonly Officer[]
  readonly teams: readonly Team[]
}

/** Who looks, on which day. */
export type Looking = Pick<Sight, 'service'> & { readonly reach: Reach; readonly today: Day }

/** The register as it is now, for somebody. */
export type RegisterNow = Omit<Beside, 'ids'> & {
  /** What they may see. */
  readonly lines: readonly RegisterLine[]
  readonly reached: Sight['reached']
  readonly calendar: WorkingCalendar
}

export type Register = (db: Db, looking: Looking) => Promise<RegisterNow>

// The names of people, teams and themes stand in every line.
const CALENDAR: SettingsOf<Day, WorkingCalendar> = {
  tables: ['one_off_holiday', 'person', 'team', 'dispute_theme'],
  load: (db) => readCalendar(db),
}

const BESIDE: SettingsOf<Day, Beside> = {
  tables: ['dispute', 'dispute_policy', 'dispute_theme', 'person', 'post', 'allocation', 'team'],
  load: async (db, today) => ({
    ids: await listIds(db),
    called: (await readPolicy(db, today)).name,
    stageNames: await listStageNames(db),
    themes: await listThemes(db),
    officers: await listOfficers(db, today),
    teams: await listTeams(db),
  }),
}

async function listIds(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from dispute order by raised_on desc, number desc`.execute(db)
  return rows.map(({ id }) => id)
}

type LineRow = DisputeRow & { owes_answer: boolean }

async function loadLines(db: Db, calendar: WorkingCalendar, ids: readonly string[]) {
  const { rows } = await sql<LineRow>`
    select ${DISPUTE_COLUMNS}, dispute.state = 'asked' or (dispute.state = 'answered' and (
      select answer from dispute_step said where said.dispute_id = dispute.id and answer is not null
      order by said.number desc limit 1) = 'ask') as owes_answer
    from dispute ${DISPUTE_JOINS} where dispute.id = any(${[...ids]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.id, toLine(row, calendar)]))
}

function toLine(row: LineRow, calendar: WorkingCalendar): RegisterLine {
  const dispute = toDispute(row)
  const owed = row.owes_answer && dispute.stage !== null
  return { ...dispute, answerBy: owed ? stageDue(dispute.stage, calendar) : null }
}

const BATCH = 500

/** Every challenge as the register knows it, the newest first, some hundreds at a time. */
export async function* eachRegisterBatch(db: Db): AsyncGenerator<readonly RegisterLine[]> {
  const calendar = await readCalendar(db)
  const ids = await listIds(db)
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH)
    const lines = await loadLines(db, calendar, batch)
    yield batch.flatMap((id) => lines.get(id) ?? [])
  }
}

export function createRegister(): Register {
  const keeper = createKeeper({ settings: CALENDAR, beside: { lists: BESIDE }, loadValues: loadLines })
  const see = keepSeen()
  return async (db, { reach, service, today }) => {
    const { settings, beside, valuesOf } = await keeper(db, today)
    const { ids, ...rest } = await beside('lists')
    const seen = see(await valuesOf(ids), await readReached(db, reach), service)
    return { ...rest, ...seen, calendar: settings }
  }
}

/** Ids of the children within reach, with commas: thousands of rows take longer to read than to find. Never kept. */
async function readReached(db: Db, reach: Reach): Promise<string> {
  const { rows } = await sql<{ ids: string | null }>`
    select string_agg(id, ',') as ids from child where ${withinReach(reach)}`.execute(db)
  return rows[0]?.ids ?? ''
}

type Seen = Pick<RegisterNow, 'lines' | 'reached'>

const MOST_KEPT = 50

// Who looks is asked of the database each time. What follows from the same answer over the same lines is not sifted again.
function keepSeen() {
  let all: readonly RegisterLine[] = []
  const kept = new Map<string, Seen>()
  return (lines: readonly RegisterLine[], ids: string, service: Sight['service']): Seen => {
    if (lines !== all) {
      if (lines.length !== all.length || lines.some((line, at) => line !== all[at])) kept.clear()
      all = lines
    }
    const key = `${service} ${ids}`
    const found = kept.get(key)
    if (found !== undefined) return found
    if (kept.size >= MOST_KEPT) kept.clear()
    const reached = new Set(ids.split(','))
    const seen = { lines: seenOf(all, { reached, service }), reached }
    kept.set(key, seen)
    return seen
  }
}

/** The same challenges, each with those of its children who are within reach. */
export async function withChildren(
  db: Db,
  lines: readonly RegisterLine[],
  reached: Sight['reached'],
): Promise<readonly ListedDispute[]> {
  const shown = new Set(lines.flatMap(({ childIds }) => childIds.filter((id) => reached.has(id))))
  const rows = await db
    .selectFrom('child')
    .select(['id', 'given_name', 'family_name', 'identifier'])
    .where('id', 'in', shown.size === 0 ? [''] : [...shown])
    .orderBy('sort_name')
    .execute()
  const named = rows.map(({ id, given_name, family_name, identifier }, place) => {
    const name = displayName({ givenName: given_name, familyName: family_name }, identifier)
    return [id, { place, child: { id, name } }] as const
  })
  const children = new Map(named)
  return lines.map((line) => {
    const found = line.childIds.flatMap((id) => children.get(id) ?? [])
    return {
      ...line,
      children: found.toSorted((one, other) => one.place - other.place).map(({ child }) => child),
    }
  })
}
