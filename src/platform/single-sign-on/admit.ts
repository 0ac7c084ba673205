import { sql } from 'kysely'
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Trx } from '../db/index.ts'
import { addAccountFor, findAccountOf } from './accounts.ts'
import { type DirectoryPerson, mapRoles } from './claims.ts'
import { listHeldRoles, replaceMappedRoles } from './mapped-roles.ts'
import { listRoleMappings } from './role-mappings.ts'

export type NotAdmitted = { readonly code: 'no-role' | 'disabled'; readonly accountId: string | null }

/**
 * Decides whether a person of the directory comes in, and as which account. Their mapped roles are brought up to date
 * first, also where nothing is left of them and they are turned away.
 */
export async function admitPerson(
  trx: Trx,
  person: DirectoryPerson,
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<Result<string, NotAdmitted>> {
  await oneAtATime(trx, person)
  const mapped = mapRoles(person.values, await listRoleMappings(trx))
  const found = await findAccountOf(trx, person, now)
  if (found?.disabled) return fail({ code: 'disabled', accountId: found.id })
  if (!found && mapped.length === 0) return fail({ code: 'no-role', accountId: null })
  const accountId = found?.id ?? (await addAccountFor(trx, person, now))
  await replaceMappedRoles(trx, accountId, mapped, today)
  const held = await listHeldRoles(trx, accountId, today)
  return held.length > 0 ? ok(accountId) : fail({ code: 'no-role', accountId })
}

// Two windows of one person who comes for the first time would make two accounts.
async function oneAtATime(trx: Trx, { issuer, subject }: DirectoryPerson): Promise<void> {
  const whom = `${issuer} ${subject}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${whom}, 1))`.execute(trx)
}
