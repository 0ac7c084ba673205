// The service's own work: its programme of a year, and looking at its own practice. None of it is about a child.
import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { collectionYearOf } from '../../../law/returns/index.ts'
import { isOverdue, programmeActionPath, RAG_WORDS, ragOf } from '../../quality/index.ts'
import type { CountedAction } from '../cycle-facts.ts'
import { NOT_RECORDED } from '../breakdown.ts'
import { isWithin, toMonthKey } from '../figure-period.ts'
import type { Measure } from '../measure.ts'
import { toRow } from '../worked-child.ts'

/** An action as it stood at the end of a day. */
const asOn = (action: CountedAction, day: Day): CountedAction => ({
  ...action,
  updates: action.updates.filter(({ on }) => on <= day),
})

const lateness = (action: CountedAction, day: Day): string => {
  if (action.by === null) return 'none'
  // As it stood in its own year, whether or not the next one went on with it later.
  return isOverdue({ ...action, isCarriedOn: false }, day) ? 'over' : 'within'
}

export const programmeActions: Measure = {
  id: 'programme-actions',
  labels: null,
  name: 'Actions of the work programme',
  unit: 'action',
  kind: 'snapshot',
  shape: 'count',
  says: {
    numerator:
      'Actions and recommendations in the work programme of the year (1 April to 31 March) of the last day of the period, as they stood at its end.',
    denominator: null,
    exclusions: 'None: one of which nobody has said how it goes is counted, as not recorded.',
  },
  source: 'measures.md, Voice, fostering, conferences, quality',
  definition: 1,
  needs: 'database',
  breakdowns: ['rag', 'action-kind', 'action-late'],
  rows: (child, { asOf }) =>
    (child.facts.cycle?.ownWork?.programme ?? [])
      .filter(({ year }) => year === collectionYearOf(asOf))
      .map((given) => {
        const action = asOn(given, asOf)
        const rag = ragOf(action)
        const goes = rag === null ? 'not recorded how it goes' : RAG_WORDS[rag]
        return toRow(child, {
          on: asOf,
          period: null,
          counts: 'numerator',
          keys: {
            rag: rag ?? NOT_RECORDED,
            'action-kind': action.kind,
            'action-late': lateness(action, asOf),
          },
          about: () => ({
            says: `${action.says} (${action.owner}): ${goes}.`,
            due: action.by,
            opens: programmeActionPath(action.id),
          }),
        })
      }),
}

export const practiceObserved: Measure = {
  id: 'practice-observed',
  labels: null,
  name: 'Observations of practice',
  unit: 'observation',
  kind: 'flow',
  shape: 'count',
  says: {
    numerator: 'Times somebody observed an IRO’s practice in the period, as staff records say.',
    denominator: null,
    exclusions:
      'What was written down by mistake. Whose practice it was is told by staff records alone, and no grade is kept.',
  },
  source: 'measures.md, Voice, fostering, conferences, quality',
  definition: 1,
  needs: 'database',
  breakdowns: ['month'],
  rows: (child, period) =>
    (child.facts.cycle?.ownWork?.observed ?? [])
      .filter((on) => isWithin(on, period))
      .map((on) =>
        toRow(child, {
          on,
          period: null,
          counts: 'numerator',
          keys: { month: toMonthKey(on) },
          about: () => ({ says: `Observed on ${toLongDate(on)}.` }),
        }),
      ),
}
