import type { Config } from '../config/index.ts'
import type { Db } from '../db/index.ts'
import { openSession, type SignInMethod, type Stage } from './sessions.ts'

export type Beginning = {
  readonly accountId: string
  /** Where the request came from. */
  readonly address: string
  /** As {@link import('./device.ts').toDeviceWords} says it. */
  readonly device: string
  readonly now: Date
  readonly method: SignInMethod
  /** Who must have one-time codes: the setting ONE_TIME_CODES. */
  readonly oneTimeCodes: Config['oneTimeCodes']
}

/** The token goes into the cookie; the stage says where its owner goes next. */
export type Begun = { readonly token: string; readonly stage: Stage }

/**
 * Opens a session for somebody who has given their password or comes from single sign-on, and decides whether a
 * one-time code is owed. Single sign-on asks for its own second factor, so ours is not asked for then. The caller
 * writes the audit row.
 */
export async function beginSession(db: Db, beginning: Beginning): Promise<Begun> {
  const { accountId, now, method, address, device } = beginning
  const stage = method === 'single-sign-on' ? 'full' : await stageAfterPassword(db, beginning)
  return { token: await openSession(db, accountId, now, { stage, method, address, device }), stage }
}

async function stageAfterPassword(db: Db, { accountId, oneTimeCodes }: Beginning): Promise<Stage> {
  const codes = await db
    .selectFrom('account_code')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (codes) return 'code'
  return (await mustHaveCodes(db, accountId, oneTimeCodes)) ? 'enrol' : await stageAfterCodes(db, accountId)
}

/** What is still owed where no code is: 'password' while the account has the password that was made for it. */
export async function stageAfterCodes(db: Db, accountId: string): Promise<'full' | 'password'> {
  const { password_given } = await db
    .selectFrom('account')
    .select('password_given')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return password_given ? 'password' : 'full'
}

const MANAGE: readonly string[] = ['manager', 'team-manager', 'senior-manager', 'administrator']

/** Whether the setting asks this account for one-time codes. */
export async function mustHaveCodes(
  db: Db,
  accountId: string,
  oneTimeCodes: Config['oneTimeCodes'],
): Promise<boolean> {
  if (oneTimeCodes !== 'managers') return oneTimeCodes === 'everyone'
  const rows = await db
    .selectFrom('account_role')
    .select('role')
    .where('account_id', '=', accountId)
    .execute()
  return rows.some(({ role }) => MANAGE.includes(role))
}
