import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { listAbsences, listEstablishedPosts, listPostings } from '../../people/index.ts'
import { lookedAfterSpans, moreWorkSpans, readPeriods } from '../care-spans.ts'
import type { CaseloadChild, CaseloadFacts, HeldSpan, Span, TeamDistance } from '../caseload.ts'
import { listOfficerWork } from './officer-work.ts'

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

const spanOf = (row: { readonly from_day: IsoDate; readonly to_day: IsoDate | null }): Span => ({
  from: isoDay(row.from_day),
  to: dayOrNull(row.to_day),
})

/** Who held whom, who was looked after, who worked how much and what they did besides, over all years. */
export async function loadCaseloadFacts(db: Db): Promise<CaseloadFacts> {
  const [children, allocations, postings, established, work, distances, absences, people] = await Promise.all(
    [
      listChildren(db),
      listHeld(db),
      listPostings(db),
      listEstablishedPosts(db),
      listOfficerWork(db, null),
      listDistances(db),
      listAbsences(db, null),
      listPeople(db),
    ],
  )
  const away = absences.map(({ person, from, to }) => ({ officerId: person.id, name: person.name, from, to }))
  return { children, allocations, postings, established, work, distances, absences: away, people }
}

type ChildRow = {
  readonly id: string
  readonly born: IsoDate | null
  readonly periods: unknown
  readonly alone: { readonly until: IsoDate | null } | null
  readonly teams: readonly {
    readonly team: string
    readonly from: IsoDate
    readonly to: IsoDate | null
  }[]
}

// Of the care of each child no more than caseloads need: the whole of it is twenty times as long.
async function listChildren(db: Db): Promise<readonly CaseloadChild[]> {
  const { rows } = await sql<ChildRow>`
    select child.id, child.born, child.care -> 'unaccompanied' as alone, coalesce(spans.periods, '[]') as periods,
      coalesce(in_team.teams, '[]') as teams
    from child
    cross join lateral (
      select jsonb_agg(jsonb_build_object('start', period -> 'start', 'end', period -> 'end',
        'ending', period -> 'ending', 'lastSeen', period -> 'lastSeen', 'shortBreaks', period -> 'shortBreaks',
        'legalStatuses', period -> 'legalStatuses', 'placedForAdoption', period -> 'placedForAdoption')
        order by place) as periods
      from jsonb_array_elements(child.care -> 'periods') with ordinality as each (period, place)) spans
    left join (
      select child_id, jsonb_agg(jsonb_build_object('team', team_id, 'from', from_day, 'to', to_day)
        order by from_day) as teams
      from child_team group by child_id) in_team on in_team.child_id = child.id
    order by child.id`.execute(db)
  return rows.map((row) => {
    const alone = row.alone === null ? null : { until: dayOrNull(row.alone.until) }
    const facts = { born: dayOrNull(row.born), periods: readPeriods(row.periods), alone }
    return {
      id: row.id,
      lookedAfter: lookedAfterSpans(facts),
      moreWork: moreWorkSpans(facts),
      teams: row.teams.map(({ team, from, to }) => ({ teamId: team, from: isoDay(from), to: dayOrNull(to) })),
    }
  })
}

async function listHeld(db: Db): Promise<readonly HeldSpan[]> {
  const rows = await db
    .selectFrom('allocation')
    .select(['child_id', 'officer_id', 'from_day', 'to_day'])
    .orderBy('child_id')
    .orderBy('from_day')
    .execute()
  return rows.map((row) => ({ childId: row.child_id, officerId: row.officer_id, ...spanOf(row) }))
}

async function listDistances(db: Db): Promise<readonly TeamDistance[]> {
  const rows = await db
    .selectFrom('officer_team')
    .select(['officer_id', 'team_id', 'km', 'from_day', 'to_day'])
    .orderBy('from_day')
    .execute()
  return rows.map((row) => ({
    officerId: row.officer_id,
    teamId: row.team_id,
    km: row.km,
    ...spanOf(row),
  }))
}

async function listPeople(db: Db): Promise<CaseloadFacts['people']> {
  const rows = await db.selectFrom('person').select(['id', 'name', 'left_on']).execute()
  return new Map(rows.map(({ id, name, left_on }) => [id, { name, leftOn: dayOrNull(left_on) }]))
}
