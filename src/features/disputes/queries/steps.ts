import { isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import { ANSWERS, type AnswerSaid, type ChildVoice, type DisputeStep, OUTCOMES } from '../dispute.ts'
import { DISPUTE_ACTS } from '../state-table.ts'
import { toNamed, toStage, wordOf } from './disputes.ts'

type StepRow = Row<'dispute_step'> & { display_name: string | null }

/** What was done about a dispute, from the first on. */
export async function listSteps(db: Db, disputeId: string): Promise<readonly DisputeStep[]> {
  return (await listStepsOf(db, [disputeId])).get(disputeId) ?? []
}

/** {@link listSteps} of several disputes at once: one question. */
export async function listStepsOf(
  db: Db,
  disputeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DisputeStep[]>> {
  if (disputeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('dispute_step')
    .leftJoin('account', 'account.id', 'dispute_step.by_account')
    .selectAll('dispute_step')
    .select('account.display_name')
    .where('dispute_id', 'in', [...disputeIds])
    .orderBy('dispute_id')
    .orderBy('number')
    .execute()
  const grouped = Map.groupBy(rows, ({ dispute_id }) => dispute_id)
  return new Map([...grouped].map(([id, of]) => [id, of.map(toStep)]))
}

function toStep(row: StepRow): DisputeStep {
  return {
    number: row.number,
    act: row.act === 'raise' ? 'raise' : wordOf(DISPUTE_ACTS, row.act),
    on: isoDay(row.on_day),
    says: row.says,
    by: row.display_name ?? row.by_name,
    isThroughLink: row.by_account === null,
    stage: toStage(row),
    named: toNamed(row),
    answer: toAnswer(row),
    closing:
      row.outcomes === null
        ? null
        : { outcomes: row.outcomes.map((one) => wordOf(OUTCOMES, one)), difference: row.difference },
    at: row.recorded_at,
  }
}

function toAnswer({ answer, says, action_says, action_by }: StepRow): AnswerSaid | null {
  if (answer === null) return null
  const action =
    action_says === null || action_by === null ? null : { says: action_says, by: isoDay(action_by) }
  return { kind: wordOf(ANSWERS, answer), says, action }
}

/** The newest that is known of each child of a dispute; a child of whom nothing was written down is not in it. */
export async function listChildVoices(db: Db, disputeId: string): Promise<ReadonlyMap<string, ChildVoice>> {
  const rows = await db
    .selectFrom('dispute_child_voice')
    .selectAll()
    .distinctOn('child_id')
    .where('dispute_id', '=', disputeId)
    .orderBy('child_id')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.child_id, toVoice(row)]))
}

const ADVOCATE = ['accepted', 'declined', 'not-offered'] as const

function toVoice(row: Row<'dispute_child_voice'>): ChildVoice {
  return {
    childId: row.child_id,
    number: row.number,
    told: row.told,
    toldOn: row.told_on === null ? null : isoDay(row.told_on),
    whyNot: row.why_not,
    view: row.view,
    advocate: row.advocate === null ? null : wordOf(ADVOCATE, row.advocate),
    againstWishes: row.against_wishes,
    reasons: row.reasons,
  }
}
