import { fail, ok, type Result } from '../../../kit/result.ts'
import { parseReturnYear } from '../../../law/returns/index.ts'
import { type Db, isUniqueViolation, type Trx, transaction } from '../../../platform/db/index.ts'
import type { SeenKey } from '../authority.ts'
import type { BenchmarkFile } from '../benchmark-file.ts'
import { findAbout, listHeldFiles, listKeys } from '../queries/exchange.ts'
import { readBenchmarkFile } from '../read-file.ts'
import { toFingerprint } from '../signing.ts'
import { type Doing, keepFile, noteKey, saveAuthority } from '../store/exchange.ts'

export type Brought = {
  readonly outcome: 'added' | 'replaced' | 'unchanged'
  readonly code: string
  readonly name: string
  /** `2025-26` */
  readonly year: string
}

export type NotBrought = {
  readonly says: string
  /** The id of the key that somebody must confirm first; null where that would not help. */
  readonly keyId: string | null
}

/** Reads, checks and keeps a file of another authority. */
export async function bringFile(db: Db, text: string, doing: Doing): Promise<Result<Brought, NotBrought>> {
  const read = readBenchmarkFile(text)
  if (!read.ok) return fail(refused(read.failure))
  try {
    return await transaction(db, (trx) => bring(trx, read.value, text, doing))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return fail(refused('Somebody else brought in a file of this authority just now. Try again.'))
  }
}

/** Clocks may differ by a little; in milliseconds. */
const DAY = 86_400_000

const refused = (says: string): NotBrought => ({ says, keyId: null })

async function bring(
  trx: Trx,
  file: BenchmarkFile,
  text: string,
  doing: Doing,
): Promise<Result<Brought, NotBrought>> {
  const { authority, year } = file.content
  if ((await findAbout(trx))?.code === authority.code) {
    return fail(refused('This file has the code of this authority. Ours is made here, not brought in.'))
  }
  const madeAt = new Date(file.content.madeAt)
  if (madeAt.getTime() > doing.now.getTime() + DAY) {
    return fail(refused('This file says that it was made on a day still to come. Ask for a new one.'))
  }
  const against = await findAgainstKey(trx, file, doing)
  if (against !== null) return fail(against)
  const held = await listHeldFiles(trx, Number(parseReturnYear(year)))
  const before = held.find(({ code, ours }) => !ours && code === authority.code)
  if (before !== undefined && isSame(before.file, file))
    return ok({ outcome: 'unchanged', ...authority, year })
  if (before !== undefined && before.madeAt >= madeAt) {
    return fail(refused(`This file is older than the one that is held of ${authority.name} for ${year}.`))
  }
  await saveAuthority(trx, authority)
  const kept = { ours: false, code: authority.code, year: Number(parseReturnYear(year)), madeAt, file: text }
  await keepFile(trx, kept, doing)
  return ok({ outcome: before === undefined ? 'added' : 'replaced', ...authority, year })
}

function isSame(before: string, { signature }: BenchmarkFile): boolean {
  return before.includes(`"${signature}"`)
}

/** Why the key of a file does not count, or not yet; null where it is the one that was confirmed. */
async function findAgainstKey(
  trx: Trx,
  { content: { authority }, key: publicKey }: BenchmarkFile,
  doing: Doing,
): Promise<NotBrought | null> {
  const known = await listKeys(trx, authority.code)
  const mine = known.find((key) => key.publicKey === publicKey)
  if (mine?.confirmed && mine.replacedAt === null) return null
  if (mine?.confirmed) {
    return refused(`This file is signed with a key that ${authority.name} has replaced. Ask for a new file.`)
  }
  await noteKey(trx, { ...authority, publicKey }, doing)
  const noted = (await listKeys(trx, authority.code)).find((key) => key.publicKey === publicKey)
  return { says: sentenceOf(authority.name, publicKey, known), keyId: noted?.id ?? null }
}

function sentenceOf(name: string, publicKey: string, known: readonly SeenKey[]): string {
  const inUse = known.some(({ confirmed, replacedAt }) => confirmed !== null && replacedAt === null)
  const what = inUse
    ? `This file says that it is from ${name}, but is signed with another key than the one that was confirmed.`
    : `This file says that it is from ${name}. Nobody has confirmed its key yet.`
  return `${what} The key’s fingerprint is ${toFingerprint(publicKey)}. Ask ${name} for theirs by telephone or letter, and confirm the key if it is the same. Then bring the file in again.`
}
