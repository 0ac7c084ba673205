// What one person has to do this morning: the same as their page of Today has.
import type { Db } from '../../../platform/db/index.ts'
import { allowedTo } from '../../../platform/web/access-row.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { mayArrange } from '../../meetings/index.ts'
import { findReachThrough, type MorningReader } from '../../people/index.ts'
import { mayRecordReviews } from '../../reviews/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { ACCESS } from '../access.ts'
import { exceptionsFor } from '../exception.ts'
import type { WorkItem } from '../item.ts'
import { findExceptions } from '../queries/find-exceptions.ts'
import { kindsFor, sideOf } from '../task.ts'
import { EXCEPTION_WORDS } from '../exception-words.ts'
import { gatherList } from '../queries/gather-work.ts'
import { toWorkWindows } from '../work.ts'

/** The day, the working days, and whose work is one officer's own. */
export type Morning = {
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly officerIds: ReadonlySet<string>
}

export type ReaderWork = { readonly items: readonly WorkItem[]; readonly exceptions: readonly string[] }

async function findReach(db: Db, reader: MorningReader, today: Day): Promise<Reach | null> {
  const { accountId, personId, roles } = reader
  const allowed = ACCESS.map((row) => allowedTo(row, roles)).find((found) => found !== null)
  if (allowed === undefined) return null
  const through =
    allowed === 'any' ? null : await findReachThrough(db, { personId, relations: allowed, today })
  return { accountId, emergencyAt: null, today, through }
}

/** Null for somebody who has no page of Today. */
export async function findReaderWork(
  db: Db,
  reader: MorningReader,
  { today, calendar, officerIds }: Morning,
): Promise<ReaderWork | null> {
  const { roles, personId } = reader
  const reach = await findReach(db, reader, today)
  if (reach === null) return null
  const officerId = officerIds.has(personId) ? personId : null
  const items = await gatherList(db, {
    form: { kind: null, group: null, why: null, sort: { by: 'due', order: 'up' } },
    asked: {
      reach,
      scope: { officer: officerId, team: null },
      kind: null,
      ...toWorkWindows(today, calendar),
    },
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
  const exceptions = await findExceptions(db, looksInto, reach, calendar)
  return { items, exceptions: exceptions.map(({ kind, count }) => EXCEPTION_WORDS[kind].says(count)) }
}
