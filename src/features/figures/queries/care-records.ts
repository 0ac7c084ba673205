import { sql } from 'kysely'
import { type Day, isoDay } from '../../../kit/dates/index.ts'
import { parseParticipationCode } from '../../../law/participation/codes.ts'
import type { HeldReview } from '../../../law/looked-after-reviews/index.ts'
import { amongIds, type Db } from '../../../platform/db/index.ts'
import { listChildrenById } from '../../children/index.ts'
import { LATE_REASONS, PERMANENCE_PLANS, REVIEW_FORMATS } from '../../reviews/index.ts'
import { parseSpokenTo, type ReviewForFigures } from '../database-facts.ts'
import type { Holding } from '../figure-facts.ts'
import type { CareRecord } from '../record-facts.ts'

type Holdings = ReadonlyMap<string, readonly Holding[]>

/** Null: of every child. */
type ChildIds = readonly string[] | null

/** Children with all that is held of them are long: some hundreds are read at once. */
const AT_ONCE = 1000

/** What the register and the reviews say of these children; `among`: the same ids, or null where they are all there are. */
export async function loadCareRecords(
  db: Db,
  ids: readonly string[],
  among: ChildIds,
): Promise<ReadonlyMap<string, CareRecord>> {
  const [reviews, officers, teams] = await Promise.all([
    listReviews(db, among),
    listOfficerHoldings(db, among),
    listTeamHoldings(db, among),
  ])
  const found = new Map<string, CareRecord>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const child of await listChildrenById(db, ids.slice(from, from + AT_ONCE))) {
      const { id } = child
      found.set(id, {
        child,
        reviews: reviews.get(id) ?? [],
        officers: officers.get(id) ?? [],
        teams: teams.get(id) ?? [],
      })
    }
  }
  return found
}

type ReviewRow = {
  readonly child_id: string
  readonly parts: readonly string[]
  readonly had_meeting: boolean | null
  readonly participation_code: string | null
  readonly late_reason: string | null
  readonly format: string | null
  readonly chair: string | null
  readonly spoken_to: unknown
  readonly permanence: string | null
}

async function listReviews(db: Db, ids: ChildIds): Promise<ReadonlyMap<string, readonly ReviewForFigures[]>> {
  const rows = await db
    .selectFrom('review')
    .select([
      'child_id',
      'parts',
      'had_meeting',
      'participation_code',
      'late_reason',
      sql<string | null>`record #>> '{parts,0,format}'`.as('format'),
      sql<string | null>`record ->> 'chair'`.as('chair'),
      sql`record -> 'spokenTo'`.as('spoken_to'),
      sql<string | null>`record #>> '{officerView,permanencePlan}'`.as('permanence'),
    ])
    .where(amongIds('child_id', ids))
    .orderBy('child_id')
    .orderBy('first_part')
    .execute()
  return groupBy(rows, toReviewForFigures)
}

function toReviewForFigures(row: ReviewRow): ReviewForFigures {
  const code = row.participation_code
  const held: HeldReview = {
    parts: row.parts.map(isoDay),
    meeting: row.had_meeting,
    code: code === null ? null : parseParticipationCode(code),
  }
  return {
    held,
    recorded: {
      format: REVIEW_FORMATS.find((one) => one === row.format) ?? null,
      childChaired: row.chair === null ? null : row.chair !== 'officer',
      spokenTo: parseSpokenTo(row.spoken_to),
      lateReason: LATE_REASONS.find((one) => one === row.late_reason) ?? null,
      permanence: PERMANENCE_PLANS.find((one) => one === row.permanence) ?? null,
    },
  }
}

async function listOfficerHoldings(db: Db, ids: ChildIds): Promise<Holdings> {
  const rows = await db
    .selectFrom('allocation')
    .innerJoin('person as officer', 'officer.id', 'allocation.officer_id')
    .select(['child_id', 'officer_id as id', 'name', 'from_day', 'to_day'])
    .where(amongIds('child_id', ids))
    .orderBy('child_id')
    .orderBy('from_day')
    .execute()
  return groupBy(rows, toHolding)
}

async function listTeamHoldings(db: Db, ids: ChildIds): Promise<Holdings> {
  const rows = await db
    .selectFrom('child_team')
    .innerJoin('team', 'team.id', 'child_team.team_id')
    .select(['child_id', 'team_id as id', 'name', 'from_day', 'to_day'])
    .where(amongIds('child_id', ids))
    .orderBy('child_id')
    .orderBy('from_day')
    .execute()
  return groupBy(rows, toHolding)
}

function toHolding(row: { id: string; name: string; from_day: string; to_day: string | null }): Holding {
  return { id: row.id, name: row.name, from: isoDay(row.from_day), to: dayOrNull(row.to_day) }
}

const dayOrNull = (date: string | null): Day | null => (date === null ? null : isoDay(date))

function groupBy<Given extends { readonly child_id: string }, Value>(
  rows: readonly Given[],
  toValue: (row: Given) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const group = groups.get(row.child_id)
    if (group === undefined) groups.set(row.child_id, [toValue(row)])
    else group.push(toValue(row))
  }
  return groups
}
