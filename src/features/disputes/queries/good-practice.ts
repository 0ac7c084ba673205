import { type RawBuilder, sql } from 'kysely'
import { isoDay, type IsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import type { GoodPractice } from '../good-practice.ts'

/** Who looks. `service`: whether notes about no one child are shown. */
export type LookingAtGood = { readonly reach: Reach; readonly service: 'with-service' | 'children-only' }

export type GoodFilter = { readonly theme: string | null; readonly id: string | null }

type GoodRow = {
  id: string
  on_day: IsoDate
  team_id: string | null
  done_by: string
  theme: string
  says: string
  officer_id: string | null
  theme_name: string
  team_name: string | null
  officer_name: string | null
  child_id: string | null
  given_name: string | null
  family_name: string | null
  identifier: string | null
  version: number
}

/** Notes of good practice within reach that stand, the newest first. */
export async function listGoodPractice(
  db: Db,
  { theme, id }: GoodFilter,
  { reach, service }: LookingAtGood,
): Promise<readonly GoodPractice[]> {
  const seen = sql`(good.child_id is null and ${service === 'with-service'}::boolean) or (child.id is not null and ${withinReach(reach)})`
  return await listNotes(
    db,
    sql`(${theme}::text is null or good.theme = ${theme}) and (${id}::text is null or good.id = ${id}) and (${seen})`,
  )
}

/** Notes of good practice for one child that stand, the newest first. */
export async function listGoodPracticeOf(db: Db, childId: string): Promise<readonly GoodPractice[]> {
  return await listNotes(db, sql`good.child_id = ${childId}`)
}

async function listNotes(db: Db, chosen: RawBuilder<unknown>): Promise<readonly GoodPractice[]> {
  const { rows } = await sql<GoodRow>`
    select good.id, good.on_day::text, good.team_id, good.done_by, good.theme, good.says, good.officer_id, good.version,
      theme.name as theme_name, team.name as team_name, officer.name as officer_name,
      child.id as child_id, child.given_name, child.family_name, child.identifier
    from good_practice good
    join dispute_theme theme on theme.code = good.theme
    left join team on team.id = good.team_id
    left join person officer on officer.id = good.officer_id
    left join child on child.id = good.child_id
    where good.withdrawn_because = '' and (${chosen})
    order by good.on_day desc, good.recorded_at desc`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    on: isoDay(row.on_day),
    teamId: row.team_id,
    doneBy: row.done_by,
    theme: row.theme,
    says: row.says,
    officerId: row.officer_id,
    themeName: row.theme_name,
    teamName: row.team_name,
    officerName: row.officer_name,
    child: toNamed(row),
    version: row.version,
  }))
}

function toNamed({ child_id, given_name, family_name, identifier }: GoodRow): GoodPractice['child'] {
  if (child_id === null || identifier === null) return null
  return {
    id: child_id,
    name: displayName({ givenName: given_name, familyName: family_name }, identifier),
  }
}
