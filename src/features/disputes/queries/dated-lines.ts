import type { Db } from '../../../platform/db/index.ts'
import type { DatedLine } from '../../children/index.ts'
import { ACT_WORDS, ANSWER_WORDS, disputeName } from '../dispute-words.ts'
import { disputePath, GOOD_PRACTICE_PATH, referralPath } from '../paths.ts'
import type { DisputeStep } from '../dispute.ts'
import { REFERRAL_WORDS } from '../referral.ts'
import { listGoodPracticeOf } from './good-practice.ts'
import { listReferralsOf } from './referrals.ts'
import { listDisputesOf } from './disputes.ts'
import { listStepsOf } from './steps.ts'

function stepWords({ act, stage, answer }: DisputeStep): string {
  if (stage !== null) return `${ACT_WORDS[act].toLowerCase()}, ${stage.name}`
  if (answer !== null) return `${ACT_WORDS[act].toLowerCase()}: ${ANSWER_WORDS[answer.kind].toLowerCase()}`
  return ACT_WORDS[act].toLowerCase()
}

/** Each thing that was done about the challenges of a child and beside them, without what was written; in no order. */
export async function listDisputeLinesOf(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const lines = [listStepLines, listReferralLines, listGoodLines].map((list) => list(db, childId))
  return (await Promise.all(lines)).flat()
}

async function listReferralLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const standing = (await listReferralsOf(db, childId)).filter(({ withdrawn }) => withdrawn === null)
  return standing.flatMap((referral): readonly DatedLine[] => {
    const says = REFERRAL_WORDS[referral.kind]
    const href = referralPath(referral)
    const made = { on: referral.on, says, by: referral.officerName, href }
    const { came } = referral
    return came === null ? [made] : [made, { on: came.on, says: `${says}: what came of it`, by: null, href }]
  })
}

async function listGoodLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
  return (await listGoodPracticeOf(db, childId)).map(({ on, themeName, officerName }) => ({
    on,
    says: `Good practice: ${themeName}`,
    by: officerName,
    href: GOOD_PRACTICE_PATH,
  }))
}

async function listStepLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
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
