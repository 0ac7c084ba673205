import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import { parseRoleMeaning, type RoleMeaning, type SourceRole } from '../source-role.ts'
import { type Involvement, toInvolvement } from '../told-rows.ts'

// Of an extract the newest year that tells of the child counts.
const heldNow = sql`(
  select distinct on (system, child, key) system, child, key, content from source_row
  where table_name = 'Involvements' and withdrawn_import is null
  order by system, child, key, return_year desc)`

const newestMeaning = sql`(
  select distinct on (system, role) * from source_role_meaning order by system, role, number desc)`

type RoleRow = Omit<SourceRole, 'means'> & { readonly means: string | null }

/** Every role that files tell of, those nobody has said anything of first. */
export async function listSourceRoles(db: Db): Promise<readonly SourceRole[]> {
  const { rows } = await sql<RoleRow>`
    with told as (
      select system, split_part(content, ${'\t'}, 1) as role, count(*)::integer as involvements,
        (count(*) filter (where split_part(content, ${'\t'}, 4) = ''))::integer as open
      from ${heldNow} held group by 1, 2)
    select told.*, said.means, coalesce(said.number, 0) as number, account.display_name as "decidedBy",
      said.decided_at as "decidedAt"
    from told
    left join ${newestMeaning} said on said.system = told.system and said.role = told.role
    left join account on account.id = said.decided_by
    order by said.means is not null, told.involvements desc, told.role`.execute(db)
  return rows.map((row) => ({ ...row, means: parseRoleMeaning(row.means ?? '') }))
}

/** How many roles wait for somebody to say what they mean. */
export async function countUnsaidRoles(db: Db): Promise<number> {
  return (await listSourceRoles(db)).filter(({ means }) => means === null).length
}

/** Who held a child, and by which number the source knows the child. */
export type HeldTold = Involvement & { readonly childId: string; readonly sourceChild: string }

/** Who held each child of a system as a reviewing officer, in order of child and day, with our id of the child. */
export async function listOfficersTold(db: Db, system: string): Promise<readonly HeldTold[]> {
  return await listHeldAs(db, 'iro', heldNow, sql`held.system = ${system}`)
}

/** Who held these children as their social worker, in order of child and day. */
export async function listWorkersTold(db: Db, childIds: readonly string[]): Promise<readonly HeldTold[]> {
  const { rows } = await sql<{ value: string }>`
    select distinct known.value from child_identifier known
    where known.child_id = any(${[...childIds]}::text[]) and exists (select from source_role_meaning said
      where said.system = known.system and said.means = 'social-worker') order by 1`.execute(db)
  const numbers = rows.map(({ value }) => value)
  if (numbers.length === 0) return []
  const held = sql`(
    select distinct on (system, child, key) system, child, key, content from source_row
    where table_name = 'Involvements' and withdrawn_import is null
      and child between ${numbers[0]} and ${numbers.at(-1)} and child = any(${numbers}::text[])
    order by system, child, key, return_year desc)`
  return await listHeldAs(db, 'social-worker', held, sql`known.child_id = any(${[...childIds]}::text[])`)
}

/** Our ids of the children whom anybody holds in a role. */
export async function listChildrenInRole(db: Db, system: string, role: string): Promise<readonly string[]> {
  const { rows } = await sql<{ childId: string }>`
    select distinct known.child_id as "childId" from ${heldNow} held
    join child_identifier known on known.system = held.system and known.value = held.child
    where held.system = ${system} and split_part(held.content, ${'\t'}, 1) = ${role}
    order by 1`.execute(db)
  return rows.map(({ childId }) => childId)
}

async function listHeldAs(
  db: Db,
  means: RoleMeaning,
  from: ReturnType<typeof sql>,
  which: ReturnType<typeof sql>,
): Promise<readonly HeldTold[]> {
  const { rows } = await sql<{ childId: string; sourceChild: string; content: string }>`
    select known.child_id as "childId", held.child as "sourceChild", held.content
    from ${from} held
    join ${newestMeaning} said on said.system = held.system and said.role = split_part(held.content, ${'\t'}, 1)
      and said.means = ${means}
    join child_identifier known on known.system = held.system and known.value = held.child
    where ${which}
    order by held.child, held.key`.execute(db)
  return rows.map(({ childId, sourceChild, content }) => ({
    childId,
    sourceChild,
    ...toInvolvement(content),
  }))
}

/** Who has held these children, and which of them somebody here decided on. */
export async function findHeldHere(
  db: Db,
  childIds: readonly string[],
): Promise<{ readonly ever: ReadonlySet<string>; readonly decided: ReadonlySet<string> }> {
  const ids = sql`${[...childIds]}::text[]`
  const { rows } = await sql<{ child: string; decided: boolean }>`
    select child_id as child, bool_or(decided) as decided from (
      select child_id, false as decided from allocation where child_id = any(${ids})
      union all
      select child_id, true from allocation_decision where child_id = any(${ids})) held
    group by child_id`.execute(db)
  return {
    ever: new Set(rows.map(({ child }) => child)),
    decided: new Set(rows.filter(({ decided }) => decided).map(({ child }) => child)),
  }
}
