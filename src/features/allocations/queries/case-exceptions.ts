// What a manager has to look into of each case: kept in this process until something of the child, or a setting, changes.
import { sql } from 'kysely'
import { addMonths, type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Staff } from '../../../law/reviewing-officers/index.ts'
import { createKeeper, type Keeper, type SettingsOf } from '../../../platform/changes/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'
import { isDependent } from '../dependent-officer.ts'
import { judgeNotice, type NoticeRules } from '../entry-notice.ts'
import { type CaseRow, caseColumns, readCase } from './case-facts.ts'
import { noticeOf } from './entry-notices.ts'
import { readNoticeRules } from './notice-rules.ts'
import { findStaff } from './staff.ts'

const MONTHS_BACK = 6

/** How many cases have something to look into, of each kind. */
export type ExceptionCounts = {
  /** Children who came into care in the last six months of whom nobody told the service. */
  readonly untold: number
  /** Those of them in care whose notice came too late for a first review in time. */
  readonly doomed: number
  /** Children whose officer is barred from the case. */
  readonly dependent: number
}

type CaseExceptions = { readonly [Kind in keyof ExceptionCounts]: boolean }
type Settings = { readonly notices: NoticeRules; readonly staff: Staff }

export type ExceptionKeeper = Keeper<Day, Settings, object, CaseExceptions>

const SETTINGS: SettingsOf<Day, Settings> = {
  tables: ['local_rule', 'one_off_holiday', 'person', 'post', 'line_management', 'absence', 'team'],
  load: async (db, today) => ({ notices: await readNoticeRules(db, today), staff: await findStaff(db) }),
}

export const createExceptionKeeper = (): ExceptionKeeper =>
  createKeeper({ settings: SETTINGS, beside: {}, loadValues: loadExceptions })

type Found = CaseRow & {
  readonly id: string
  readonly in_care_from: IsoDate | null
  readonly in_care_to: IsoDate | null
  readonly received_on: IsoDate | null
  readonly due: IsoDate | null
  readonly officer_id: string | null
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

const since = (today: Day): Day => addMonths(today, -MONTHS_BACK)

async function loadExceptions(
  db: Db,
  settings: Settings,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseExceptions>> {
  const { rows } = await sql<Found>`
    select child.id, child.in_care_from, child.in_care_to, notice.received_on, obligation.due,
      allocation.officer_id, ${caseColumns()}
    from child
    left join allocation on allocation.child_id = child.id and allocation.to_day is null
    left join ${noticeOf(sql`child.id`, sql`child.in_care_from`)} notice on true
    left join obligation on obligation.child_id = child.id and obligation.sequence = 1
      and obligation.period_start = child.in_care_from
    where child.id = any(${[...ids]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.id, judge(row, settings)]))
}

function judge(row: Found, { notices, staff }: Settings): CaseExceptions {
  const start = dayOrNull(row.in_care_from)
  const officer = row.officer_id
  const facts = readCase(row)
  const dependent = officer !== null && isDependent({ staff, facts, officer, on: notices.today })
  if (start === null || start < since(notices.today)) return { untold: false, doomed: false, dependent }
  const receivedOn = dayOrNull(row.received_on)
  const { isDoomed } = judgeNotice({ start, receivedOn, firstReviewDue: dayOrNull(row.due) }, notices)
  return { untold: receivedOn === null, doomed: isDoomed && row.in_care_to === null, dependent }
}

/** How many there are of each kind, of the children within reach. The same as the lists of notices and of officers have. */
export async function countExceptions(
  db: Db,
  keeper: ExceptionKeeper,
  reach: Reach,
): Promise<ExceptionCounts> {
  const { today } = reach
  const { valuesOf } = await keeper(db, today)
  const { rows } = await sql<{ ids: string | null }>`
    select string_agg(child.id, ' ') as ids from child
    left join allocation on allocation.child_id = child.id and allocation.to_day is null
    where (allocation.child_id is not null or child.in_care_from >= ${toIsoDate(since(today))}::date)
      and ${withinReach(reach)}`.execute(db)
  const found = await valuesOf(rows[0]?.ids?.split(' ') ?? [])
  const count = (kind: keyof CaseExceptions) => found.filter((one) => one[kind]).length
  return { untold: count('untold'), doomed: count('doomed'), dependent: count('dependent') }
}
