import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import type { HowConfirmed, SeenKey } from '../authority.ts'
import { isFingerprintOf } from '../signing.ts'
import { confirmKey, type Doing } from '../store/exchange.ts'

export type KeyAsked = Doing & { readonly typed: string; readonly how: HowConfirmed }

const NOT_THE_SAME =
  'This is not the fingerprint of the key in the file. Do not use the file: ask the authority whether it sent it'
const ALREADY = 'Somebody has confirmed this key already'

/** Confirms a key by the fingerprint that the other authority gave. A sentence where that is another. */
export async function confirmSeenKey(
  db: Db,
  key: SeenKey,
  { typed, how, ...doing }: KeyAsked,
): Promise<Result<null, string>> {
  if (key.confirmed !== null) return fail(ALREADY)
  if (!isFingerprintOf(key.publicKey, typed)) return fail(NOT_THE_SAME)
  try {
    const done = await transaction(db, (trx) => confirmKey(trx, { id: key.id, code: key.code, how }, doing))
    return done ? ok(null) : fail(ALREADY)
  } catch (error) {
    if (isUniqueViolation(error)) return fail(ALREADY)
    throw error
  }
}
