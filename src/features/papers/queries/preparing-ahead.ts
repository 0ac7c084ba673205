// How near reviews of many children are being prepared, as a part of another query.
import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import type { DueDay } from '../../../law/clocks/due-day.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import { isAhead, NEXT_MEETING_FIRST } from '../../meetings/index.ts'
import { isOpenOn, nameReview, NEXT_FIRST, toRule } from '../../reviews/index.ts'
import { listMissing, toChecklist } from '../checklist.ts'
import type { NextReview } from '../next-review.ts'
import type { PaperEntry } from '../paper.ts'
import { PAPER_NAMES, type PaperRule, parsePaperKind } from '../paper-rules.ts'
import { toSaid } from '../queries.ts'
import { firstTalkDay } from './talks.ts'

type PaperJson = Pick<Row<'paper'>, 'id' | 'kind' | 'number' | 'state' | 'reason' | 'received_on' | 'way'>

export type PreparingRow = {
  readonly child_id: string
  readonly born: IsoDate | null
  readonly in_care_from: IsoDate | null
  readonly settled_from: IsoDate | null
  readonly meeting_on: IsoDate | null
  readonly due: IsoDate | null
  readonly rule: string | null
  readonly sequence: number | null
  readonly last_id: string | null
  readonly last_on: IsoDate | null
  readonly papers: readonly PaperJson[] | null
  readonly talked_on: IsoDate | null
}

export type PreparingAsked = { readonly today: Day; readonly until: Day }

/**
 * Rows of the review that each of `children`, a list of ids in SQL, has next, where it is from today up to and including
 * `until`, with the papers and the talk before it.
 */
export function preparingAhead(
  children: RawBuilder<unknown>,
  { today, until }: PreparingAsked,
): RawBuilder<unknown> {
  const on = sql`${toIsoDate(today)}::date`
  return sql`
    select child.id as child_id, child.born, child.in_care_from,
      child.care #>> '{periods,-1,longTermFosteringFrom}' as settled_from,
      meeting.on_day as meeting_on, next.due, next.rule, next.sequence, last.id as last_id, last.first_part as last_on,
      (select json_agg(json_build_object('id', paper.id, 'kind', kind, 'number', number, 'state', state,
          'reason', reason, 'received_on', received_on, 'way', way) order by kind, number)
        from paper where paper.child_id = child.id and after_review_id is not distinct from last.id) as papers,
      ${firstTalkDay('child.id', 'last.id')} as talked_on
    from child
    left join lateral (
      select on_day from meeting where meeting.child_id = child.id and ${isAhead(today)}
      order by ${NEXT_MEETING_FIRST} limit 1) meeting on true
    left join lateral (
      select due, rule, sequence from obligation where obligation.child_id = child.id and ${isOpenOn(today)}
      order by ${NEXT_FIRST} limit 1) next on true
    left join lateral (
      select id, first_part from review where review.child_id = child.id
      order by first_part desc limit 1) last on true
    where child.id in ${children}
      and coalesce(meeting.on_day, next.due) between ${on} and ${toIsoDate(until)}::date`
}

/** The rows of {@link preparingAhead} of these children, in one question. */
export async function listPreparing(
  db: Db,
  childIds: readonly string[],
  asked: PreparingAsked,
): Promise<readonly PreparingRow[]> {
  const children = sql`(select unnest(${[...childIds]}::text[]))`
  const { rows } = await sql<PreparingRow>`${preparingAhead(children, asked)}`.execute(db)
  return rows
}

/** A near review, and what of its preparation is not done; null for what is done. */
export type Preparing = {
  readonly childId: string
  /** "second review" */
  readonly review: string
  readonly on: Day
  /** `arranged`: for that day; `due`: by then at the latest. */
  readonly day: NextReview['day']
  readonly papers: { readonly missing: readonly string[]; readonly due: DueDay } | null
  readonly talk: DueDay | null
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

function toEntry(paper: PaperJson): readonly PaperEntry[] {
  const kind = parsePaperKind(paper.kind)
  if (kind === null) return []
  const { id, number } = paper
  // Who recorded it is not asked for here.
  return [{ id, kind, number, said: toSaid(paper), fileId: null, recordedBy: '', recordedAt: new Date(0) }]
}

function toReview(row: PreparingRow, on: Day): NextReview {
  const [last, from, settled] = [row.last_on, row.in_care_from, row.settled_from].map(dayOrNull)
  const isFirst = last === null || last === undefined || (from !== null && from !== undefined && last < from)
  return {
    childId: row.child_id,
    heldId: null,
    name: row.rule === null ? 'review' : nameReview({ rule: toRule(row.rule), sequence: row.sequence }),
    afterReviewId: row.last_id,
    on,
    day: row.meeting_on === null ? 'due' : 'arranged',
    which: isFirst ? 'first' : 'later',
    fostering: settled !== null && settled !== undefined && settled <= on ? 'settled' : 'not-settled',
    born: dayOrNull(row.born),
  }
}

/** Judges a row; null where the review has no day. */
export function readPreparing(
  row: PreparingRow,
  given: {
    readonly rules: readonly PaperRule[]
    readonly calendar: WorkingCalendar
    readonly today: Day
  },
): Preparing | null {
  const on = dayOrNull(row.meeting_on ?? row.due)
  if (on === null) return null
  const review = toReview(row, on)
  const checklist = toChecklist({ ...given, review, entries: (row.papers ?? []).flatMap(toEntry) })
  const { papersDue, talkDue } = checklist
  const missing = listMissing(checklist).map((kind) => PAPER_NAMES[kind].toLowerCase())
  return {
    childId: row.child_id,
    review: review.name,
    on,
    day: review.day,
    papers: missing.length === 0 || papersDue.kind !== 'due' ? null : { missing, due: papersDue.due },
    talk: row.talked_on !== null || talkDue.kind !== 'due' ? null : talkDue.due,
  }
}
