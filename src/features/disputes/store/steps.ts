import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Answerer, AnswerSaid, Closing, PolicyStage } from '../dispute.ts'
import type { DisputePolicy } from '../policy.ts'
import type { DisputeAct } from '../state-table.ts'

export type NewStep = {
  readonly disputeId: string
  readonly number: number
  readonly act: DisputeAct | 'raise'
  readonly on: Day
  readonly says: string
  /** An account's id, or whose name answered through a link. */
  readonly by: string | { readonly name: string }
  readonly now: Date
  /** Of promote and climb: the stage, as the policy of the day has it; of reopen, the stage that is asked anew. */
  readonly reached?: StageToReach
  /** Of reassign: who must answer now. */
  readonly named?: Answerer
  readonly answer?: AnswerSaid
  readonly closing?: Closing
}

export type StageToReach = {
  readonly level: number
  readonly stage: PolicyStage
  readonly answerer: Answerer
}

/** A stage of a policy, to be reached; a level that it does not have is a fault. */
export function toReach(
  { stages }: Pick<DisputePolicy, 'stages'>,
  { level, answerer }: Omit<StageToReach, 'stage'>,
): StageToReach {
  const stage = stages[level - 1]
  if (stage === undefined) throw new Error(`the policy has no stage ${level}`)
  return { level, stage, answerer }
}

/** Adds a step to what was done about a dispute. */
export async function insertStep(trx: Trx, step: NewStep): Promise<void> {
  const { disputeId, number, act, on, says, by, now, reached, named, answer, closing } = step
  await trx
    .insertInto('dispute_step')
    .values({
      dispute_id: disputeId,
      number,
      act,
      on_day: toIsoDate(on),
      says,
      by_account: typeof by === 'string' ? by : null,
      by_name: typeof by === 'string' ? '' : by.name,
      ...stageColumns(reached),
      ...answererColumns(reached?.answerer ?? named),
      ...answerColumns(answer),
      outcomes: closing === undefined ? null : [...closing.outcomes],
      difference: closing?.difference ?? '',
      recorded_at: now,
    })
    .execute()
}

function stageColumns(reached: NewStep['reached']) {
  return {
    level: reached?.level ?? null,
    stage_name: reached?.stage.name ?? null,
    stage_days: reached?.stage.days ?? null,
    tells: reached?.stage.tells ?? null,
  }
}

function answererColumns(answerer: Answerer | undefined) {
  return {
    answerer_name: answerer?.name ?? null,
    answerer_email: answerer?.email ?? null,
    answerer_person: answerer?.personId ?? null,
  }
}

function answerColumns(answer: AnswerSaid | undefined) {
  const action = answer?.action ?? null
  return {
    answer: answer?.kind ?? null,
    action_says: action?.says ?? null,
    action_by: action === null ? null : toIsoDate(action.by),
  }
}
