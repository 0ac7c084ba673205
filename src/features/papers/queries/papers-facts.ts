// What figures ask of papers and talks: of every review held in a time.
import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { listChildrenById } from '../../children/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { type Checklist, toChecklist } from '../checklist.ts'
import { toHeldReview } from '../next-review.ts'
import type { PaperEntry, PaperState } from '../paper.ts'
import { parsePaperKind, type PaperKind } from '../paper-rules.ts'
import { toSaid } from '../queries.ts'
import { readPaperRulesByDay } from './paper-rules.ts'
import { firstTalkDay } from './talks.ts'

export type PaperFact = {
  readonly kind: PaperKind
  /** `not-recorded`: nobody wrote down that it came; it may have. */
  readonly outcome: 'in-time' | 'late' | 'not-needed' | 'not-recorded'
}

/** One review that was held, with the papers it required and the talk before it. */
export type PapersFact = {
  readonly childId: string
  readonly reviewId: string
  /** Its first part. */
  readonly on: Day
  readonly teamId: string | null
  /** The last day on which papers are in time; null where it cannot be told. */
  readonly papersDue: Day | null
  readonly talkDue: Day | null
  readonly papers: readonly PaperFact[]
  readonly talk: 'in-time' | 'late' | 'not-recorded'
  readonly talkedOn: Day | null
}

type HeldRow = {
  readonly id: string
  readonly child_id: string
  readonly first_part: IsoDate
  readonly before_id: string | null
  readonly before_on: IsoDate | null
  readonly team_id: string | null
  readonly talked_on: IsoDate | null
}

/** Every review held from a day up to and including another, with its papers; only required ones are counted. */
export async function listPapersFacts(db: Db, from: Day, to: Day): Promise<readonly PapersFact[]> {
  const rows = await listHeld(db, from, to)
  const ids = [...new Set(rows.map(({ child_id }) => child_id))]
  const children = new Map((await listChildrenById(db, ids)).map((child) => [child.id, child]))
  const entries = await listEntries(db, ids)
  const rulesOn = await readPaperRulesByDay(db)
  const { calendar } = await readPolicy(db)
  return rows.flatMap((row) => {
    const child = children.get(row.child_id)
    if (child === undefined) return []
    const on = isoDay(row.first_part)
    const { before_id, before_on } = row
    const before = before_id === null || before_on === null ? null : { id: before_id, on: isoDay(before_on) }
    const review = toHeldReview(child, { id: row.id, on }, before)
    const own = entries.get(keyOf(child.id, before_id)) ?? []
    return [toFact(row, toChecklist({ rules: rulesOn(on), review, entries: own, calendar, today: on }))]
  })
}

function toFact(row: HeldRow, { papersDue, talkDue, lines }: Checklist): PapersFact {
  const talkBy = talkDue.kind === 'due' ? talkDue.due.on : null
  const talkedOn = dayOrNull(row.talked_on)
  return {
    childId: row.child_id,
    reviewId: row.id,
    on: isoDay(row.first_part),
    teamId: row.team_id,
    papersDue: papersDue.kind === 'due' ? papersDue.due.on : null,
    talkDue: talkBy,
    papers: lines.flatMap(({ kind, expected, state }) =>
      expected?.need === 'required' ? [{ kind, outcome: toOutcome(state) }] : [],
    ),
    talk: talkedOn === null || talkBy === null ? 'not-recorded' : talkedOn <= talkBy ? 'in-time' : 'late',
    talkedOn,
  }
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

function toOutcome(state: PaperState): PaperFact['outcome'] {
  if (state.kind === 'not-needed') return 'not-needed'
  if (state.kind !== 'received') return 'not-recorded'
  return state.inTime === 'in-time' ? 'in-time' : 'late'
}

async function listHeld(db: Db, from: Day, to: Day): Promise<readonly HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select held.id, held.child_id, held.first_part, held.before_id, held.before_on,
      (select team_id from child_team where child_team.child_id = held.child_id and from_day <= held.first_part
        and (to_day is null or to_day > held.first_part) order by from_day desc limit 1) as team_id,
      ${firstTalkDay('held.child_id', 'held.before_id')} as talked_on
    from (
      select id, child_id, first_part, lag(id) over of_child as before_id, lag(first_part) over of_child as before_on
      from review window of_child as (partition by child_id order by first_part)) held
    where held.first_part between ${toIsoDate(from)} and ${toIsoDate(to)}
    order by held.first_part, held.id`.execute(db)
  return rows
}

const keyOf = (childId: string, afterReviewId: string | null) => `${childId} ${afterReviewId ?? ''}`

async function listEntries(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PaperEntry[]>> {
  const rows = await db
    .selectFrom('paper')
    .selectAll()
    .where(sql<boolean>`child_id = any(${[...childIds]}::text[])`)
    .orderBy('number')
    .execute()
  const found = new Map<string, PaperEntry[]>()
  for (const row of rows) {
    const kind = parsePaperKind(row.kind)
    if (kind === null) continue
    const entry = {
      id: row.id,
      kind,
      number: row.number,
      said: toSaid(row),
      fileId: row.file_id,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
    }
    const key = keyOf(row.child_id, row.after_review_id)
    found.set(key, [...(found.get(key) ?? []), entry])
  }
  return found
}
