// The sections of the full report, in the order of the handbook's paragraph 7.11 with what published reports add.
import type { SectionPlan } from './report-section.ts'
import { CHILDREN_AND_REVIEWS } from './sections-of-children.ts'
import { CHALLENGE_AND_QUALITY } from './sections-of-challenge.ts'

const OPENING: readonly SectionPlan[] = [
  {
    key: 'summary',
    title: 'Summary',
    head: null,
    asks: 'In half a page: what went well, what did not, what the board is asked to do.',
    none: null,
    contents: [
      {
        kind: 'measures',
        caption: 'The year at a glance',
        ids: [
          'looked-after-on',
          'reviews-held',
          'reviews-on-time',
          'children-all-on-time',
          'participation-rate',
          'disputes',
          'resolved-at-informal',
          'caseload',
        ],
      },
    ],
  },
  {
    key: 'purpose',
    title: 'Purpose of the service, and the law',
    head: null,
    asks: 'What the service is for, what it rests on, to whom it answers, and what changed in the law this year.',
    none: null,
    contents: [],
  },
  {
    key: 'service',
    title: 'The service: staff, caseloads and independence',
    head: '7.11 (2)',
    asks: 'How the service grew; who is in the team and how that fits the children; how long officers stay; cover and agency staff; how independence is kept, and legal advice.',
    none: 'No posts or caseloads are on record for this year.',
    contents: [
      {
        kind: 'measures',
        caption: 'Posts, officers and caseloads',
        ids: [
          'establishment',
          'officers-started',
          'officers-left',
          'caseload',
          'caseload-weighted',
          'caseload-over-limit',
          'same-officer',
          'officer-changes',
          'legal-advice',
        ],
      },
      { kind: 'trend', id: 'caseload', caption: 'Children for each full-time officer, year by year' },
    ],
  },
]

const CLOSING: readonly SectionPlan[] = [
  {
    key: 'programme',
    title: 'How last year’s programme went',
    head: '7.11 (2)',
    asks: 'What was planned a year ago, and what came of it: red, amber or green, with the reason.',
    none: 'No work programme is on record for this year.',
    contents: [
      {
        kind: 'split',
        id: 'programme-actions',
        by: 'rag',
        caption: 'Last year’s programme, by how it went at the end of the year',
        chart: 'bars',
      },
    ],
  },
  {
    key: 'next-programme',
    title: 'The programme for next year',
    head: '7.11 (2)',
    asks: 'What the service will do, who and by when; and what it recommends to the operational service.',
    none: 'No work programme is on record for next year.',
    contents: [],
  },
  {
    key: 'questions',
    title: 'Questions members asked last year, and the answers',
    head: null,
    asks: 'Each question of the committee on the last report, and what came of it.',
    none: 'No questions of members are on record.',
    contents: [],
  },
  {
    key: 'appendix',
    title: 'Appendix: every figure and what it means',
    head: null,
    asks: null,
    none: 'Nothing was counted in this year.',
    contents: [{ kind: 'everything', caption: 'Every figure of this report' }],
  },
]

/** In the order of the report. */
export const BOARD_SECTIONS: readonly SectionPlan[] = [
  ...OPENING,
  ...CHILDREN_AND_REVIEWS,
  ...CHALLENGE_AND_QUALITY,
  ...CLOSING,
]

/** Of which measures the report shows how they went over the years. */
export const TREND_IDS: ReadonlySet<string> = new Set(
  BOARD_SECTIONS.flatMap(({ contents }) =>
    contents.flatMap((content) => (content.kind === 'trend' ? [content.id] : [])),
  ),
)
