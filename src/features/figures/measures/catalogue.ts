import type { Measure } from '../measure.ts'
import {
  carePlanUpdated,
  decisionsCirculated,
  managerResponded,
  recordCompleted,
  recordDistributed,
} from './after-the-review.ts'
import { appointedInTime, notifiedInTime } from './at-entry.ts'
import { consultationReturned, papersInTime, socialWorkerTalk } from './before-the-review.ts'
import { ceased, started, startedUnderSection20 } from './came-and-left.ts'
import { childChaired, childSpokenToBefore, underFourSeenBefore } from './child-voice.ts'
import { childrenParticipatedInEveryReview } from './every-review.ts'
import { childrenReviewed, reviewsHeldMeasure } from './held-reviews.ts'
import { contactBlank } from './contact-blank.ts'
import { decisionsDone, decisionsSlipped } from './decisions-followed.ts'
import {
  cafcassReferrals,
  challengeMeetings,
  goodPracticeNotes,
  legalAdvice,
  officialSolicitor,
  viewsToCourt,
} from './beside-disputes.ts'
import {
  challengesRaised,
  disputesOpen,
  disputesOpening,
  disputesRaised,
  disputesReopened,
  disputesResolved,
} from './disputes.ts'
import { disputesAnsweredInTime } from './disputes-answered.ts'
import { daysToResolve, impact, resolvedAtInformal } from './disputes-closed.ts'
import { disputesPer100Children, disputesPer100Reviews } from './disputes-per-100.ts'
import { exitsOverdue, lookedAfterOn } from './looked-after.ts'
import { midwayChecks } from './midway-checks.ts'
import { childrenAllOnTime, childrenAllOnTimeAtAnyTime, obligationsMet } from './obligations-met.ts'
import {
  attendanceRate,
  participationByCode,
  participationRate,
  participationRateAllAges,
} from './participation.ts'
import { caseload, caseloadWeighted } from './officers-caseload.ts'
import { practiceObserved, programmeActions } from './own-work.ts'
import { longTermFosteringAchieved, permanencePlanBySecondReview } from './permanence.ts'
import { establishment, officersLeft, officersStarted } from './officers-in-post.ts'
import { caseloadOverLimit } from './officers-over-limit.ts'
import { officerChanges, sameOfficer } from './same-officer.ts'
import { longTermStability, threeOrMorePlacements } from './placements.ts'
import { childrenReviewedAfterMove, reviewAfterMove } from './review-after-move.ts'
import { lateReviewsByReason, reviewsCompletedLate, reviewsOnTime } from './reviews-on-time.ts'
import { siblingsTogether } from './siblings-together.ts'
import { socialWorkerChanges } from './social-workers.ts'
import { timeInCare } from './time-in-care.ts'

/** Measures under a heading of the figures page. */
export type Section = { readonly title: string; readonly measures: readonly Measure[] }

/** Every measure, in the order in which figures are shown. */
export const SECTIONS: readonly Section[] = [
  {
    title: 'Reviews',
    measures: [
      reviewsOnTime,
      childrenAllOnTime,
      participationRate,
      obligationsMet,
      reviewsHeldMeasure,
      childrenReviewed,
      lateReviewsByReason,
      childrenAllOnTimeAtAnyTime,
      reviewsCompletedLate,
      midwayChecks,
    ],
  },
  {
    title: 'Taking part',
    measures: [
      participationByCode,
      attendanceRate,
      childrenParticipatedInEveryReview,
      participationRateAllAges,
      childSpokenToBefore,
      underFourSeenBefore,
      childChaired,
    ],
  },
  {
    title: 'Promptness',
    measures: [
      notifiedInTime,
      appointedInTime,
      socialWorkerTalk,
      papersInTime,
      consultationReturned,
      decisionsCirculated,
      managerResponded,
      carePlanUpdated,
      recordCompleted,
      recordDistributed,
      decisionsDone,
      decisionsSlipped,
      contactBlank,
    ],
  },
  {
    title: 'Moves and homes',
    measures: [
      reviewAfterMove,
      childrenReviewedAfterMove,
      threeOrMorePlacements,
      longTermStability,
      longTermFosteringAchieved,
      permanencePlanBySecondReview,
      siblingsTogether,
      socialWorkerChanges,
    ],
  },
  {
    title: 'Children in care',
    measures: [
      lookedAfterOn,
      timeInCare,
      started,
      startedUnderSection20,
      ceased,
      exitsOverdue,
      sameOfficer,
      officerChanges,
    ],
  },
  {
    title: 'Officers',
    measures: [caseload, caseloadWeighted, caseloadOverLimit, establishment, officersStarted, officersLeft],
  },
  {
    title: 'Challenge',
    measures: [
      disputesOpening,
      disputesRaised,
      disputesReopened,
      disputesResolved,
      disputesOpen,
      disputesAnsweredInTime,
      daysToResolve,
      resolvedAtInformal,
      impact,
      disputesPer100Children,
      disputesPer100Reviews,
      challengesRaised,
      cafcassReferrals,
      officialSolicitor,
      viewsToCourt,
      legalAdvice,
      challengeMeetings,
      goodPracticeNotes,
    ],
  },
  { title: 'The service’s own work', measures: [programmeActions, practiceObserved] },
]

export const CATALOGUE: readonly Measure[] = SECTIONS.flatMap(({ measures }) => measures)
