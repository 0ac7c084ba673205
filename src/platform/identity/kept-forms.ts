import { newId } from '../../kit/ids.ts'
import type { Db } from '../db/index.ts'
import type { SecretBox } from './secret-box.ts'

const KEPT_HOURS = 12
const MOST_OF_ONE = 5

/** A form that came after its sender's time was up. */
export type KeptForm = {
  readonly id: string
  /** Where it was sent: an address of ours. */
  readonly path: string
  readonly fields: URLSearchParams
}

const sealedFor = (id: string, accountId: string) => `kept form ${id} of ${accountId}`

/** Keeps a form, encrypted, for its sender alone and for 12 hours; gives its id. Only the latest five are kept. */
export async function keepForm(
  db: Db,
  box: SecretBox,
  form: Omit<KeptForm, 'id'> & { readonly accountId: string; readonly now: Date },
): Promise<string> {
  const id = newId()
  const { accountId, now, path } = form
  await forgetOld(db, now)
  const fields = box.seal(form.fields.toString(), sealedFor(id, accountId))
  await db
    .insertInto('kept_form')
    .values({ id, account_id: accountId, path, fields, created_at: now })
    .execute()
  const latest = db
    .selectFrom('kept_form')
    .select('id')
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .limit(MOST_OF_ONE)
  await db.deleteFrom('kept_form').where('account_id', '=', accountId).where('id', 'not in', latest).execute()
  return id
}

/** The form of an id, where this account sent it; null for any other account, and when it is gone. */
export async function findKeptForm(
  db: Db,
  box: SecretBox,
  { id, accountId, now }: { readonly id: string; readonly accountId: string; readonly now: Date },
): Promise<KeptForm | null> {
  await forgetOld(db, now)
  const row = await db
    .selectFrom('kept_form')
    .select(['path', 'fields'])
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const fields = row ? box.open(row.fields, sealedFor(id, accountId)) : null
  return row && fields !== null ? { id, path: row.path, fields: new URLSearchParams(fields) } : null
}

/** Throws away what was kept for this account. */
export async function forgetKeptForm(db: Db, id: string, accountId: string): Promise<void> {
  await db.deleteFrom('kept_form').where('id', '=', id).where('account_id', '=', accountId).execute()
}

async function forgetOld(db: Db, now: Date): Promise<void> {
  const gone = new Date(now.getTime() - KEPT_HOURS * 3_600_000)
  await db.deleteFrom('kept_form').where('created_at', '<=', gone).execute()
}
