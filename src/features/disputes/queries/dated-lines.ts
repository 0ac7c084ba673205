import type { Db } from '../../../platform/db/index.ts'
import type { DatedLine } from '../../children/index.ts'
import { ACT_WORDS, ANSWER_WORDS, disputeName } from '../dispute-words.ts'
import { disputePath } from '../paths.ts'
import type { DisputeStep } from '../dispute.ts'
import { listDisputesOf } from './disputes.ts'
import { listStepsOf } from './steps.ts'

function stepWords({ act, stage, answer }: DisputeStep): string {
  if (stage !== null) return `${ACT_WORDS[act].toLowerCase()}, ${stage.name}`
  if (answer !== null) return `${ACT_WORDS[act].toLowerCase()}: ${ANSWER_WORDS[answer.kind].toLowerCase()}`
  return ACT_WORDS[act].toLowerCase()
}

/** Each thing that was done about the challenges of a child, without what was written; in no order. */
export async function listDisputeLinesOf(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const disputes = (await listDisputesOf(db, childId)).filter(({ state }) => state !== 'mistake')
  const steps = await listStepsOf(
    db,
    disputes.map(({ id }) => id),
  )
  return disputes.flatMap((dispute) =>
    (steps.get(dispute.id) ?? []).map((step) => ({
      on: step.on,
      says: `${disputeName(dispute, 'Challenge')} ${stepWords(step)}`,
      by: step.by,
      href: disputePath(dispute, childId),
    })),
  )
}
