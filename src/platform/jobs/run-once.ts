import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { type Db, type Trx, transaction } from '../db/index.ts'

/**
 * Does the work of a day once, however many servers there are and however often it is asked: in one transaction with the
 * row that says it is done. Another server waits until it is kept. Where the work throws, it is not done.
 */
export async function runOnce(
  db: Db,
  name: string,
  day: Day,
  work: (trx: Trx) => Promise<void>,
): Promise<'done' | 'already'> {
  return await transaction(db, async (trx) => {
    const row = await trx
      .insertInto('job')
      .values({ name, on_day: toIsoDate(day) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('name')
      .executeTakeFirst()
    if (row === undefined) return 'already'
    await work(trx)
    return 'done'
  })
}
