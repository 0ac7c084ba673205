import { sql } from 'kysely'
import { type Day, isoDay, type IsoDate } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import {
  ABOUT_KINDS,
  type About,
  type Answerer,
  type Dispute,
  OUTCOMES,
  SEVERITIES,
  type StageReached,
  SUBJECTS,
} from '../dispute.ts'
import { DISPUTE_STATES } from '../state-table.ts'

const day = (text: IsoDate | null): Day | null => (text === null ? null : isoDay(text))

/** A word of ours that a column holds. */
export function wordOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text)
  if (found === undefined)
    throw new Error(`the database holds "${text}", which is none of ${words.join(', ')}`)
  return found
}

type Step = Row<'dispute_step'>

type NamingStep = Pick<Step, 'answerer_name' | 'answerer_email' | 'answerer_person'>

/** Whom a step names to answer; null where it names nobody. */
export const toNamed = (step: NamingStep): Answerer | null =>
  step.answerer_name === null
    ? null
    : { name: step.answerer_name, email: step.answerer_email, personId: step.answerer_person }

/** The stage that a step reached; null for every other step. */
export function toStage(
  step: Pick<
    Step,
    | 'number'
    | 'on_day'
    | 'level'
    | 'stage_name'
    | 'stage_days'
    | 'tells'
    | 'answerer_name'
    | 'answerer_email'
    | 'answerer_person'
  >,
): StageReached | null {
  if (step.level === null) return null
  return {
    step: step.number,
    level: step.level,
    name: step.stage_name ?? '',
    days: step.stage_days ?? 0,
    tells: step.tells ?? '',
    reachedOn: isoDay(step.on_day),
    answerer: toNamed(step) ?? { name: '', email: null, personId: null },
  }
}

export type DisputeRow = Row<'dispute'> & {
  raised_by_name: string
  team_name: string | null
  child_ids: string[]
  themes: Dispute['themes']
  stage: (Step & { on_day: IsoDate }) | null
  promise: PromiseRow | null
}

export type PromiseRow = { readonly says: string; readonly by: IsoDate }

/**
 * The stage as it was reached, with whoever was named last to answer it; where they were written to at another address
 * since, with that one.
 */
export const STAGE = sql`(
  select to_jsonb(stage) || jsonb_build_object('answerer_name', named.answerer_name,
    'answerer_person', named.answerer_person, 'answerer_email', coalesce(
      (select to_email from dispute_asking asked where asked.dispute_id = stage.dispute_id and asked.step = stage.number
        and asked.asked_at >= named.recorded_at order by asked.number desc limit 1), named.answerer_email))
  from dispute_step named where named.dispute_id = stage.dispute_id and named.number >= stage.number
    and named.answerer_name is not null
  order by named.number desc limit 1)`

/** What an answer promised that was accepted. An answer without a promise can be accepted as well. */
export const PROMISE = sql`(case when dispute.state = 'agreed' then (
  select jsonb_build_object('says', said.action_says, 'by', said.action_by) from dispute_step said
  where said.dispute_id = dispute.id and said.number = (
      select max(number) from dispute_step last where last.dispute_id = dispute.id and last.answer is not null)
    and said.action_by is not null) end)`

/** What every question about disputes selects: `dispute.*`, and what hangs on it, in the same question. */
export const DISPUTE_COLUMNS = sql`dispute.*, raiser.name as raised_by_name, team.name as team_name,
  array(select child_id from dispute_child where dispute_id = dispute.id order by child_id) as child_ids,
  (select coalesce(jsonb_agg(jsonb_build_object('code', theme.code, 'name', theme.name, 'mappedTo', theme.mapped_to) order by theme.name), '[]')
    from dispute_about about join dispute_theme theme on theme.code = about.theme where about.dispute_id = dispute.id) as themes,
  ${PROMISE} as promise, ${STAGE} as stage`

export const DISPUTE_JOINS = sql`join person raiser on raiser.id = dispute.raised_by
  left join team on team.id = dispute.team_id
  left join dispute_step stage on stage.dispute_id = dispute.id and stage.number = dispute.stage_step`

/** A row as the rest of the program knows it. */
export function toDispute(row: DisputeRow): Dispute {
  return {
    id: row.id,
    number: row.number,
    subject: wordOf(SUBJECTS, row.subject),
    subjectName: row.subject_name,
    severity: wordOf(SEVERITIES, row.severity),
    says: row.says,
    sought: row.sought,
    soughtBy: day(row.sought_by),
    raisedOn: isoDay(row.raised_on),
    raisedBy: { personId: row.raised_by, name: row.raised_by_name },
    formalOn: day(row.formal_on),
    team: row.team_id === null ? null : { id: row.team_id, name: row.team_name ?? '' },
    about: toAbout(row),
    themes: row.themes,
    childIds: row.child_ids,
    state: wordOf(DISPUTE_STATES, row.state),
    stage: row.stage === null ? null : toStage(row.stage),
    promise: toPromise(row.promise),
    closedOn: day(row.closed_on),
    outcomes: (row.outcomes ?? []).map((one) => wordOf(OUTCOMES, one)),
    difference: row.difference,
    version: row.version,
  }
}

/** What was promised, as the rest of the program knows it. */
export const toPromise = (row: PromiseRow | null): Dispute['promise'] =>
  row === null ? null : { says: row.says, by: isoDay(row.by) }

function toAbout({ about_kind: kind, about_id: id }: DisputeRow): About | null {
  return kind === null || id === null ? null : { kind: wordOf(ABOUT_KINDS, kind), id }
}

/** One dispute; null where there is none. */
export async function findDispute(db: Db, id: string): Promise<Dispute | null> {
  const { rows } = await sql<DisputeRow>`
    select ${DISPUTE_COLUMNS} from dispute ${DISPUTE_JOINS} where dispute.id = ${id}`.execute(db)
  const [found] = rows
  return found === undefined ? null : toDispute(found)
}

/** The disputes of a child of which something is still to come, the oldest first. */
export async function listOpenDisputesOf(db: Db, childId: string): Promise<readonly Dispute[]> {
  const { rows } = await sql<DisputeRow>`
    select ${DISPUTE_COLUMNS} from dispute_child of join dispute on dispute.id = of.dispute_id ${DISPUTE_JOINS}
    where of.child_id = ${childId} and dispute.state not in ('closed', 'mistake')
    order by dispute.raised_on, dispute.number`.execute(db)
  return rows.map(toDispute)
}

/** Every dispute of a child, the newest first; what was written down by mistake as well. */
export async function listDisputesOf(db: Db, childId: string): Promise<readonly Dispute[]> {
  const { rows } = await sql<DisputeRow>`
    select ${DISPUTE_COLUMNS} from dispute ${DISPUTE_JOINS}
    where exists (select from dispute_child of where of.dispute_id = dispute.id and of.child_id = ${childId})
    order by dispute.raised_on desc, dispute.number desc`.execute(db)
  return rows.map(toDispute)
}
