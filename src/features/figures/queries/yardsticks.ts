import { type Day, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { toYardsticks, type Who, type Yardstick, type Yardsticks } from '../yardstick.ts'

const chosen = (db: Db) =>
  db
    .selectFrom('yardstick')
    .innerJoin('account', 'account.id', 'yardstick.entered_by')
    .select([
      'measure',
      'who',
      'from_day',
      'yardstick.version',
      'numerator',
      'denominator',
      'value',
      'aim',
      'source',
      'because',
      'definition',
      'state',
      'display_name',
      'entered_at',
    ])

type Found = Awaited<ReturnType<ReturnType<typeof chosen>['execute']>>[number]

const toYardstick = ({ from_day, display_name, entered_at, ...rest }: Found): Yardstick => ({
  ...rest,
  from: isoDay(from_day),
  by: display_name,
  at: entered_at,
})

/** All that figures are held against, each as it stands. */
export async function readYardsticks(db: Db): Promise<Yardsticks> {
  const found = await chosen(db)
    .distinctOn(['measure', 'who', 'from_day'])
    .orderBy('measure')
    .orderBy('who')
    .orderBy('from_day')
    .orderBy('yardstick.version', 'desc')
    .execute()
  return toYardsticks(found.map(toYardstick))
}

export type YardstickKey = { readonly measure: string; readonly who: Who; readonly from: Day }

/** Every version of one, the newest first. */
export async function listYardstickVersions(
  db: Db,
  { measure, who, from }: YardstickKey,
): Promise<readonly Yardstick[]> {
  const found = await chosen(db)
    .where('measure', '=', measure)
    .where('who', '=', who)
    .where('from_day', '=', toIsoDate(from))
    .orderBy('yardstick.version', 'desc')
    .execute()
  return found.map(toYardstick)
}
