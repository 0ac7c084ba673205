import type { Db, Row } from '../../../platform/db/index.ts'
import { type About, type KeptFile, type OtherAuthority, type SeenKey, toRegion } from '../authority.ts'

export type AboutKept = About & { readonly version: number }

/** What this authority says of itself; null where nobody said it. */
export async function findAbout(db: Db): Promise<AboutKept | null> {
  const row = await db.selectFrom('benchmark_about').selectAll().executeTakeFirst()
  if (row === undefined) return null
  const { one: _one, region, ...about } = row
  return { ...about, region: toRegion(region ?? '') }
}

export type OwnKey = { readonly publicKey: string; readonly sealedKey: string; readonly madeAt: Date }

/** The key this authority signs with; null before it was made. */
export async function findOwnKey(db: Db): Promise<OwnKey | null> {
  const row = await db.selectFrom('benchmark_own_key').selectAll().executeTakeFirst()
  return row === undefined
    ? null
    : { publicKey: row.public_key, sealedKey: row.sealed_key, madeAt: row.made_at }
}

/** Other authorities, by name. */
export async function listAuthorities(db: Db): Promise<readonly OtherAuthority[]> {
  const rows = await db
    .selectFrom('benchmark_authority')
    .selectAll()
    .orderBy('name')
    .orderBy('code')
    .execute()
  return rows.map((row) => ({ ...row, region: toRegion(row.region ?? '') }))
}

const keys = (db: Db) =>
  db
    .selectFrom('benchmark_key')
    .leftJoin('account', 'account.id', 'benchmark_key.confirmed_by')
    .selectAll('benchmark_key')
    .select('account.display_name')

/** A key by its id. */
export async function findKey(db: Db, id: string): Promise<SeenKey | null> {
  const row = await keys(db).where('benchmark_key.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toSeenKey(row)
}

/** The keys that came with files of an authority, or of all, the newest first. */
export async function listKeys(db: Db, code?: string): Promise<readonly SeenKey[]> {
  const all = keys(db).orderBy('seen_at', 'desc').orderBy('benchmark_key.id')
  const rows = await (code === undefined ? all : all.where('authority_code', '=', code)).execute()
  return rows.map(toSeenKey)
}

type KeyRow = Row<'benchmark_key'> & { readonly display_name: string | null }

function toSeenKey(row: KeyRow): SeenKey {
  const { confirmed_at: at, confirmed_by: by, confirmed_how: how } = row
  return {
    id: row.id,
    code: row.authority_code,
    name: row.authority_name,
    publicKey: row.public_key,
    seenAt: row.seen_at,
    confirmed: at && by && how ? { at, by: row.display_name ?? by, how } : null,
    replacedAt: row.replaced_at,
  }
}

const files = (db: Db) =>
  db
    .selectFrom('benchmark_file')
    .leftJoin('account', 'account.id', 'benchmark_file.kept_by')
    .selectAll('benchmark_file')
    .select('account.display_name')

type FileRow = Row<'benchmark_file'> & { readonly display_name: string | null }

function toKeptFile(row: FileRow): KeptFile {
  return {
    id: row.id,
    ours: row.ours,
    code: row.authority_code,
    year: row.year,
    madeAt: row.made_at,
    file: row.file,
    keptBy: row.display_name ?? row.kept_by,
    keptAt: row.kept_at,
    replacedAt: row.replaced_at,
  }
}

/** Every file, with those that were replaced, the newest first. */
export async function listFiles(db: Db): Promise<readonly KeptFile[]> {
  const rows = await files(db).orderBy('kept_at', 'desc').orderBy('benchmark_file.id').execute()
  return rows.map(toKeptFile)
}

/** The files that hold for a year. */
export async function listHeldFiles(db: Db, year: number): Promise<readonly KeptFile[]> {
  const rows = await files(db).where('year', '=', year).where('replaced_at', 'is', null).execute()
  return rows.map(toKeptFile)
}

/** One file by its id. */
export async function findFile(db: Db, id: string): Promise<KeptFile | null> {
  const row = await files(db).where('benchmark_file.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toKeptFile(row)
}

/** The years for which there are files, the latest first. */
export async function listYears(db: Db): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('benchmark_file')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
