import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { CaseFacts, CasePart, Staff } from '../../../law/reviewing-officers/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import { readStaff, type StaffJson, spanOf, staffColumn } from './staff.ts'

type Dates = { readonly from_day: IsoDate; readonly to_day: IsoDate | null }

export type CaseRow = {
  readonly born: IsoDate | null
  readonly workers: readonly (Dates & { readonly person: string; readonly does: CasePart })[] | null
  readonly teams: readonly (Dates & { readonly team: string })[] | null
}

// Columns of the `child` of a query. Advocates and those who are only invited have no part that bars.
export function caseColumns(): RawBuilder<CaseRow> {
  return sql<CaseRow>`child.born,
    (select json_agg(json_build_object('person', person_id, 'does', does, 'from_day', from_day, 'to_day', to_day)
        order by from_day, id)
      from child_worker where child_worker.child_id = child.id
        and does in ('social-worker', 'visiting-representative', 'personal-adviser')) as workers,
    (select json_agg(json_build_object('team', team_id, 'from_day', from_day, 'to_day', to_day) order by from_day)
      from child_team where child_team.child_id = child.id) as teams`
}

export function readCase({ born, workers, teams }: CaseRow): CaseFacts {
  return {
    born: born === null ? null : isoDay(born),
    workers: (workers ?? []).map((row) => ({ person: row.person, does: row.does, ...spanOf(row) })),
    teams: (teams ?? []).map((row) => ({ team: row.team, ...spanOf(row) })),
  }
}

/** What of a child's case an officer must have no part in. */
export async function findCaseFacts(db: Db, childId: string): Promise<CaseFacts> {
  const { rows } = await sql<CaseRow>`select ${caseColumns()} from child where id = ${childId}`.execute(db)
  const [found] = rows
  return found === undefined ? { born: null, workers: [], teams: [] } : readCase(found)
}

/** The same of many children, by id. */
export async function listCaseFacts(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, CaseFacts>> {
  const { rows } = await sql<CaseRow & { readonly id: string }>`
    select child.id, ${caseColumns()} from child where id = any(${[...childIds]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.id, readCase(row)]))
}

/** A child whom an officer holds now. */
export type HeldCase = {
  readonly child: { readonly id: string; readonly name: string }
  readonly officer: { readonly id: string; readonly name: string }
  readonly since: Day
  readonly facts: CaseFacts
}

type HeldRow = CaseRow & {
  readonly id: string
  readonly identifier: string
  readonly given_name: string | null
  readonly family_name: string | null
  readonly officer_id: string
  readonly since: IsoDate
}

/** Everything that the independence of officers is judged by now: all staff, and every child who is held and within reach. */
export async function listHeldCases(
  db: Db,
  reach: Reach,
): Promise<{ readonly staff: Staff; readonly cases: readonly HeldCase[] }> {
  const { rows } = await sql<{ staff: StaffJson; cases: readonly HeldRow[] | null }>`
    select ${staffColumn()} as staff, (
      select json_agg(held) from (
        select child.id, child.identifier, child.given_name, child.family_name, allocation.officer_id,
          allocation.from_day as since, ${caseColumns()}
        from allocation join child on child.id = allocation.child_id
        where allocation.to_day is null and ${withinReach(reach)}
        order by child.sort_name, child.id) held) as cases`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Error('a question without a table gives one row')
  const staff = readStaff(found.staff)
  return { staff, cases: (found.cases ?? []).map((row) => readHeld(staff, row)) }
}

function readHeld(staff: Staff, row: HeldRow): HeldCase {
  return {
    child: {
      id: row.id,
      name: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
    },
    officer: { id: row.officer_id, name: staff.nameOf(row.officer_id) },
    since: isoDay(row.since),
    facts: readCase(row),
  }
}
