import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import type { SecretBox } from '../../../platform/identity/index.ts'
import { findOwnKey } from '../queries/exchange.ts'
import { type KeyPair, makeKeyPair } from '../signing.ts'
import { type Doing, insertOwnKey } from './exchange.ts'

const SEALED_AS = 'benchmark key'

/** Why there is no key to sign with. */
export const NO_BOX = 'A key can only be kept where SECRET_KEY is set. See docs/deploy.md.'
const WRONG_BOX =
  'The key this authority signs with cannot be opened: SECRET_KEY is not the one that it was sealed with.'

/** The key this authority signs with, made the first time. Its private half leaves the database only sealed. */
export async function openOwnKey(
  db: Db,
  box: SecretBox | null,
  doing: Doing,
): Promise<Result<KeyPair, string>> {
  if (box === null) return fail(NO_BOX)
  const kept = (await findOwnKey(db)) ?? (await makeOwnKey(db, box, doing))
  const privateKey = box.open(kept.sealedKey, SEALED_AS)
  return privateKey === null ? fail(WRONG_BOX) : ok({ publicKey: kept.publicKey, privateKey })
}

async function makeOwnKey(db: Db, box: SecretBox, doing: Doing) {
  const { publicKey, privateKey } = makeKeyPair()
  const sealedKey = box.seal(privateKey, SEALED_AS)
  await transaction(db, (trx) => insertOwnKey(trx, { publicKey, sealedKey }, doing))
  const kept = await findOwnKey(db)
  if (kept === null) throw new Error('the key that was just made is not there')
  return kept
}
