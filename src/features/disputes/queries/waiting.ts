// What waits about challenges: of many children, as a part of another query, and of one person.
import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Dispute, overduePromise } from '../dispute.ts'
import { awaitedAnswer } from '../stages.ts'
import { DISPUTE_STATES } from '../state-table.ts'
import {
  DISPUTE_COLUMNS,
  DISPUTE_JOINS,
  type DisputeRow,
  PROMISE,
  STAGE,
  toDispute,
  toPromise,
  toStage,
  wordOf,
} from './disputes.ts'

/**
 * `answer`: a stage was asked and has not answered. `look`: an answer waits for the officer, or was not accepted and
 * nothing came of it yet. `promise`: what an accepted answer promised is past its day. `concern`: an informal concern is
 * past the day by which it was to be settled, or open longer than the authority lets it. `left-care`: nothing of it waits,
 * and it is still open though the child left care.
 */
export type WaitingFor = 'answer' | 'look' | 'promise' | 'concern' | 'left-care'

export type Judging = {
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** The working days an informal concern may stay open, by the rule of the day it was raised. */
  readonly concernDaysOn: (raisedOn: Day) => number
}

/** What a dispute waits for, and since or until which day; null where nothing is late or asked of anybody. */
export function waitsFor(
  dispute: Pick<Dispute, 'state' | 'stage' | 'soughtBy' | 'promise' | 'raisedOn'>,
  { today, calendar, concernDaysOn }: Judging,
): { readonly is: WaitingFor; readonly due: Day | null } | null {
  const { state, soughtBy, raisedOn } = dispute
  if (state === 'asked') return { is: 'answer', due: awaitedAnswer(dispute, today, calendar)?.due ?? null }
  if (state === 'answered' || state === 'unsettled') return { is: 'look', due: null }
  const promised = overduePromise(dispute, today)
  if (promised !== null) return { is: 'promise', due: promised.by }
  if (state !== 'informal') return null
  const due = soughtBy ?? calendar.addWorkingDays(raisedOn, concernDaysOn(raisedOn))
  return due < today ? { is: 'concern', due } : null
}

export type DisputeWaitingRow = {
  readonly child_id: string
  readonly id: string
  readonly state: string
  readonly raised_on: IsoDate
  readonly sought_by: IsoDate | null
  readonly stage: DisputeRow['stage']
  readonly promise: DisputeRow['promise']
  readonly has_left: boolean
}

