import { isoDay } from '../../kit/dates/index.ts'
import { NO_DATE_TEXT } from '../forms/date-text.ts'
import { type Html, html } from '../html.ts'
import { renderColumns } from '../layout/grid.ts'
import {
  renderDeadlineTag,
  renderIdentityBar,
  renderKeyValues,
  renderLinkTabs,
  renderSideList,
  renderTimeline,
  renderTimelineTable,
  renderWhatIf,
  renderWhyPanel,
  type TimelineData,
} from '../parts/index.ts'

const TIMELINE: TimelineData = {
  id: 'parts-timeline',
  title: 'Time line of Kofi Lindqvist',
  description:
    'Two periods of care since 2019; fourteen reviews held, two of them late; the next is due in June 2026.',
  from: isoDay('2019-01-01'),
  to: isoDay('2026-09-30'),
  today: isoDay('2026-05-21'),
  tracks: [
    {
      label: 'In care',
      kind: 'care',
      bands: [
        { from: isoDay('2019-03-04'), to: isoDay('2020-02-20'), label: 'until 20 February 2020' },
        { from: isoDay('2021-06-14'), to: null, label: 'since Monday 14 June 2021' },
      ],
    },
    {
      label: 'Legal status',
      kind: 'legal',
      bands: [
        { from: isoDay('2019-03-04'), to: isoDay('2020-02-20'), label: 'Section 20' },
        { from: isoDay('2021-06-14'), to: isoDay('2022-01-10'), label: 'Interim care order, 14 June' },
        { from: isoDay('2022-01-10'), to: null, label: 'Care order, 10 January 2022' },
      ],
    },
    {
      label: 'Living',
      kind: 'living',
      bands: [
        { from: isoDay('2019-03-04'), to: isoDay('2020-02-20'), label: 'Foster carers' },
        { from: isoDay('2021-06-14'), to: isoDay('2021-08-01'), label: 'Emergency foster carers' },
        { from: isoDay('2021-08-01'), to: null, label: 'Foster carers, Llanfairpwllgwyngyll' },
      ],
    },
  ],
  windows: [{ from: isoDay('2021-06-14'), to: isoDay('2021-07-12'), label: 'first review window' }],
  marks: [
    '2019-04-01',
    '2019-06-28',
    '2019-12-20',
    '2021-07-09',
    '2021-10-01',
    '2022-03-30',
    '2022-09-28',
    '2023-03-24',
    '2023-09-20',
    '2024-03-18',
    '2024-09-13',
    '2025-03-12',
    '2025-09-19',
    '2025-12-05',
  ].map((on, index) => ({
    on: isoDay(on),
    state: index === 5 || index === 12 ? ('late' as const) : ('held' as const),
    label: `Review ${index + 1}`,
  })),
  targets: [{ on: isoDay('2026-05-28'), label: 'our target, 28 May' }],
}

const WHY = renderWhyPanel({
  kicker: 'Next',
  heading: 'Second review by Monday 13 July 2026',
  tag: renderDeadlineTag({
    status: 'due',
    duty: 'must',
    due: isoDay('2026-07-13'),
    today: isoDay('2026-05-21'),
    workingDaysLeft: 36,
  }),
  steps: [
    {
      says: 'Looked after since Friday 13 March 2026.',
      citations: [{ label: 'Children Act 1989 s 22', href: '#work' }],
    },
    {
      says: 'The second must be no more than three months after the first: Monday 13 July.',
      duty: 'must',
      citations: [{ label: 'CPPCR reg 33(2)', href: '#work', title: 'Regulation 33(2)' }],
      unconfirmed: 'We read months as calendar months.',
    },
    { says: 'A review should follow an unplanned move.', duty: 'should', citations: [] },
  ],
  whatIf: renderWhatIf({
    action: '/parts',
    name: 'if',
    question: 'If the review is held on',
    text: { ...NO_DATE_TEXT, day: '27' },
    errors: [
      { field: 'if-month', message: 'The date must include a month and year', alsoMarks: ['if-year'] },
    ],
  }),
})

/** The parts of a child's page, with long names. */
export function renderDrawnParts(): Html {
  const identity = renderIdentityBar({
    name: 'Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley de la Mare',
    facts: ['11 years old', 'born 2 September 2014', 'number 40213'],
    chips: [{ text: 'Over 18 and still open', kind: 'warning' }],
    details: [
      { key: 'Legal status', value: 'Interim care order' },
      { key: 'Living', value: 'Foster carers, Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch' },
      { key: 'IRO', value: 'Ruth Adeyemi' },
    ],
  })
  const tabs = renderLinkTabs(
    'Parts of a child',
    [
      { key: 'overview', text: 'Overview', href: '#child' },
      { key: 'decisions', text: 'Decisions', href: '#child', count: '3 open' },
    ],
    'overview',
  )
  const pairs = renderKeyValues([
    { key: 'Unique pupil number', value: 'A123' },
    { key: 'Team', value: null },
  ])
  const side = renderSideList(
    [
      {
        title: 'Life story book started',
        under: 'Dan Petrov',
        mark: renderDeadlineTag({ status: 'not-recorded' }),
      },
    ],
    'No open decisions.',
  )
  return html`${identity}${tabs}${renderColumns(html`${renderTimeline(TIMELINE)}${renderTimelineTable(TIMELINE)}${pairs}`, html`${WHY}${side}`)}`
}
