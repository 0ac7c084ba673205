import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import { type Staff, toStaff } from '../../../law/reviewing-officers/index.ts'
import type { Db } from '../../../platform/db/index.ts'

type Dates = { readonly from_day: IsoDate; readonly to_day: IsoDate | null }

/** Everybody's posts, lines of management, cover and teams, as the database gives them in one column. */
export type StaffJson = {
  readonly people: readonly { readonly id: string; readonly name: string }[] | null
  readonly posts:
    | readonly (Dates & {
        readonly person_id: string
        readonly kind: string
        readonly team_id: string | null
        readonly controls_resources: boolean
      })[]
    | null
  readonly lines: readonly (Dates & { readonly person_id: string; readonly manager_id: string })[] | null
  readonly absences: readonly (Dates & { readonly person_id: string; readonly cover_id: string })[] | null
  readonly teams:
    | readonly { readonly id: string; readonly name: string; readonly within_team_id: string | null }[]
    | null
}

/** All of it as one column, for a query that asks for children as well. */
export function staffColumn(): RawBuilder<StaffJson> {
  return sql<StaffJson>`json_build_object(
    'people', (select json_agg(json_build_object('id', id, 'name', name)) from person),
    'posts', (select json_agg(json_build_object('person_id', person_id, 'kind', kind, 'team_id', team_id,
      'controls_resources', controls_resources, 'from_day', from_day, 'to_day', to_day) order by from_day, id) from post),
    'lines', (select json_agg(json_build_object('person_id', person_id, 'manager_id', manager_id,
      'from_day', from_day, 'to_day', to_day) order by from_day, id) from line_management),
    'absences', (select json_agg(json_build_object('person_id', person_id, 'cover_id', cover_id,
      'from_day', from_day, 'to_day', to_day) order by from_day, id) from absence where cover_id is not null),
    'teams', (select json_agg(json_build_object('id', id, 'name', name, 'within_team_id', within_team_id)) from team))`
}

export function readStaff({ people, posts, lines, absences, teams }: StaffJson): Staff {
  return toStaff({
    people: people ?? [],
    posts: (posts ?? []).map((row) => ({
      person: row.person_id,
      kind: row.kind,
      team: row.team_id,
      controlsResources: row.controls_resources,
      ...spanOf(row),
    })),
    lines: (lines ?? []).map((row) => ({ person: row.person_id, manager: row.manager_id, ...spanOf(row) })),
    absences: (absences ?? []).map((row) => ({ person: row.person_id, cover: row.cover_id, ...spanOf(row) })),
    teams: (teams ?? []).map(({ id, name, within_team_id }) => ({ id, name, within: within_team_id })),
  })
}

/** The days of a row. */
export function spanOf({ from_day, to_day }: Dates): { readonly from: Day; readonly to: Day | null } {
  return { from: isoDay(from_day), to: to_day === null ? null : isoDay(to_day) }
}

/** Who works where and under whom. */
export async function findStaff(db: Db): Promise<Staff> {
  const { rows } = await sql<{ staff: StaffJson }>`select ${staffColumn()} as staff`.execute(db)
  return readStaff(rows[0]?.staff ?? { people: null, posts: null, lines: null, absences: null, teams: null })
}
