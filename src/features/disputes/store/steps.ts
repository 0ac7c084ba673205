import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Answerer, AnswerSaid } from '../dispute.ts'
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
  /** Of promote and climb: the stage, as the policy of the day has it. */
  readonly reached?: { readonly level: number; readonly answerer: Answerer; readonly policy: DisputePolicy }
  readonly answer?: AnswerSaid
}

/** Adds a step to what was done about a dispute. */
export async function insertStep(trx: Trx, step: NewStep): Promise<void> {
  const { disputeId, number, act, on, says, by, now, reached, answer } = step
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
      ...answerColumns(answer),
      recorded_at: now,
    })
    .execute()
}

function stageColumns(reached: NewStep['reached']) {
  const stage = reached?.policy.stages[reached.level - 1]
  return {
    level: reached?.level ?? null,
    stage_name: stage?.name ?? null,
    stage_days: stage?.days ?? null,
    tells: stage?.tells ?? null,
    answerer_name: reached?.answerer.name ?? null,
    answerer_email: reached?.answerer.email ?? null,
    answerer_person: reached?.answerer.personId ?? null,
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
