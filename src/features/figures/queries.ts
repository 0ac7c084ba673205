import { sql } from 'kysely'
import { type Day, isoDay } from '../../kit/dates/index.ts'
import { parseParticipationCode } from '../../law/participation/codes.ts'
import type { HeldReview } from '../../law/looked-after-reviews/index.ts'
import { type Db, transaction } from '../../platform/db/index.ts'
import { eachChild } from '../children/index.ts'
import { LATE_REASONS, PERMANENCE_PLANS, REVIEW_FORMATS } from '../reviews/index.ts'
import { parseSpokenTo, type ReviewForFigures, toFigureFacts } from './database-facts.ts'
import type { FigureFacts, Holding } from './figure-facts.ts'
import { type InGroup, withSiblings } from './siblings.ts'

type Holdings = ReadonlyMap<string, readonly Holding[]>

/** The facts of every child, in order of id, as they stood at one moment. */
export async function loadFigureFacts(db: Db): Promise<readonly FigureFacts[]> {
  return await transaction(
    db,
    async (trx) => {
      const reviews = await listReviews(trx)
      const officers = await listOfficerHoldings(trx)
      const teams = await listTeamHoldings(trx)
      const found: InGroup[] = []
      for await (const children of eachChild(trx)) {
        for (const child of children) {
          const held = reviews.get(child.id) ?? []
          const by = { officers: officers.get(child.id), teams: teams.get(child.id) }
          found.push({ facts: toFigureFacts(child, held, by), group: child.siblingGroup })
        }
      }
      return withSiblings(found)
    },
    'repeatable read',
  )
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

async function listReviews(db: Db): Promise<ReadonlyMap<string, readonly ReviewForFigures[]>> {
  const records = await db
    .selectFrom('child')
    .select(['id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute()
  const merged = new Map(records.map(({ id, merged_into }) => [id, merged_into]))
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
    .orderBy(merged.size === 0 ? 'child_id' : 'first_part')
    .orderBy('first_part')
    .execute()
  // A review of a record that was merged is of the child whose record goes on.
  return groupBy(rows, ({ child_id }) => merged.get(child_id) ?? child_id, toReviewForFigures)
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

async function listOfficerHoldings(db: Db): Promise<Holdings> {
  const rows = await db
    .selectFrom('allocation')
    .innerJoin('person as officer', 'officer.id', 'allocation.officer_id')
    .select(['child_id', 'officer_id as id', 'name', 'from_day', 'to_day'])
    .orderBy('child_id')
    .orderBy('from_day')
    .execute()
  return groupBy(rows, ({ child_id }) => child_id, toHolding)
}

async function listTeamHoldings(db: Db): Promise<Holdings> {
  const rows = await db
    .selectFrom('child_team')
    .innerJoin('team', 'team.id', 'child_team.team_id')
    .select(['child_id', 'team_id as id', 'name', 'from_day', 'to_day'])
    .orderBy('child_id')
    .orderBy('from_day')
    .execute()
  return groupBy(rows, ({ child_id }) => child_id, toHolding)
}

function toHolding(row: { id: string; name: string; from_day: string; to_day: string | null }): Holding {
  return { id: row.id, name: row.name, from: isoDay(row.from_day), to: dayOrNull(row.to_day) }
}

const dayOrNull = (date: string | null): Day | null => (date === null ? null : isoDay(date))

function groupBy<Given, Value>(
  rows: readonly Given[],
  keyOf: (row: Given) => string,
  toValue: (row: Given) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [toValue(row)])
    else group.push(toValue(row))
  }
  return groups
}
