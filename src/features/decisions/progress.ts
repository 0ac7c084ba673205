// What may be recorded of a decision. Pure.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Decision, DecisionStatus } from './decision.ts'

/** What staff record of a decision. */
export type Progress = {
  readonly status: DecisionStatus | null
  /** Null unless it is done. */
  readonly doneOn: Day | null
  readonly evidence: string
  readonly difference: string
  /** The day it is to be done by from now on; null leaves it as it is. */
  readonly newBy: Day | null
  /** Why the day was moved. */
  readonly reason: string
}

export type Recorded = Omit<Progress, 'newBy'> & { readonly by: Day | null; readonly slips: number }

export type Refused = { readonly code: string; readonly field: string; readonly says: string }

const refused = (code: string, field: string, says: string) => fail({ code, field, says })

/** What becomes of a decision. A day put later is a slip; a first day, or an earlier one, is none. */
export function decideProgress(
  decision: Pick<Decision, 'by' | 'slips' | 'madeOn' | 'status'>,
  asked: Progress,
  today: Day,
): Result<Recorded, Refused> {
  const { newBy, ...said } = asked
  if (said.status === null && decision.status !== null) {
    return refused('no-status', 'status', 'Choose how far it is')
  }
  if (said.status === 'done') {
    if (said.doneOn === null) return refused('no-day', 'done-on-day', 'Enter the day it was done')
    if (said.doneOn > today)
      return refused('future', 'done-on-day', 'The day it was done must be today or in the past')
    if (said.doneOn < decision.madeOn) {
      return refused(
        'too-early',
        'done-on-day',
        'The day it was done must be on or after the review that decided it',
      )
    }
  }
  if (said.status === 'overtaken' && said.evidence === '') {
    return refused('no-why', 'evidence', 'Enter what overtook it')
  }
  const moves = newBy !== null && newBy !== decision.by
  if (moves && newBy < decision.madeOn) {
    return refused('by-too-early', 'by-day', 'The new day must be after the review that decided it')
  }
  if (moves && decision.by !== null && said.reason === '') {
    return refused('no-reason', 'reason', 'Enter why the day was moved')
  }
  const isSlip = moves && decision.by !== null && newBy > decision.by
  return ok({
    ...said,
    doneOn: said.status === 'done' ? said.doneOn : null,
    reason: moves ? said.reason : '',
    by: newBy ?? decision.by,
    slips: decision.slips + (isSlip ? 1 : 0),
  })
}
