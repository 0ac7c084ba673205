import { newId } from '../../kit/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Trx } from '../db/index.ts'
import { toUserName } from '../identity/index.ts'
import type { DirectoryPerson } from './claims.ts'

export type FoundAccount = { readonly id: string; readonly disabled: boolean }

/**
 * The account of a person of the directory: the one that is theirs by issuer and subject, else one that an administrator
 * has marked for the name they have there, which is theirs from now on. A name alone gives nobody an account: names and
 * addresses of mail change hands.
 */
export async function findAccountOf(
  trx: Trx,
  person: DirectoryPerson,
  now: Date,
): Promise<FoundAccount | null> {
  const theirs = await trx
    .selectFrom('account_external')
    .innerJoin('account', 'account.id', 'account_external.account_id')
    .select(['account.id', 'disabled_at'])
    .where('issuer', '=', person.issuer)
    .where('subject', '=', person.subject)
    .executeTakeFirst()
  if (theirs) return { id: theirs.id, disabled: theirs.disabled_at !== null }
  return await findMarked(trx, person, now)
}

async function findMarked(trx: Trx, person: DirectoryPerson, now: Date): Promise<FoundAccount | null> {
  if (person.directoryNames.length === 0) return null
  const marked = await trx
    .selectFrom('account_to_link')
    .innerJoin('account', 'account.id', 'account_to_link.account_id')
    .select(['account.id', 'disabled_at'])
    .where('directory_name', 'in', person.directoryNames)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!marked) return null
  await trx.deleteFrom('account_to_link').where('account_id', '=', marked.id).execute()
  await saveExternal(trx, marked.id, person, now)
  const versions = { versionBefore: null, versionAfter: null }
  await recordAudit(trx, {
    actor: 'server',
    action: 'link-account',
    recordType: 'account',
    recordId: marked.id,
    ...versions,
  })
  return { id: marked.id, disabled: false }
}

/** Makes an account without a password for somebody who has none, and says its id. */
export async function addAccountFor(trx: Trx, person: DirectoryPerson, now: Date): Promise<string> {
  const id = newId()
  await trx
    .insertInto('account')
    .values({
      id,
      user_name: await freeUserName(trx, person, id),
      display_name: person.displayName ?? 'Name not given',
      password_hash: null,
      person_id: null,
    })
    .execute()
  await saveExternal(trx, id, person, now)
  await recordAudit(trx, {
    actor: 'server',
    action: 'add-account',
    recordType: 'account',
    recordId: id,
    versionBefore: null,
    versionAfter: 1,
  })
  return id
}

async function saveExternal(
  trx: Trx,
  accountId: string,
  { issuer, subject }: DirectoryPerson,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('account_external')
    .values({ issuer, subject, account_id: accountId, first_at: now })
    .execute()
}

// The name they know, where it can be one of ours and is nobody's; another's account is never taken over by its name.
async function freeUserName(trx: Trx, { directoryNames }: DirectoryPerson, id: string): Promise<string> {
  const wanted = toUserName(directoryNames[0] ?? '')
  if (!/^[a-z0-9][a-z0-9.@_-]{0,99}$/.test(wanted)) return `work-account-${id}`
  const taken = await trx
    .selectFrom('account')
    .select('id')
    .where('user_name', '=', wanted)
    .executeTakeFirst()
  return taken ? `work-account-${id}` : wanted
}
