// What figures ask of papers and talks: of every review held in a time.
import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { keptByDay } from '../../../kit/kept-by-day.ts'
import { whenPapersDue, whenTalkDue } from '../../../law/reviewing-officers/before-review-clocks.ts'
import { type Db, amongIds } from '../../../platform/db/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { type PaperLine, toPaperLines } from '../checklist.ts'
import { type PreparedChild, toHeldFacts } from '../next-review.ts'
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

/** A time, both days included, and the children that are asked for: null for every child. */
export type HeldAsked = { readonly from: Day; readonly to: Day; readonly childIds?: ChildIds }

type ChildIds = readonly string[] | null

/** Every review held in a time, with its papers; only required ones are counted. */
export async function listPapersFacts(
  db: Db,
  { from, to, childIds = null }: HeldAsked,
): Promise<readonly PapersFact[]> {
  const [rows, children, entries, readRules, { calendar }] = await Promise.all([
    listHeld(db, from, to, childIds),
    listPrepared(db, childIds),
    listEntries(db, childIds),
    readPaperRulesByDay(db),
    readPolicy(db),
  ])
  const rulesOn = keptByDay(readRules)
  const papersDueOn = keptByDay((on) => dayOf(whenPapersDue(on, calendar)))
  const talkDueOn = keptByDay((on) => dayOf(whenTalkDue(on, calendar)))
  return rows.flatMap((row) => {
    const child = children.get(row.child_id)
    if (child === undefined) return []
    const on = isoDay(row.first_part)
    const papersDue = papersDueOn(on)
    const lines = toPaperLines({
      rules: rulesOn(on),
      review: toHeldFacts(child, on, dayOrNull(row.before_on)),
      entries: entries.get(keyOf(row.child_id, row.before_id)) ?? [],
      by: papersDue,
      today: on,
    })
    return [toFact(row, { on, papersDue, talkBy: talkDueOn(on) }, lines)]
  })
}

const dayOf = (answer: ReturnType<typeof whenPapersDue>): Day | null =>
  answer.kind === 'due' ? answer.due.on : null

type Days = { readonly on: Day; readonly papersDue: Day | null; readonly talkBy: Day | null }

function toFact(
  row: HeldRow,
  { on, papersDue, talkBy }: Days,
  lines: readonly PaperLine<Said>[],
): PapersFact {
  const talkedOn = dayOrNull(row.talked_on)
  return {
    childId: row.child_id,
    reviewId: row.id,
    on,
    teamId: row.team_id,
    papersDue,
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

async function listHeld(db: Db, from: Day, to: Day, childIds: ChildIds): Promise<readonly HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select held.id, held.child_id, held.first_part, held.before_id, held.before_on,
      (select team_id from child_team where child_team.child_id = held.child_id and from_day <= held.first_part
        and (to_day is null or to_day > held.first_part) order by from_day desc limit 1) as team_id,
      ${firstTalkDay('held.child_id', 'held.before_id')} as talked_on
    from (
      select id, child_id, first_part, lag(id) over of_child as before_id, lag(first_part) over of_child as before_on
      from review where ${amongIds('child_id', childIds)} window of_child as (partition by child_id order by first_part)) held
    where held.first_part between ${toIsoDate(from)} and ${toIsoDate(to)}
    order by held.first_part, held.id`.execute(db)
  return rows
}

const keyOf = (childId: string, afterReviewId: string | null) => `${childId} ${afterReviewId ?? ''}`

type PreparedRow = {
  readonly id: string
  readonly born: IsoDate | null
  readonly periods: readonly { readonly start: IsoDate; readonly longTermFosteringFrom: IsoDate | null }[]
}

// Of the care of each child no more than papers need: the whole of it is twenty times as long.
async function listPrepared(db: Db, childIds: ChildIds): Promise<ReadonlyMap<string, PreparedChild>> {
  const { rows } = await sql<PreparedRow>`
    select id, born, coalesce((select jsonb_agg(jsonb_build_object('start', period -> 'start',
        'longTermFosteringFrom', period -> 'longTermFosteringFrom') order by place)
      from jsonb_array_elements(care -> 'periods') with ordinality as each (period, place)), '[]') as periods
    from child where ${amongIds('id', childIds)}`.execute(db)
  const toPeriod = ({ start, longTermFosteringFrom }: PreparedRow['periods'][number]) => ({
    start: isoDay(start),
    longTermFosteringFrom: dayOrNull(longTermFosteringFrom),
  })
  return new Map(
    rows.map(({ id, born, periods }) => [id, { born: dayOrNull(born), periods: periods.map(toPeriod) }]),
  )
}

type Said = Pick<PaperEntry, 'kind' | 'said'>

async function listEntries(db: Db, childIds: ChildIds): Promise<ReadonlyMap<string, readonly Said[]>> {
  const rows = await db
    .selectFrom('paper')
    .select(['child_id', 'after_review_id', 'kind', 'state', 'reason', 'received_on', 'way'])
    .where(amongIds('child_id', childIds))
    .orderBy('number')
    .execute()
  const found = new Map<string, Said[]>()
  for (const row of rows) {
    const kind = parsePaperKind(row.kind)
    if (kind === null) continue
    const key = keyOf(row.child_id, row.after_review_id)
    const others = found.get(key)
    const entry = { kind, said: toSaid(row) }
    if (others === undefined) found.set(key, [entry])
    else others.push(entry)
  }
  return found
}
