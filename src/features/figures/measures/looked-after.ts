import { toLongDate } from '../../../kit/dates/index.ts'
import { inCareOn } from '../in-care.ts'
import type { Measure } from '../measure.ts'
import { toRow } from '../worked-child.ts'

export const lookedAfterOn: Measure = {
  id: 'looked-after-on',
  labels: null,
  name: 'Children looked after on the last day',
  unit: 'child',
  kind: 'snapshot',
  shape: 'count',
  says: {
    numerator: 'Children looked after at the end of the last day of the period.',
    denominator: null,
    exclusions:
      'Children in short breaks only (legal status V3 or V4 throughout), and those past their 18th birthday. Children open at the end of one return and absent from the next are shown beside.',
  },
  source: 'SSDA903 guide',
  definition: 1,
  needs: 'either',
  breakdowns: ['age', 'sex', 'ethnicity', 'legal-status', 'placement', 'unaccompanied', 'officer', 'team'],
  rows(child, { asOf }) {
    const state = inCareOn(child, asOf)
    if (state.kind === 'no' || state.kind === 'over-18') return []
    const { at, care, kind } = state
    const since = `${care.startKnown ? 'since' : 'since before'} ${toLongDate(care.start)}`
    const says =
      kind === 'in' ? `Looked after ${since}.` : `Looked after ${since}; a later return says nothing of it.`
    return [
      toRow(child, {
        on: asOf,
        period: at,
        counts: kind === 'in' ? 'numerator' : 'cannot-tell',
        about: () => ({ says }),
      }),
    ]
  },
}

export const exitsOverdue: Measure = {
  id: 'exits-overdue',
  labels: null,
  name: 'Ends of care not recorded',
  unit: 'child',
  kind: 'snapshot',
  shape: 'count',
  says: {
    numerator:
      'Children whose period of care is still open on the last day though they have turned 18, or though they were in one return at its end and are absent from the next.',
    denominator: null,
    exclusions:
      'Children in short breaks only. Orders that end care without a recorded exit are not looked for.',
  },
  source: 'measures.md, Children',
  definition: 1,
  needs: 'either',
  breakdowns: ['exit', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, { asOf }) {
    const state = inCareOn(child, asOf)
    if (state.kind !== 'over-18' && state.kind !== 'absent-since') return []
    const why =
      state.kind === 'over-18' ? 'the 18th birthday has passed' : 'a later return says nothing of the child'
    return [
      toRow(child, {
        on: asOf,
        period: state.at,
        counts: 'numerator',
        keys: { exit: state.kind },
        about: () => ({ says: `In care since ${toLongDate(state.care.start)} with no end, and ${why}.` }),
      }),
    ]
  },
}
