import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readCalendar } from '../../authority/index.ts'
import type { Child } from '../../children/index.ts'
import { listReviewsOf } from '../../reviews/index.ts'
import { disputeName } from '../dispute-words.ts'
import type { DocumentKind, Referral } from '../referral.ts'
import type { SummaryFacts } from '../referral-summary.ts'
import { findSilences, toStagesHeld } from '../stages.ts'
import { findDispute } from './disputes.ts'
import { readPolicy } from './policy.ts'
import { listChildVoices, listSteps } from './steps.ts'

/** What the record holds for the document of a referral. Legal advice is no part of it. */
export async function readReferralFacts(
  db: Db,
  {
    child,
    referral,
    kind,
  }: { readonly child: Child; readonly referral: Referral; readonly kind: DocumentKind },
  today: Day,
): Promise<SummaryFacts> {
  return {
    kind,
    referral,
    child,
    reviews: await listReviewsOf(db, child.id),
    challenge: await readChallenge(db, referral, today),
    today,
  }
}

async function readChallenge(
  db: Db,
  { disputeId, childId }: Referral,
  today: Day,
): Promise<SummaryFacts['challenge']> {
  const dispute = disputeId === null ? null : await findDispute(db, disputeId)
  if (dispute === null) return null
  const steps = await listSteps(db, dispute.id)
  const calendar = await readCalendar(db)
  return {
    name: disputeName(dispute, (await readPolicy(db, today)).name),
    dispute,
    steps,
    silences: findSilences(toStagesHeld(steps, calendar), today, calendar),
    voice: (await listChildVoices(db, dispute.id)).get(childId) ?? null,
  }
}
