import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type Db, isUniqueViolation, transaction } from '../db/index.ts'
import { toUserName } from '../identity/index.ts'

/** An account that waits for one person of the directory. */
export type AccountToLink = {
  readonly accountId: string
  readonly userName: string
  /** The name they have in the directory, lower case. */
  readonly directoryName: string
}

/** Every account that waits to be linked, by user name. */
export async function listAccountsToLink(db: Db): Promise<readonly AccountToLink[]> {
  const rows = await db
    .selectFrom('account_to_link')
    .innerJoin('account', 'account.id', 'account_to_link.account_id')
    .select(['account_id', 'user_name', 'directory_name'])
    .orderBy('user_name')
    .execute()
  return rows.map((row) => ({
    accountId: row.account_id,
    userName: row.user_name,
    directoryName: row.directory_name,
  }))
}

export type LinkRefused = 'no-account' | 'name-taken'

/** Lets the person of this name in the directory take over an account at their next sign-in. It is used once. */
export async function markAccountToLink(
  db: Db,
  given: { readonly userName: string; readonly directoryName: string },
  actor: string,
): Promise<Result<'marked', LinkRefused>> {
  const directoryName = given.directoryName.trim().toLowerCase()
  try {
    return await transaction(db, async (trx) => {
      const account = await trx
        .selectFrom('account')
        .select('id')
        .where('user_name', '=', toUserName(given.userName))
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      if (!account) return fail('no-account')
      await trx
        .insertInto('account_to_link')
        .values({ account_id: account.id, directory_name: directoryName })
        .onConflict((conflict) =>
          conflict.column('account_id').doUpdateSet({ directory_name: directoryName }),
        )
        .execute()
      await recordAudit(trx, entryFor(actor, 'allow-link', account.id))
      return ok('marked')
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return fail('name-taken')
  }
}

/** Takes the mark away again, where nobody has used it. */
export async function unmarkAccountToLink(db: Db, accountId: string, actor: string): Promise<void> {
  await transaction(db, async (trx) => {
    const gone = await trx
      .deleteFrom('account_to_link')
      .where('account_id', '=', accountId)
      .returning('account_id')
      .executeTakeFirst()
    if (gone) await recordAudit(trx, entryFor(actor, 'forbid-link', accountId))
  })
}

function entryFor(actor: string, action: string, recordId: string) {
  return { actor, action, recordType: 'account', recordId, versionBefore: null, versionAfter: null }
}
