import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'

/** The number of each child, by id; null where the record is restricted. */
export type ChildNumbers = ReadonlyMap<string, string | null>

const BATCH = 500

/** Every child in order of id, some hundreds at a time; of a record that was merged the number of the one that goes on. */
export async function* eachChildBatch(db: Db): AsyncGenerator<ChildNumbers> {
  let after = ''
  while (true) {
    const { rows } = await sql<{ id: string; number: string | null }>`
      select child.id, case when goes_on.restricted or goes_on.adopted then null else goes_on.identifier end as number
      from child join child goes_on on goes_on.id = coalesce(child.merged_into, child.id)
      where child.id > ${after} order by child.id limit ${BATCH}`.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    yield new Map(rows.map(({ id, number }) => [id, number]))
    after = last.id
  }
}
