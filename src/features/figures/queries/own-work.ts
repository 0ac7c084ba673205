import { type Day, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { listActions } from '../../quality/index.ts'
import type { OwnWork } from '../cycle-facts.ts'

/** The work programme of every year, and the observations of practice up to a day without those taken back. */
export async function loadOwnWork(db: Db, today: Day): Promise<OwnWork> {
  const rows = await db
    .selectFrom('staff_entry')
    .select('on_day')
    .where('kind', '=', 'observation')
    .where('taken_back_at', 'is', null)
    .where('on_day', '<=', toIsoDate(today))
    .orderBy('on_day')
    .execute()
  return { programme: await listActions(db, null), observed: rows.map(({ on_day }) => isoDay(on_day)) }
}
