import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import type { MergeFacts } from '../match.ts'
import { areNamesAlike, SAME_REASONS, type SameReason } from '../same-child.ts'
import { withinReach } from './within-reach.ts'

/** The record that goes on, by the id of each that was merged into one of these. */
export async function listMergedInto(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; into: string }>`
    select id, merged_into as into from child
    where merged_into = any(${[...ids]}::text[]) order by id`.execute(db)
  return new Map(rows.map(({ id, into }) => [id, into]))
}

/** The ids of every record of a child, whichever of them is asked about: the one that goes on first; none where there is none. */
export async function listRecordsOf(db: Db, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with main as (select coalesce(merged_into, id) as id from child where id = ${id})
    select child.id from child join main on child.id = main.id or child.merged_into = main.id
    order by child.merged_into is not null, child.id`.execute(db)
  return rows.map((row) => row.id)
}

/** The numbers in a system of those of these children who have several. */
export async function listSeveralNumbers(
  db: Db,
  system: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; numbers: string[] }>`
    select child_id as id, array_agg(value order by value) as numbers from child_identifier
    where system = ${system} and child_id = any(${[...ids]}::text[])
    group by child_id having count(*) > 1`.execute(db)
  return new Map(rows.map(({ id, numbers }) => [id, numbers]))
}

/** Two records that may be of one child. */
export type PossiblePair = {
  readonly one: string
  readonly other: string
  readonly reasons: readonly SameReason[]
  /** The number that both have; null where there is none. */
  readonly shared: string | null
}

type PairRow = {
  readonly one: string
  readonly other: string
  readonly reason: SameReason
  readonly shared: string | null
  readonly given: string | null
  readonly family: string | null
  readonly other_given: string | null
  readonly other_family: string | null
}

// A record that is restricted, by adoption or by hand, is never offered, whoever asks.
const offered = (reach: Reach) => sql`
  select child.id from child
  where not child.restricted and not child.adopted and ${withinReach(reach)}`

/**
 * The pairs of records within reach that may be of one child, and of which nobody has said. `upns`: the rows that give a
 * child's unique pupil number, as `child_id` and `upn`.
 */
export async function listPossiblePairs(
  db: Db,
  reach: Reach,
  upns: ReturnType<typeof sql>,
): Promise<readonly PossiblePair[]> {
  const { rows } = await sql<PairRow>`
    with offered as (select * from child where id in (${offered(reach)})), upns as (${upns}), pairs as (
      select one.id as one, other.id as other, 'born-and-name' as reason, null as shared
      from offered one join offered other on other.born = one.born and other.id > one.id
      union all
      select one.child_id, other.child_id, 'same-number', one.value
      from child_identifier one join child_identifier other
        on upper(trim(other.value)) = upper(trim(one.value)) and other.child_id > one.child_id
      union all
      select distinct one.child_id, other.child_id, 'same-upn', one.upn
      from upns one join upns other on other.upn = one.upn and other.child_id > one.child_id)
    select pairs.*, a.given_name as given, a.family_name as family, b.given_name as other_given,
      b.family_name as other_family
    from pairs join offered a on a.id = pairs.one join offered b on b.id = pairs.other
    where not exists (select from child_match said where said.ended_at is null
      and ((said.child_id = a.id and said.other_id = b.id) or (said.child_id = b.id and said.other_id = a.id)))
    order by a.id, b.id`.execute(db)
  return toPairs(rows.filter(isAlike))
}

const isAlike = (row: PairRow): boolean =>
  row.reason !== 'born-and-name' ||
  areNamesAlike(
    { givenName: row.given, familyName: row.family },
    { givenName: row.other_given, familyName: row.other_family },
  )

function toPairs(rows: readonly PairRow[]): readonly PossiblePair[] {
  const grouped = Map.groupBy(rows, ({ one, other }) => `${one} ${other}`)
  return [...grouped.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const reasons = SAME_REASONS.filter((reason) => same.some((row) => row.reason === reason))
    const shared = same.find((row) => row.shared !== null)?.shared ?? null
    return [{ one: first.one, other: first.other, reasons, shared }]
  })
}

/** What a person found of two records, where it stands. */
export type Match = {
  readonly id: string
  readonly childId: string
  readonly otherId: string
  readonly found: 'same-child' | 'two-children'
  readonly because: string
  readonly by: string
  readonly at: Date
}

// Whichever record it is of: out of reach or restricted since, it is told of to nobody. A record that was merged is the other's.
const isToldOf = (reach: Reach) => sql`
  said.child_id in (${offered(reach)}) and (said.other_id in (${offered(reach)})
    or exists (select from child other where other.id = said.other_id and other.merged_into = said.child_id
      and not other.restricted and not other.adopted))`

/** What stands of these records: of two, or of all pairs that are both within reach and neither restricted. */
export async function listMatches(
  db: Db,
  reach: Reach,
  pair: readonly [string, string] | null = null,
): Promise<readonly Match[]> {
  const one =
    pair === null ? sql`true` : sql`said.child_id = any(${[...pair]}) and said.other_id = any(${[...pair]})`
  const { rows } = await sql<Match>`
    select said.id, said.child_id as "childId", said.other_id as "otherId", said.found, said.because,
      account.display_name as by, said.found_at as at
    from child_match said join account on account.id = said.found_by
    where said.ended_at is null and ${one} and ${isToldOf(reach)}
    order by said.found_at desc, said.id`.execute(db)
  return rows
}

/** How two records stand, `otherId` being the one that would go. */
export async function readMergeFacts(
  db: Db,
  childId: string,
  otherId: string,
): Promise<Omit<MergeFacts, 'openWork' | 'keptWork'>> {
  const ids = [childId, otherId]
  const children = await db
    .selectFrom('child')
    .select(['id', 'restricted', 'adopted', 'merged_into'])
    .where('id', 'in', ids)
    .execute()
  const two = await db
    .selectFrom('child_match')
    .select('id')
    .where('found', '=', 'two-children')
    .where('ended_at', 'is', null)
    .where('child_id', 'in', ids)
    .where('other_id', 'in', ids)
    .executeTakeFirst()
  return {
    isRestricted: children.some(({ restricted, adopted }) => restricted || adopted),
    isMerged: children.length < 2 || children.some(({ merged_into }) => merged_into !== null),
    hasMerged: (await listMergedInto(db, [otherId])).size > 0,
    areTwo: two !== undefined,
  }
}
