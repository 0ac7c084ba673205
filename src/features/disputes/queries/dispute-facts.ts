import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { amongIds, type Db, type Row } from '../../../platform/db/index.ts'
import { ANSWERS, type Closing, type Dispute, type DisputeStep, OUTCOMES, SEVERITIES } from '../dispute.ts'
import { SHARED_THEMES, type SharedTheme } from '../shared-themes.ts'
import { type StageHeld, toStagesHeld } from '../stages.ts'
import { DISPUTE_ACTS } from '../state-table.ts'
import { toNamed, toStage, wordOf } from './disputes.ts'

/** Of a dispute what figures count; not what it says. */
export type DisputeFact = Pick<
  Dispute,
  'id' | 'number' | 'severity' | 'raisedOn' | 'formalOn' | 'childIds'
> & {
  readonly raisedBy: string
  /** The team that is challenged; null where it is none or not known. */
  readonly team: string | null
  /** Each once. */
  readonly themes: readonly SharedTheme[]
  /** The stages reached, in order. */
  readonly stages: readonly StageHeld[]
  /** Each time it was closed, in order; all but the last were opened again. */
  readonly closings: readonly ClosingFact[]
}

/** One closing of a dispute. */
export type ClosingFact = Pick<Closing, 'outcomes'> & {
  readonly on: Day
  /** The day it was opened again; null while that closing stands. */
  readonly reopenedOn: Day | null
  readonly was: 'formal' | 'informal'
  /** Of a formal dispute, working days from the day it was made formal; else null. */
  readonly days: number | null
}

type FactRow = Pick<Row<'dispute'>, 'id' | 'number' | 'severity' | 'raised_on' | 'formal_on'> & {
  raised_by: string
  team: string | null
  child_ids: string[]
  themes: string[]
  steps: (Row<'dispute_step'> & { on_day: IsoDate })[]
}

/** What figures count of these disputes, or of every one, but those written down by mistake, in order of number. */
export async function listDisputeFacts(
  db: Db,
  calendar: WorkingCalendar,
  ids: readonly string[] | null = null,
): Promise<readonly DisputeFact[]> {
  const { rows } = await sql<FactRow>`
    select dispute.id, dispute.number, dispute.severity, dispute.raised_on, dispute.formal_on,
      raiser.name as raised_by, team.name as team,
      array(select child_id from dispute_child of where of.dispute_id = dispute.id order by child_id) as child_ids,
      array(select distinct mapped_to from dispute_about about join dispute_theme theme on theme.code = about.theme
        where about.dispute_id = dispute.id order by mapped_to) as themes,
      coalesce(stepped.steps, '[]') as steps
    from dispute join person raiser on raiser.id = dispute.raised_by
    left join team on team.id = dispute.team_id
    left join (
      select dispute_id, jsonb_agg(jsonb_build_object('number', number, 'act', act, 'on_day', on_day, 'level', level,
        'stage_name', stage_name, 'stage_days', stage_days, 'answerer_name', answerer_name, 'answer', answer,
        'outcomes', outcomes)
        order by number) as steps
      from dispute_step where (answerer_name is not null or answer is not null or act in ('close', 'reopen'))
        and ${amongIds('dispute_id', ids)}
      group by dispute_id) stepped on stepped.dispute_id = dispute.id
    where dispute.state <> 'mistake' and ${amongIds('dispute.id', ids)}
    order by dispute.number`.execute(db)
  return rows.map((row) => toFact(row, calendar))
}

function toFact(row: FactRow, calendar: WorkingCalendar): DisputeFact {
  const steps = row.steps.map((step) => ({
    number: step.number,
    act: wordOf(DISPUTE_ACTS, step.act),
    on: isoDay(step.on_day),
    stage: toStage({ ...step, tells: null, answerer_email: null, answerer_person: null }),
    named: toNamed({ ...step, answerer_email: null, answerer_person: null }),
    outcomes: (step.outcomes ?? []).map((one) => wordOf(OUTCOMES, one)),
    answer: step.answer === null ? null : { kind: wordOf(ANSWERS, step.answer) },
  }))
  const formalOn = row.formal_on === null ? null : isoDay(row.formal_on)
  return {
    id: row.id,
    number: row.number,
    severity: wordOf(SEVERITIES, row.severity),
    raisedOn: isoDay(row.raised_on),
    formalOn,
    childIds: row.child_ids,
    raisedBy: row.raised_by,
    team: row.team,
    themes: row.themes.map((one) => wordOf(SHARED_THEMES, one)),
    stages: toStagesHeld(steps, calendar),
    closings: toClosings(steps, formalOn, calendar),
  }
}

type ClosingStep = Pick<DisputeStep, 'act' | 'on' | 'stage'> & Pick<Closing, 'outcomes'>

/** Each time a dispute was closed, from its steps in order. */
export function toClosings(
  steps: readonly ClosingStep[],
  formalOn: Day | null,
  calendar: WorkingCalendar,
): readonly ClosingFact[] {
  return steps.flatMap(({ act, on, outcomes }, at): readonly ClosingFact[] => {
    if (act !== 'close') return []
    const isFormal = formalOn !== null && steps.slice(0, at).some(({ stage }) => stage !== null)
    const reopened = steps.slice(at).find((later) => later.act === 'reopen')
    return [
      {
        on,
        outcomes,
        reopenedOn: reopened?.on ?? null,
        was: isFormal ? 'formal' : 'informal',
        days: isFormal ? calendar.workingDaysBetween(formalOn, on) : null,
      },
    ]
  })
}

/** What changes whenever a dispute does, what stands beside it, or a theme is counted elsewhere: each raises a version. */
export async function readDisputesVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws(' ',
      (select concat(count(*), ' ', sum(version)) from dispute),
      (select concat(count(*), ' ', sum(version)) from referral),
      (select concat(count(*), ' ', sum(version)) from legal_advice),
      (select concat(count(*), ' ', sum(version)) from challenge_meeting),
      (select concat(count(*), ' ', sum(version)) from good_practice),
      (select sum(version) from dispute_theme)) as version`.execute(db)
  return rows[0]?.version ?? ''
}
