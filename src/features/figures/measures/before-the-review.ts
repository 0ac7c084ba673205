// What is done before a review, and in time.
import { toLongDate } from '../../../kit/dates/index.ts'
import { type PaperFact, type PapersFact, PAPER_NAMES } from '../../papers/index.ts'
import { ROLE_WORDS } from '../../voice/index.ts'
import { type Clocked, clockedRows, dueRow, timedBreakdowns } from '../clocked-rows.ts'
import { isWithin } from '../figure-period.ts'
import type { Measure } from '../measure.ts'
import type { Counts, RowAbout } from '../row.ts'

const SHARED = {
  kind: 'flow',
  shape: 'share',
  source: 'measures.md, Promptness around the review; IRO Handbook',
  definition: 1,
  needs: 'database',
} as const

const OUTCOMES: Readonly<Record<PaperFact['outcome'], Counts>> = {
  'in-time': 'numerator',
  late: 'denominator-only',
  'not-needed': 'not-needed',
  'not-recorded': 'not-recorded',
}

const OUTCOME_WORDS: Readonly<Record<PaperFact['outcome'], string>> = {
  'in-time': 'came in time',
  late: 'came late',
  'not-needed': 'not needed',
  'not-recorded': 'not recorded',
}

const reviewWords = ({ on }: PapersFact): string => `review on ${toLongDate(on)}`

export const papersInTime: Measure = {
  ...SHARED,
  id: 'papers-in-time',
  name: 'Papers there 3 working days before the review',
  unit: 'document',
  labels: { numerator: 'In time', base: 'Documents', rest: 'Late' },
  duty: { strength: 'should', cites: ['HB papers'] },
  says: {
    numerator: 'Documents that came 3 working days before the first part of the review, or sooner.',
    denominator:
      'Documents that had to be there for a review that was held, where it is recorded when they came; in the period in which that day falls.',
    exclusions:
      'Documents of which nobody recorded that they came, and those that the officer said were not needed for that review, are shown beside. Documents that are only asked for are not counted.',
  },
  breakdowns: timedBreakdowns('document'),
  rows: (child, period) =>
    (child.facts.cycle?.prepared ?? []).flatMap((prepared) => {
      const due = prepared.papersDue
      if (due === null || !isWithin(due, period)) return []
      return prepared.papers.flatMap(({ kind, outcome }) => {
        const isOpen = outcome === 'not-recorded' && period.asOf <= due
        const about = (): RowAbout => ({
          says: `${PAPER_NAMES[kind]} for the ${reviewWords(prepared)}: ${OUTCOME_WORDS[outcome]}.`,
          due,
        })
        const counts = isOpen ? 'not-yet' : OUTCOMES[outcome]
        return dueRow(child, { of: prepared.on, due, counts, keys: { document: kind }, about })
      })
    }),
}

export const socialWorkerTalk: Measure = {
  ...SHARED,
  id: 'social-worker-talk',
  name: 'IRO and social worker talked 15 working days before',
  unit: 'review',
  labels: { numerator: 'In time', base: 'Reviews', rest: 'Late' },
  duty: { strength: 'should', cites: ['HB talk'] },
  says: {
    numerator:
      'Reviews before which the IRO and the social worker talked 15 working days before the first part, or sooner.',
    denominator: 'Reviews held for which such a talk is recorded; in the period in which that day falls.',
    exclusions: 'Reviews for which nobody recorded a talk are shown beside.',
  },
  breakdowns: timedBreakdowns(),
  rows: (child, period) =>
    clockedRows(
      child,
      period,
      (child.facts.cycle?.prepared ?? []).map(
        (prepared): Clocked => ({
          of: prepared.on,
          due: prepared.talkDue,
          done: prepared.talkedOn,
          undone: 'not-recorded',
          what: () => `Talk before the ${reviewWords(prepared)}`,
        }),
      ),
    ),
}

export const consultationReturned: Measure = {
  ...SHARED,
  id: 'consultation-returned',
  name: 'Forms returned before the review',
  unit: 'form',
  labels: { numerator: 'Returned before', base: 'Forms', rest: 'Later or not at all' },
  duty: { strength: 'local', cites: ['CPPCR 36(1)'] },
  source: 'measures.md, Promptness around the review; the authority’s own rule',
  says: {
    numerator: 'Forms that came back on a day before that of the review they were for.',
    denominator: 'Forms sent for a review whose day falls in the period; those that never came back as well.',
    exclusions: 'Forms that were taken back, and those for a review that has no day yet.',
  },
  breakdowns: timedBreakdowns('asked'),
  rows: (child, period) =>
    (child.facts.cycle?.asked ?? []).flatMap(({ reviewOn, role, returnedOn }) => {
      if (reviewOn === null || !isWithin(reviewOn, period)) return []
      const counts = returnedOn !== null && returnedOn < reviewOn ? 'numerator' : 'denominator-only'
      const back = returnedOn === null ? 'not returned' : `returned on ${toLongDate(returnedOn)}`
      const about = (): RowAbout => ({
        says: `${ROLE_WORDS[role]}, for the review on ${toLongDate(reviewOn)}: ${back}.`,
        due: reviewOn,
        doneOn: returnedOn,
      })
      return dueRow(child, { of: reviewOn, due: reviewOn, counts, keys: { asked: role }, about })
    }),
}
