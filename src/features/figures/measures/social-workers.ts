import { isWithin, toMonthKey } from '../figure-period.ts'
import { toLongDate } from '../../../kit/dates/index.ts'
import { SOCIAL_WORKER_REASONS, wordsOf } from '../../../law/returns/index.ts'
import { NOT_RECORDED } from '../breakdown.ts'
import { inCareOn } from '../in-care.ts'
import type { Measure } from '../measure.ts'
import { toRow } from '../worked-child.ts'

export const socialWorkerChanges: Measure = {
  id: 'social-worker-changes',
  labels: null,
  name: 'Changes of social worker',
  unit: 'change',
  kind: 'flow',
  shape: 'count',
  says: {
    numerator:
      'Changes of social worker in the period: each new one of a child looked after who had another before.',
    denominator: null,
    exclusions:
      'The first social worker on record of a child, and one given with the reason “first contact”.',
  },
  source: 'SSDA903 social-worker episodes (from 2023-24)',
  definition: 1,
  needs: 'either',
  breakdowns: ['worker-reason', 'month', 'age', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, period) {
    const workers = child.facts.care.socialWorkers
    return workers.flatMap(({ from, reason, worker }, index) => {
      const before = workers[index - 1]
      if (before === undefined || before.worker === worker || reason === 'FCONTA' || !isWithin(from, period))
        return []
      const state = inCareOn(child, from)
      if (state.kind === 'no' || state.kind === 'over-18') return []
      return [
        toRow(child, {
          on: from,
          period: state.at,
          counts: 'numerator',
          keys: { month: toMonthKey(from), 'worker-reason': reason === '' ? NOT_RECORDED : reason },
          about: () => ({
            says: `New social worker on ${toLongDate(from)}: ${reason === '' ? 'no reason given' : wordsOf(SOCIAL_WORKER_REASONS, reason)}.`,
          }),
        }),
      ]
    })
  },
}
