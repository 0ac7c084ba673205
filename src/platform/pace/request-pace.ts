// Files taken away, files sent and guesses at numbers cost us, and in number they are how a register is carried off:
// so one account, and all that come from one address, may only ask so often. Kept in the database, so that every
// process of the service counts together.
import { sql } from 'kysely'
import type { Db } from '../db/index.ts'
import { networkOf } from './network.ts'

/** Minutes of one stretch of time; the count begins anew with each. */
export const PACE_MINUTES = 10

/** How often one account may ask in that time: a year's lists one by one, but not the register file by file. */
export const MOST_OF_ACCOUNT = 60

/** How often for what must not be gone through by guessing: opening a record in an emergency. */
export const MOST_OF_FEW = 10

/** How often all may ask who share an address: an office has one. */
export const MOST_OF_ADDRESS = 600

export type Asker = {
  readonly accountId: string
  readonly address: string
  /** What may be asked for {@link MOST_OF_FEW} times only; null for all else. */
  readonly few?: string | null
}

/** Counts one request; gives the seconds to wait until the next stretch of time, 0 where there is nothing to wait for. */
export async function countRequest(
  db: Db,
  { accountId, address, few = null }: Asker,
  now: Date,
): Promise<number> {
  const length = PACE_MINUTES * 60_000
  const began = new Date(Math.floor(now.getTime() / length) * length)
  await db.deleteFrom('request_pace').where('began', '<', began).execute()
  const limits = new Map([
    [`account:${accountId}`, MOST_OF_ACCOUNT],
    [`address:${networkOf(address)}`, MOST_OF_ADDRESS],
    ...(few === null ? [] : [[`few:${accountId} ${few}`, MOST_OF_FEW] as const]),
  ])
  // Always in this order, so that two requests never wait for each other.
  const { rows } = await sql<{ who: string; asked: number }>`
    insert into request_pace (who, began) select who, ${began} from unnest(${[...limits.keys()]}::text[]) as who
    on conflict (who, began) do update set asked = request_pace.asked + 1
    returning who, asked`.execute(db)
  const isTooOften = rows.some(({ who, asked }) => asked > (limits.get(who) ?? 0))
  return isTooOften ? Math.ceil((began.getTime() + length - now.getTime()) / 1000) : 0
}
