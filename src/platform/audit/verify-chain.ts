import { sql } from 'kysely'
import type { Db } from '../db/index.ts'
import type { Anchor } from './anchors.ts'
import { BEFORE_THE_FIRST, type ChainedEntry, hashOfLink } from './chain.ts'
import { chainedColumns } from './chain-columns.ts'

const PAGE = 10_000

/** The first place where the chain does not hold. */
export type ChainBreak = {
  /** The link's number. */
  readonly number: number
  /** Null where no link says which. */
  readonly entryId: number | null
  readonly what: 'entry-changed' | 'entry-missing' | 'link-missing' | 'link-wrong' | 'not-as-anchored'
}

export type ChainVerified = {
  /** Entries that a link holds, up to the first break or the end. */
  readonly sealed: number
  readonly broken: ChainBreak | null
  /** How many anchors were compared. */
  readonly anchors: number
  /** Entries that wait for their link; `since` is when the first of them was written. */
  readonly unsealed: { readonly entries: number; readonly since: Date | null }
}

/** Walks the whole chain, a page at a time, to the first break. Anchors are those kept elsewhere, in any order. */
export async function verifyChain(db: Db, anchors: readonly Anchor[] = []): Promise<ChainVerified> {
  const walked = await walkChain(
    db,
    anchors.toSorted((one, other) => one.number - other.number),
  )
  return { ...walked, anchors: anchors.length, unsealed: await findUnsealed(db) }
}

type Walked = { readonly sealed: number; readonly broken: ChainBreak | null }

async function walkChain(db: Db, anchors: readonly Anchor[]): Promise<Walked> {
  const anchored = [...anchors]
  let before = BEFORE_THE_FIRST
  let sealed = 0
  for (let rows = await readLinks(db, 0); rows.length > 0; rows = await readLinks(db, sealed)) {
    for (const row of rows) {
      const broken =
        (await findBreak(db, row, { number: sealed + 1, before })) ?? findOffAnchor(row, anchored)
      if (broken !== null) return { sealed, broken }
      before = row.hash
      sealed = row.number
    }
  }
  const [beyond] = anchored
  if (beyond === undefined) return { sealed, broken: null }
  return { sealed, broken: { number: sealed + 1, entryId: null, what: 'link-missing' } }
}

type LinkRow = { readonly number: number; readonly entryId: number; readonly hash: Buffer } & {
  /** Null where the entry is gone; the other fields are then null as well. */
  readonly id: number | null
} & Omit<ChainedEntry, 'id'>

async function readLinks(db: Db, after: number, most = PAGE): Promise<readonly LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select link.number, link.entry_id as "entryId", link.hash, ${chainedColumns}
    from audit_link as link left join audit_entry as entry on entry.id = link.entry_id
    where link.number > ${after} order by link.number limit ${most}`.execute(db)
  return rows
}

type Expected = { readonly number: number; readonly before: Buffer }

async function findBreak(db: Db, row: LinkRow, { number, before }: Expected): Promise<ChainBreak | null> {
  if (row.number !== number) return { number, entryId: null, what: 'link-missing' }
  const worked = workAgain(before, row)
  if (worked === null) return { number, entryId: row.entryId, what: 'entry-missing' }
  if (worked.equals(row.hash)) return null
  // The next link was made from this one's hash as it then was: it tells which of the two was changed since.
  const [next] = await readLinks(db, number, 1)
  const isLinkWrong = next !== undefined && (workAgain(worked, next)?.equals(next.hash) ?? false)
  return { number, entryId: row.entryId, what: isLinkWrong ? 'link-wrong' : 'entry-changed' }
}

function workAgain(before: Buffer, { id, ...row }: LinkRow): Buffer | null {
  return id === null ? null : hashOfLink(before, { ...row, id })
}

// Takes from the list what it has passed.
function findOffAnchor({ number, entryId, hash }: LinkRow, anchored: Anchor[]): ChainBreak | null {
  while (anchored[0]?.number === number) {
    if (anchored.shift()?.hash !== hash.toString('hex')) return { number, entryId, what: 'not-as-anchored' }
  }
  return null
}

async function findUnsealed(db: Db): Promise<ChainVerified['unsealed']> {
  const { rows } = await sql<{ entries: number; since: Date | null }>`
    select count(*) as entries, min(at) as since from audit_entry as entry
    where not exists (select from audit_link where entry_id = entry.id)`.execute(db)
  return rows[0] ?? { entries: 0, since: null }
}
