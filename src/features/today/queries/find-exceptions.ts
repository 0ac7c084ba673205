import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { countEntryExceptions, listDependentOfficers, listHeldCases } from '../../allocations/index.ts'
import { countEmergencyOpenings } from '../../children/index.ts'
import { countFailedMail } from '../../mail/index.ts'
import type { Exception, ExceptionKind } from '../exception.ts'

/** How many there are of each of these kinds, of the children within reach; only what there is. */
export async function findExceptions(
  db: Db,
  kinds: readonly ExceptionKind[],
  reach: Reach,
  calendar: WorkingCalendar,
): Promise<readonly Exception[]> {
  const found: Exception[] = []
  // One after the other: in a transaction there is one connection.
  if (kinds.includes('untold')) found.push(...(await countEntries(db, reach, calendar)))
  if (kinds.includes('dependent')) found.push(...(await countDependent(db, reach)))
  if (kinds.includes('openings')) found.push(...(await countOpenings(db)))
  if (kinds.includes('mail')) found.push(...(await countMail(db)))
  return found.filter(({ count }) => count > 0)
}

async function countEntries(db: Db, reach: Reach, calendar: WorkingCalendar): Promise<readonly Exception[]> {
  const { untold, doomed } = await countEntryExceptions(db, reach, calendar)
  return [
    { kind: 'untold', count: untold },
    { kind: 'doomed', count: doomed },
  ]
}

async function countDependent(db: Db, reach: Reach): Promise<readonly Exception[]> {
  const found = listDependentOfficers(await listHeldCases(db, reach), reach.today)
  return [{ kind: 'dependent', count: found.length }]
}

const countOpenings = async (db: Db): Promise<readonly Exception[]> => [
  { kind: 'openings', count: (await countEmergencyOpenings(db)).waiting },
]

const countMail = async (db: Db): Promise<readonly Exception[]> => [
  { kind: 'mail', count: await countFailedMail(db) },
]
