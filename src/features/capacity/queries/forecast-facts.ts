import { sql } from 'kysely'
import {
  addDays,
  addMonths,
  type Day,
  earlierOf,
  type IsoDate,
  isoDay,
  toIsoDate,
} from '../../../kit/dates/index.ts'
import type { Status } from '../../../law/looked-after-reviews/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import {
  type Caseload,
  type CaseloadFacts,
  isOn,
  loadCaseloadFacts,
  workCaseload,
} from '../../allocations/index.ts'
import { isOpenOn, NEXT_FIRST, obligationStatus, toRule } from '../../reviews/index.ts'
import { type Known, MOST_MONTHS, type Stay, toCareFlow } from '../care-flow.ts'
import type { NextReview } from '../due-ahead.ts'
import type { ForecastChild, ForecastFacts } from '../forecast-facts.ts'
import type { OfficerTime } from '../officer-hours.ts'
import type { KnownWork } from '../simulate-year.ts'

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

type ChildRow = {
  readonly id: string
  readonly in_care_from: IsoDate
  readonly adult_on: IsoDate | null
  readonly short_breaks: boolean
  readonly officer_id: string | null
  readonly rule: string | null
  readonly due: IsoDate | null
  readonly status: Status | null
  readonly held: IsoDate | null
  readonly checked: boolean
}

function toNext({ rule, due, status }: ChildRow, today: Day): NextReview | null {
  if (rule === null || due === null) return null
  const next = { rule: toRule(rule), due: isoDay(due) }
  if (next.due >= today) return { ...next, standing: 'to-come' }
  return { ...next, standing: status === 'overdue' ? 'overdue' : 'not-on-record' }
}

/** The children in care today, each with the next review owed. */
async function listForecastChildren(db: Db, today: Day): Promise<readonly ForecastChild[]> {
  const on = toIsoDate(today)
  const { rows } = await sql<ChildRow>`
    select distinct on (child.id) child.id, child.in_care_from, child.adult_on, child.short_breaks,
      holder.officer_id, next.rule, next.due, next.status, last.held, coalesce(done.done_on > last.held, false) as checked
    from child
    left join allocation holder on holder.child_id = child.id and holder.to_day is null
    left join lateral (
      select rule, due, ${obligationStatus(today)} as status from obligation where obligation.child_id = child.id and ${isOpenOn(today)}
      order by ${NEXT_FIRST} limit 1) next on true
    left join lateral (
      select max(first_part) as held from review where review.child_id = child.id
        and first_part >= child.in_care_from and first_part <= ${on}::date) last on true
    left join lateral (
      select max(on_day) as done_on from midway_check where midway_check.child_id = child.id and not withdrawn) done on true
    where child.in_care_from <= ${on}::date and child.in_care_to is null
      and (child.adult_on is null or child.adult_on > ${on}::date)
    order by child.id, holder.from_day desc`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    officerId: row.officer_id,
    inCareFrom: isoDay(row.in_care_from),
    adultOn: dayOrNull(row.adult_on),
    shortBreaks: row.short_breaks,
    next: toNext(row, today),
    lastHeld: dayOrNull(row.held),
    checked: row.checked,
  }))
}

type PastRow = { readonly from_day: IsoDate | null; readonly to_day: IsoDate | null }

/** From which day files tell of every child, and up to which day; null at either side where no file does. */
async function findFileDays(db: Db): Promise<{ readonly from: Day | null; readonly to: Day | null }> {
  const { rows } = await sql<PastRow>`
    select min((period #>> '{reviewsKnown,from}')::date) as from_day,
      max((period #>> '{reviewsKnown,to}')::date) as to_day
    from child cross join lateral jsonb_array_elements(child.care -> 'periods') as each (period)
    where not (period ->> 'shortBreaks')::boolean`.execute(db)
  const row = rows[0]
  return { from: dayOrNull(row?.from_day ?? null), to: dayOrNull(row?.to_day ?? null) }
}

