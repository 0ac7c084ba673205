import { sql } from 'kysely'
import { type Db, type Trx, transaction } from '../db/index.ts'
import { networkOf } from '../pace/network.ts'
import { type FailedAttempts, type Pace, paceOf, REMEMBERED_MINUTES } from './sign-in-pace.ts'

/** What is guessed at, hashed, and from where. */
export type Attempt = { readonly nameHash: string; readonly address: string }

// Of IPv6, whoever guesses has more addresses than guesses.
const ofNetwork = ({ nameHash, address }: Attempt): Attempt => ({ nameHash, address: networkOf(address) })

export type Admitted = Pace & { readonly attemptId: number }

/**
 * Lets an attempt through, or says how long to wait. One attempt of a pair at a time, each counted as failed until it
 * succeeds ({@link forgetAttempts}): many at once count one another.
 */
export async function admit(db: Db, given: Attempt, now: Date): Promise<Admitted> {
  const attempt = ofNetwork(given)
  return await transaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${attempt.nameHash + attempt.address}, 0))`.execute(
      trx,
    )
    const forgotten = new Date(now.getTime() - REMEMBERED_MINUTES * 60_000)
    await trx.deleteFrom('sign_in_attempt').where('at', '<=', forgotten).execute()
    const pace = paceOf(await findFailedAttempts(trx, attempt, now), now)
    const attemptId = pace.waitSeconds > 0 ? 0 : await saveAttempt(trx, attempt, now)
    return { ...pace, attemptId }
  })
}

async function findFailedAttempts(
  trx: Trx,
  { nameHash, address }: Attempt,
  now: Date,
): Promise<FailedAttempts> {
  const since = new Date(now.getTime() - REMEMBERED_MINUTES * 60_000)
  return await trx
    .selectFrom('sign_in_attempt')
    .select(({ fn, eb }) => {
      const ofName = eb('user_name_hash', '=', nameHash)
      const ofAddress = eb('address', '=', address)
      return [
        fn
          .countAll<number>()
          .filterWhere(eb.and([ofName, ofAddress]))
          .as('pair'),
        fn.countAll<number>().filterWhere(ofName).as('name'),
        fn.countAll<number>().filterWhere(ofAddress).as('address'),
        fn
          .max<Date | null>('at')
          .filterWhere(eb.and([ofName, ofAddress]))
          .as('latestOfPair'),
      ]
    })
    .where('at', '>', since)
    .where((eb) => eb.or([eb('user_name_hash', '=', nameHash), eb('address', '=', address)]))
    .executeTakeFirstOrThrow()
}

async function saveAttempt(trx: Trx, { nameHash, address }: Attempt, now: Date): Promise<number> {
  const row = await trx
    .insertInto('sign_in_attempt')
    .values({ user_name_hash: nameHash, address, at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The pair has shown that it knows the secret; what others tried at the name still counts. */
export async function forgetAttempts(db: Db, attempt: Attempt, attemptId: number): Promise<void> {
  const { nameHash, address } = ofNetwork(attempt)
  await db
    .deleteFrom('sign_in_attempt')
    .where('user_name_hash', '=', nameHash)
    .where('address', '=', address)
    .where('id', '<=', attemptId)
    .execute()
}
