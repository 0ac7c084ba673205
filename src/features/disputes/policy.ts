// How the authority answers disputes: its dated policy, and what holds until it decides.
import { type Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { checkStagePolicy } from '../../law/disputes/stages.ts'
import type { PolicyStage } from './dispute.ts'

export type DisputePolicy = {
  /** 0 for what holds until the authority decides. */
  readonly number: number
  readonly from: Day | null
  /** What the authority calls a formal dispute. */
  readonly name: string
  /** Lowest first; at least one. */
  readonly stages: readonly PolicyStage[]
}

/** Four stages of five days fill the 20 working days that the guidance allows for all. */
export const FIRST_POLICY: DisputePolicy = {
  number: 0,
  from: null,
  name: 'Dispute',
  stages: [
    { name: 'Team manager', days: 5, tells: 'Service manager' },
    { name: 'Service manager', days: 5, tells: 'Assistant director' },
    { name: 'Assistant director', days: 5, tells: 'Director' },
    { name: 'Director', days: 5, tells: 'Chief executive' },
  ],
}

export const MOST_STAGES = 6

/** The most working days one stage may have. */
export const MOST_DAYS = 60

export type PolicyRefused = { readonly field: string; readonly says: string }

/**
 * Whether a policy may hold from a day on: the days before keep what they had. One whose stages together are longer than
 * the guidance allows may be kept, for it is guidance; the page says so.
 */
export function decidePolicy(
  policy: Omit<DisputePolicy, 'number' | 'from'> & { readonly from: Day },
  today: Day,
): Result<typeof policy, PolicyRefused> {
  if (policy.from < today)
    return fail({
      field: 'from-day',
      says: 'The first day must be today or later: earlier days keep what they had',
    })
  if (policy.stages.length === 0) return fail({ field: 'stage-1-name', says: 'Enter at least one stage' })
  return ok(policy)
}

/** What the guidance says of the stages together; null where they are within it. */
export function tooLong(stages: readonly PolicyStage[], on: Day): string | null {
  const checked = checkStagePolicy(stages, on)
  return checked.kind === 'too-long' ? (checked.because[0]?.says ?? null) : null
}