/**
 * The days of which every coming is on record: from the first file, or the first child; up to the last thing that is on
 * record, whoever told of it. Every going is where files tell of it, for a notice tells of nobody who leaves; where there
 * is no file, up to the same day.
 */
async function findKnown(db: Db, facts: CaseloadFacts, today: Day): Promise<Known | null> {
  const spans = facts.children.flatMap(({ lookedAfter }) => lookedAfter)
  if (spans.length === 0) return null
  const files = await findFileDays(db)
  const days = spans.flatMap(({ from, to }) => [from, to ?? from]).filter((day) => day <= today)
  const first = files.from ?? days.reduce((least, day) => (day < least ? day : least), today)
  const last = days.reduce((most, day) => (day > most ? day : most), files.to ?? first)
  const to = addDays(last > today ? today : last, 1)
  const earliest = addMonths(to, -MOST_MONTHS - 1)
  const exitsTo = files.to === null ? to : earlierOf(addDays(files.to, 1), to)
  return { from: first > earliest ? first : earliest, to, exitsTo }
}

async function listAdultDays(db: Db): Promise<ReadonlyMap<string, Day>> {
  const rows = await db
    .selectFrom('child')
    .select(['id', 'adult_on'])
    .where('adult_on', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, adult_on }) => (adult_on === null ? [] : [[id, isoDay(adult_on)]])))
}

async function listStays(db: Db, facts: CaseloadFacts, known: Known | null): Promise<readonly Stay[]> {
  const adultOn = await listAdultDays(db)
  return facts.children.flatMap(({ id, lookedAfter }) =>
    lookedAfter.map(({ from, to }) => ({
      start: from,
      startKnown: known !== null && from > known.from,
      end: to,
      adultOn: adultOn.get(id) ?? null,
    })),
  )
}

/** Whoever holds one of these children or has a post as reviewing officer from today on. */
function toOfficers(
  { posts, absences, people }: Caseload,
  children: readonly ForecastChild[],
  today: Day,
): readonly OfficerTime[] {
  const holding = new Set(children.flatMap(({ officerId }) => officerId ?? []))
  const isAhead = ({ to }: { readonly to: Day | null }): boolean => to === null || to > today
  const ids = [...people.keys()].filter((id) => holding.has(id) || (posts.get(id) ?? []).some(isAhead))
  return ids
    .map((id) => {
      const left = people.get(id)?.leftOn ?? null
      return {
        id,
        name: people.get(id)?.name ?? '',
        posts: (posts.get(id) ?? []).map(({ from, to, fullTimeEquivalent }) => ({
          from,
          to: left !== null && (to === null || left < to) ? left : to,
          fullTimeEquivalent,
        })),
        away: absences.filter((one) => one.officerId === id && isAhead(one)),
      }
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** Of whoever is open on record, not those of whom a later return says nothing: caseloads leave them out, too. */
function isHere({ byId }: Caseload, { id, shortBreaks }: ForecastChild, today: Day): boolean {
  return shortBreaks || (byId.get(id)?.lookedAfter ?? []).some((span) => isOn(span, today))
}

/** What a forecast is worked from, with the caseloads of today. `others`: work that hangs on no child in care. */
export async function readForecastFacts(
  db: Db,
  today: Day,
  others: readonly KnownWork[] = [],
): Promise<{ readonly facts: ForecastFacts; readonly caseload: Caseload }> {
  const caseload = workCaseload(await loadCaseloadFacts(db))
  const known = await findKnown(db, caseload, today)
  const stays = await listStays(db, caseload, known)
  const children = (await listForecastChildren(db, today)).filter((child) => isHere(caseload, child, today))
  const facts: ForecastFacts = {
    today,
    children,
    officers: toOfficers(caseload, children, today),
    stays,
    known,
    flow: known === null ? null : toCareFlow(stays, known),
    others,
  }
  return { facts, caseload }
}