/** Rows of the open challenges of `children`, a list of ids in SQL. */
export const disputesWaiting = (children: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select of.child_id, dispute.id, dispute.state, dispute.raised_on, dispute.sought_by, ${STAGE} as stage,
    ${PROMISE} as promise, child.in_care_from is null or child.in_care_to is not null as has_left
  from dispute_child of join dispute on dispute.id = of.dispute_id join child on child.id = of.child_id
  left join dispute_step stage on stage.dispute_id = dispute.id and stage.number = dispute.stage_step
  where of.child_id in ${children} and dispute.state not in ('closed', 'mistake')
  order by of.child_id, dispute.number`

export type DisputeWaiting = {
  readonly childId: string
  readonly disputeId: string
  readonly is: WaitingFor
  readonly due: Day | null
  /** The stage and who must answer, where an answer waits; else null. */
  readonly stage: { readonly name: string; readonly answerer: string } | null
}

/** A row, where something of it waits; else null. */
export function readDisputeWaiting(row: DisputeWaitingRow, judging: Judging): DisputeWaiting | null {
  const stage = row.stage === null ? null : toStage(row.stage)
  const state = wordOf(DISPUTE_STATES, row.state)
  const soughtBy = row.sought_by === null ? null : isoDay(row.sought_by)
  const raisedOn = isoDay(row.raised_on)
  const left = row.has_left ? ({ is: 'left-care', due: null } as const) : null
  const waiting =
    waitsFor({ state, stage, soughtBy, raisedOn, promise: toPromise(row.promise) }, judging) ?? left
  if (waiting === null) return null
  const asked = waiting.is === 'answer' && stage !== null
  return {
    childId: row.child_id,
    disputeId: row.id,
    ...waiting,
    stage: asked ? { name: stage.name, answerer: stage.answerer.name } : null,
  }
}

/** A challenge that waits for one person. */
export type OwnWaiting = { readonly dispute: Dispute; readonly is: 'to-answer' | 'of-service' }

// The few that may be theirs, found by what was written down alone: only of those is the present answerer worked out.
const mayWaitFor = (personId: string): RawBuilder<boolean> => sql<boolean>`(
  (dispute.raised_by = ${personId}
    and not exists (select from dispute_child of where of.dispute_id = dispute.id))
  or exists (select from dispute_step named where named.dispute_id = dispute.id and named.answerer_name is not null
    and (named.answerer_person = ${personId}
      or lower(named.answerer_email) = (select lower(email) from person where id = ${personId})))
  or exists (select from dispute_asking asked where asked.dispute_id = dispute.id
    and lower(asked.to_email) = (select lower(email) from person where id = ${personId})))`

/**
 * What waits for one person wherever it is about: challenges they must answer, by their id or e-mail address; and those
 * about no child of the register which they raised and must see to, for no child’s work shows those.
 */
export async function listOwnWaiting(
  db: Db,
  personId: string,
  judging: Judging,
): Promise<readonly OwnWaiting[]> {
  const { rows } = await sql<DisputeRow & { to_answer: boolean }>`
    select * from (select *, state in ('asked', 'unsettled') and (stage ->> 'answerer_person' = ${personId}
        or lower(stage ->> 'answerer_email') = (select lower(email) from person where id = ${personId})) as to_answer
      from (select ${DISPUTE_COLUMNS}
        from dispute ${DISPUTE_JOINS} where dispute.state not in ('closed', 'mistake') and ${mayWaitFor(personId)}
          and ${IS_ALIVE}) one) open
    where to_answer or (raised_by = ${personId} and child_ids = '{}')
    order by raised_on, number`.execute(db)
  return rows.flatMap((row): readonly OwnWaiting[] => {
    const dispute = toDispute(row)
    if (row.to_answer) return [{ dispute, is: 'to-answer' }]
    const waiting = waitsFor(dispute, judging)
    const isTheirs =
      waiting !== null && (waiting.is !== 'answer' || (waiting.due ?? judging.today) < judging.today)
    return isTheirs ? [{ dispute, is: 'of-service' }] : []
  })
}

// After a death everything stops, letters and digests too. What is about others as well goes on.
const IS_ALIVE = sql<boolean>`(dispute.subject <> 'child' or exists (
  select from dispute_child of join child on child.id = of.child_id
  where of.dispute_id = dispute.id and not child.care @> '{"periods": [{"endReason": "E2"}]}'))`

/** The challenges whose stage is past its day and whose answerer, to be written to, was not reminded in it yet. */
export async function listToRemind(
  db: Db,
  { today, calendar }: Pick<Judging, 'today' | 'calendar'>,
): Promise<readonly Dispute[]> {
  const { rows } = await sql<DisputeRow>`
    select ${DISPUTE_COLUMNS} from dispute ${DISPUTE_JOINS}
    where dispute.state = 'asked' and ${IS_ALIVE}
      and stage.on_day + stage.stage_days < ${toIsoDate(today)}::date
      and not exists (select from dispute_asking asked where asked.dispute_id = dispute.id
        and asked.step = dispute.stage_step and asked.kind = 'reminder')
    order by dispute.number`.execute(db)
  return rows
    .map(toDispute)
    .filter(({ stage }) => stage !== null && stage.answerer.email !== null)
    .filter((one) => awaitedAnswer(one, today, calendar)?.isSilent)
}
