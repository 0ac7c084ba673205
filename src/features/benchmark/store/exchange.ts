import { sql } from 'kysely'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { hasMetVersion, type Trx } from '../../../platform/db/index.ts'
import type { About, HowConfirmed, Labels } from '../authority.ts'

/** Who does it, and when. `actor` as the audit has it: an account, or `command-line`. */
export type Doing = { readonly actor: string; readonly now: Date }

type Entry = {
  readonly action: string
  readonly recordType: string
  readonly recordId: string
  readonly before?: number
  readonly after?: number
}

async function audit(trx: Trx, actor: string, { before, after, ...entry }: Entry): Promise<void> {
  await recordAudit(trx, { ...entry, actor, versionBefore: before ?? null, versionAfter: after ?? null })
}

/** Saves what this authority says of itself, over version `seen` (0: nothing yet). False where somebody was first. */
export async function saveAbout(trx: Trx, about: About, seen: number, { actor }: Doing): Promise<boolean> {
  const done =
    seen === 0
      ? (
          await trx
            .insertInto('benchmark_about')
            .values(about)
            .onConflict((conflict) => conflict.column('one').doNothing())
            .returning('version')
            .execute()
        ).length === 1
      : hasMetVersion(
          await trx
            .updateTable('benchmark_about')
            .set({ ...about, version: seen + 1 })
            .where('version', '=', seen)
            .executeTakeFirst(),
        )
  if (!done) return false
  const entry = { action: 'say-benchmark-about', recordType: 'benchmark-about', recordId: about.code }
  await audit(trx, actor, { ...entry, ...(seen === 0 ? {} : { before: seen }), after: seen + 1 })
  return true
}

/** Keeps the key this authority signs with, where it has none yet. */
export async function insertOwnKey(
  trx: Trx,
  { publicKey, sealedKey }: { readonly publicKey: string; readonly sealedKey: string },
  { actor, now }: Doing,
): Promise<void> {
  const added = await trx
    .insertInto('benchmark_own_key')
    .values({ public_key: publicKey, sealed_key: sealedKey, made_by: actor, made_at: now })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .returning('one')
    .execute()
  if (added.length === 0) return
  await audit(trx, actor, {
    action: 'make-benchmark-key',
    recordType: 'benchmark-key',
    recordId: 'own',
    after: 1,
  })
}

export type KeyOfFile = { readonly code: string; readonly name: string; readonly publicKey: string }

/** Notes a key that came with a file, to be confirmed; one that is known stays as it is. */
export async function noteKey(trx: Trx, key: KeyOfFile, { actor, now }: Doing): Promise<void> {
  const id = newId()
  const added = await trx
    .insertInto('benchmark_key')
    .values({
      id,
      authority_code: key.code,
      authority_name: key.name,
      public_key: key.publicKey,
      seen_at: now,
      seen_by: actor,
    })
    .onConflict((conflict) => conflict.columns(['authority_code', 'public_key']).doNothing())
    .returning('id')
    .execute()
  if (added.length === 0) return
  await audit(trx, actor, {
    action: 'note-benchmark-key',
    recordType: 'benchmark-key',
    recordId: id,
    after: 1,
  })
}

/** Confirms a key and replaces the one before it. False where it was confirmed already. */
export async function confirmKey(
  trx: Trx,
  { id, code, how }: { readonly id: string; readonly code: string; readonly how: HowConfirmed },
  { actor, now }: Doing,
): Promise<boolean> {
  const open = await trx
    .selectFrom('benchmark_key')
    .select('id')
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (open === undefined) return false
  await trx
    .updateTable('benchmark_key')
    .set({ replaced_at: now })
    .where('authority_code', '=', code)
    .where('confirmed_at', 'is not', null)
    .where('replaced_at', 'is', null)
    .execute()
  await trx
    .updateTable('benchmark_key')
    .set({ confirmed_at: now, confirmed_by: actor, confirmed_how: how })
    .where('id', '=', id)
    .execute()
  const entry = { action: 'confirm-benchmark-key', recordType: 'benchmark-key', recordId: id }
  await audit(trx, actor, { ...entry, before: 1, after: 2 })
  return true
}

/** Adds an authority whose file was brought in, or calls it as its newest file does. */
export async function saveAuthority(trx: Trx, { code, name }: Omit<KeyOfFile, 'publicKey'>): Promise<void> {
  await trx
    .insertInto('benchmark_authority')
    .values({ code, name })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ name }))
    .execute()
}

/** Saves what we say of another authority, over version `seen`. False where somebody was first. */
export async function saveLabels(
  trx: Trx,
  { code, region, neighbour, seen }: Labels & { readonly code: string; readonly seen: number },
  { actor }: Doing,
): Promise<boolean> {
  const saved = await trx
    .updateTable('benchmark_authority')
    .set({ region, neighbour, version: seen + 1 })
    .where('code', '=', code)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (!hasMetVersion(saved)) return false
  const entry = { action: 'label-benchmark-authority', recordType: 'benchmark-authority', recordId: code }
  await audit(trx, actor, { ...entry, before: seen, after: seen + 1 })
  return true
}

export type FileToKeep = {
  readonly ours: boolean
  readonly code: string
  readonly year: number
  readonly madeAt: Date
  readonly file: string
}

/** Keeps a file as the one that holds for its authority and year; the one before stays as history. Gives its id. */
export async function keepFile(
  trx: Trx,
  { ours, code, year, madeAt, file }: FileToKeep,
  { actor, now }: Doing,
): Promise<string> {
  const id = newId()
  // Two at once would each replace the one before, and the second find the first in its place.
  await sql`lock table benchmark_file in share row exclusive mode`.execute(trx)
  const before = trx
    .updateTable('benchmark_file')
    .set({ replaced_at: now })
    .where('year', '=', year)
    .where('ours', '=', ours)
    .where('replaced_at', 'is', null)
  // Ours is replaced though our code was put right since.
  await (ours ? before : before.where('authority_code', '=', code)).execute()
  const row = { id, ours, authority_code: code, year, made_at: madeAt, file, kept_by: actor, kept_at: now }
  await trx.insertInto('benchmark_file').values(row).execute()
  const entry = { recordType: 'benchmark-file', recordId: id, after: 1 }
  await audit(trx, actor, { ...entry, action: ours ? 'make-benchmark-file' : 'import-benchmark-file' })
  return id
}
