// What one person has to do this morning: the same as their page of Today has.
import type { Db } from '../../../platform/db/index.ts'
import { allowedTo } from '../../../platform/web/access-row.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { listOwnWaiting } from '../../disputes/index.ts'
import { mayArrange } from '../../meetings/index.ts'
import { findReachThrough, type MorningReader } from '../../people/index.ts'
import { mayRecordReviews } from '../../reviews/index.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { ACCESS } from '../access.ts'
import { exceptionsFor } from '../exception.ts'
import type { WorkItem } from '../item.ts'
import { findExceptions } from '../queries/find-exceptions.ts'
import { kindsFor, sideOf } from '../task.ts'
import { ownChallengeLines } from '../own-challenges.ts'
import { EXCEPTION_WORDS } from '../exception-words.ts'
import { gatherList } from '../gather-work.ts'
import type { TodayKeepers } from '../queries/kept-today.ts'
import { listShownChildren } from '../queries/shown-children.ts'

export type ReaderWork = { readonly items: readonly WorkItem[]; readonly exceptions: readonly string[] }

async function findReach(db: Db, reader: MorningReader, today: Day): Promise<Reach | null> {
  const { accountId, personId, roles } = reader
  const allowed = ACCESS.map((row) => allowedTo(row, roles)).find((found) => found !== null)
  if (allowed === undefined) return null
  const through =
    allowed === 'any' ? null : await findReachThrough(db, { personId, relations: allowed, today })
  return { accountId, emergencyAt: null, today, through }
}

/** Null for somebody who has no page of Today. `keepers`: the same for all of a morning's readers. */
export async function findReaderWork(
  db: Db,
  reader: MorningReader,
  today: Day,
  keepers: TodayKeepers,
): Promise<ReaderWork | null> {
  const { roles, personId } = reader
  const reach = await findReach(db, reader, today)
  if (reach === null) return null
  const { settings, beside, valuesOf } = await keepers.work(db, today)
  const { calendar, weekEnds, soonEnds, daysOn } = settings
  const { officers } = await beside('everybody')
  const officerId = officers.some(({ id }) => id === personId) ? personId : null
  const scope = { officer: officerId, team: null }
  const works = await valuesOf(await listShownChildren(db, { reach, scope, today }))
  const items = gatherList(works, {
    form: { kind: null, group: null, why: null, sort: { by: 'due', order: 'up' } },
    asked: { reach, scope, kind: null, today, weekEnds, soonEnds },
    looking: {
      today,
      calendar,
      officerId,
      mayRecord: mayRecordReviews(roles),
      mayArrange: mayArrange(roles),
    },
    kinds: kindsFor(roles),
    side: sideOf(roles),
  })
  const looksInto = officerId === null ? exceptionsFor(roles) : []
  const exceptions = await findExceptions(db, keepers.exceptions, looksInto, { reach, teller: reader })
  const concernDaysOn = (raised: Day) => daysOn('concern-days', raised)
  const own = await listOwnWaiting(db, personId, { today, calendar, concernDaysOn })
  const others = exceptions.map(({ kind, count }) => EXCEPTION_WORDS[kind].says(count))
  return { items, exceptions: [...ownChallengeLines(own), ...others] }
}
