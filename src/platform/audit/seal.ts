import { sql } from 'kysely'
import { type Db, type Trx, transaction } from '../db/index.ts'
import { BEFORE_THE_FIRST, type ChainedEntry, hashOfLink } from './chain.ts'
import { chainedColumns } from './chain-columns.ts'

/** Entries sealed in one transaction, at most. */
export const BATCH = 1_000

const SEALING_LOCK = 4_710_202

/**
 * Links every entry that has no link yet, a batch at a time, and gives how many. It looks at all there are, which takes
 * a second for each few million: for every few seconds there is {@link import('./sealing.ts').createSealing}.
 */
export async function sealOnce(db: Db): Promise<number> {
  let sealed = 0
  for (;;) {
    const { rows } = await sql<{ id: number }>`
      select id from audit_entry
      where not exists (select from audit_link where entry_id = audit_entry.id)
      order by id limit ${BATCH}`.execute(db)
    if (rows.length === 0) return sealed
    sealed += await sealEntries(
      db,
      rows.map(({ id }) => id),
    )
  }
}

/**
 * Links those of these entries that have no link, in order of id, a batch at a time, and gives how many. More than one
 * process may seal: they take turns.
 */
export async function sealEntries(db: Db, ids: readonly number[]): Promise<number> {
  let sealed = 0
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH)
    sealed += await transaction(db, (trx) => sealBatch(trx, batch))
  }
  return sealed
}

// Read committed: what is read after the lock is there sees the links of whoever had the lock before.
async function sealBatch(trx: Trx, ids: readonly number[]): Promise<number> {
  await sql`select pg_advisory_xact_lock(${SEALING_LOCK})`.execute(trx)
  const last = await trx
    .selectFrom('audit_link')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { rows } = await sql<ChainedEntry>`
    select ${chainedColumns} from audit_entry as entry
    where entry.id = any(${ids}::bigint[])
      and not exists (select from audit_link where entry_id = entry.id)
    order by entry.id`.execute(trx)
  if (rows.length > 0) await saveLinks(trx, last ?? { number: 0, hash: BEFORE_THE_FIRST }, rows)
  return rows.length
}

type Last = { readonly number: number; readonly hash: Buffer }

async function saveLinks(trx: Trx, last: Last, entries: readonly ChainedEntry[]): Promise<void> {
  let before = last.hash
  const hashes = entries.map((entry) => {
    before = hashOfLink(before, entry)
    return before.toString('hex')
  })
  const ids = entries.map(({ id }) => id)
  await sql`
    insert into audit_link (number, entry_id, hash)
    select ${last.number}::bigint + at, entry_id, decode(hash, 'hex')
    from unnest(${ids}::bigint[], ${hashes}::text[]) with ordinality as made (entry_id, hash, at)`.execute(
    trx,
  )
}
