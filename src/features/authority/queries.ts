import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../kit/dates/index.ts'
import { ONE_OFF_HOLIDAYS, type WorkingCalendar, workingCalendar } from '../../law/calendar/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type HowToReach, NO_WAY_KNOWN, type ReachDecision } from './how-to-reach.ts'
import { LOCAL_RULES, type LocalRuleName, type LocalRuleValue } from './local-rules.ts'

/** What holds under some names, on any day. */
export type LocalRulesByDay<Name extends LocalRuleName> = <One extends Name>(
  name: One,
  on: Day,
) => LocalRuleValue<One>

/**
 * What the authority has decided under these names, whatever the day: one question. A duty is judged by what held on the
 * day it began, so that a change of today leaves the past as it was; where nothing was decided, by our default.
 */
export async function readLocalRulesByDay<Name extends LocalRuleName>(
  db: Db,
  names: readonly Name[],
): Promise<LocalRulesByDay<Name>> {
  const rows = await db
    .selectFrom('local_rule')
    .select(['name', 'value', 'from_day'])
    .where(sql<boolean>`name = any(${[...names]}::text[])`)
    .orderBy('from_day', 'desc')
    .orderBy('number', 'desc')
    .execute()
  const decided = Map.groupBy(rows, ({ name }) => name)
  return (name, on) =>
    readValue(name, decided.get(name)?.find(({ from_day }) => isoDay(from_day) <= on)?.value)
}

/** {@link readLocalRulesByDay} of one name and day. */
export async function readLocalRule<Name extends LocalRuleName>(
  db: Db,
  name: Name,
  on: Day,
): Promise<LocalRuleValue<Name>> {
  return (await readLocalRulesByDay(db, [name]))(name, on)
}

// The schema of a name and its default belong together; the compiler cannot see it through the table.
function readValue<Name extends LocalRuleName>(name: Name, value: unknown): LocalRuleValue<Name>
function readValue(name: LocalRuleName, value: unknown): unknown {
  const rule = LOCAL_RULES[name]
  return value === undefined ? rule.default : rule.schema.parse(value)
}

export type LocalRuleDecision = {
  readonly name: string
  readonly number: number
  readonly value: unknown
  readonly from: Day
  readonly madeBy: string
  readonly madeAt: Date
}

/** Everything the authority has decided, the newest first. */
export async function listLocalRuleDecisions(db: Db): Promise<readonly LocalRuleDecision[]> {
  const rows = await db
    .selectFrom('local_rule')
    .innerJoin('account', 'account.id', 'local_rule.made_by')
    .select(['name', 'number', 'value', 'from_day', 'made_at', 'account.display_name'])
    .orderBy('name')
    .orderBy('from_day', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    name: row.name,
    number: row.number,
    value: row.value,
    from: isoDay(row.from_day),
    madeBy: row.display_name,
    madeAt: row.made_at,
  }))
}

export type AddedHoliday = { readonly on: Day; readonly name: string; readonly inPlaceOf: Day | null }

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

/** The days added to the calendar by an administrator, in order. */
export async function listAddedHolidays(db: Db): Promise<readonly AddedHoliday[]> {
  const rows = await db.selectFrom('one_off_holiday').selectAll().orderBy('on_day').execute()
  return rows.map(({ on_day, name, in_place_of }) => ({
    on: isoDay(on_day),
    name,
    inPlaceOf: dayOrNull(in_place_of),
  }))
}

function calendarReader(): (db: Db) => Promise<WorkingCalendar> {
  let kept: { readonly key: string; readonly calendar: WorkingCalendar } | null = null
  return async (db) => {
    const added = await listAddedHolidays(db)
    const key = JSON.stringify(added)
    if (kept?.key !== key) kept = { key, calendar: workingCalendar([...ONE_OFF_HOLIDAYS, ...added]) }
    return kept.calendar
  }
}

/** The calendar of England with the days that were added here; made anew only when those change. */
export const readCalendar = calendarReader()

export type ReviewPolicy = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly madeBy: string
  readonly madeAt: Date
}

/** Every version of the policy on reviews, the newest first. */
export async function listReviewPolicies(db: Db): Promise<readonly ReviewPolicy[]> {
  const rows = await db
    .selectFrom('review_policy')
    .innerJoin('account', 'account.id', 'review_policy.made_by')
    .select(['number', 'title', 'body', 'made_at', 'account.display_name'])
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ display_name, made_at, ...policy }) => ({
    ...policy,
    madeBy: display_name,
    madeAt: made_at,
  }))
}

/** One version of the policy on reviews; `null` for the number is the newest. Null where there is none. */
export async function findReviewPolicy(db: Db, number: number | null): Promise<ReviewPolicy | null> {
  const policies = await listReviewPolicies(db)
  const found = number === null ? policies[0] : policies.find((one) => one.number === number)
  return found ?? null
}

/** How the service said it is reached, every time, the newest first. */
export async function listReachDecisions(db: Db): Promise<readonly ReachDecision[]> {
  const rows = await db
    .selectFrom('how_to_reach')
    .innerJoin('account', 'account.id', 'how_to_reach.made_by')
    .selectAll('how_to_reach')
    .select('account.display_name')
    .orderBy('from_day', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    telephone: row.telephone,
    email: row.email,
    address: row.postal_address,
    opening: row.opening_times,
    from: isoDay(row.from_day),
    madeBy: row.display_name,
    madeAt: row.made_at,
  }))
}

/** How children and families reach the service on a day; each way null where nobody recorded it. */
export async function readHowToReach(db: Db, on: Day): Promise<HowToReach> {
  const holds = (await listReachDecisions(db)).find(({ from }) => from <= on)
  if (holds === undefined) return NO_WAY_KNOWN
  const { telephone, email, address, opening } = holds
  return { telephone, email, address, opening }
}
