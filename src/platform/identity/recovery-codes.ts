import { randomBytes } from 'node:crypto'
import type { Db } from '../db/index.ts'
import type { SecretBox } from './secret-box.ts'

const HOW_MANY = 10
const LETTERS = '23456789abcdefghijkmnpqrstuvwxyz'

/** Makes ten recovery codes in place of those there were. They are given back this once; what is kept are hashes. */
export async function saveRecoveryCodes(
  db: Db,
  box: SecretBox,
  accountId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await db
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({
        account_id: accountId,
        code_hash: hashOf(box, accountId, code),
        used_at: null,
      })),
    )
    .execute()
  return codes
}

// 60 bits, in groups that can be read out.
function newCode(): string {
  const text = Array.from(randomBytes(12), (byte) => LETTERS[byte & 31]).join('')
  return text.replace(/.{4}(?=.)/g, '$&-')
}

function hashOf(box: SecretBox, accountId: string, code: string): string {
  return box.hashOf(code.toLowerCase().replace(/[^a-z0-9]/g, ''), `recovery-code ${accountId}`)
}

/** Uses a recovery code up; false where it is none, or was used before. */
export async function spendRecoveryCode(
  db: Db,
  box: SecretBox,
  { accountId, typed, now }: { readonly accountId: string; readonly typed: string; readonly now: Date },
): Promise<boolean> {
  const spent = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashOf(box, accountId, typed))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return spent.numUpdatedRows > 0n
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
