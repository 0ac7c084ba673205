import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_DATE_TEXT } from '../forms/date-text.ts'
import { html } from '../html.ts'
import {
  renderFigureCard,
  renderIdentityBar,
  renderKeyValues,
  renderLinkTabs,
  renderProgress,
  renderSideList,
  renderWhatIf,
  renderWhyPanel,
  renderWorkGroup,
} from './index.ts'

test('a why panel says each step with its duty, its provision and whether the reading is unconfirmed', () => {
  const panel = String(
    renderWhyPanel({
      heading: 'Second review by Monday 13 July 2026',
      steps: [
        {
          says: 'No more than three months after the first.',
          duty: 'must',
          citations: [{ label: 'CPPCR reg 33(2)', href: '/law/33' }],
          unconfirmed: 'Calendar months.',
        },
        { says: html`<b>Moved</b>`, duty: 'should', citations: [] },
      ],
    }),
  )
  for (const words of [
    'The law says.',
    '<a class="fp-cite" href="/law/33">CPPCR reg 33(2)</a>',
    'Unconfirmed reading.',
    'Guidance says.',
    '<b>Moved</b>',
  ])
    assert.ok(panel.includes(words), words)
})

test('the what-if box is sent in the address, keeps what it is told to and answers on the page', () => {
  const box = String(
    renderWhatIf({
      action: '/children/1',
      name: 'if',
      question: 'If held on',
      text: NO_DATE_TEXT,
      keep: { tab: 'overview' },
      answer: 'in time',
    }),
  )
  assert.match(box, /action="\/children\/1#what-if" method="get"/)
  assert.match(box, /name="tab" value="overview"/)
  assert.match(box, /role="status">in time/)
})

test('a group with nothing says so in one line, without a table', () => {
  const group = String(
    renderWorkGroup({ title: 'Overdue', id: 'overdue', count: 0, items: [], empty: 'Nothing is overdue.' }),
  )
  assert.match(group, /Nothing is overdue\./)
  assert.doesNotMatch(group, /<table/)
})

test('an action names the child to a screen reader', () => {
  const group = String(
    renderWorkGroup({
      title: 'Overdue',
      id: 'overdue',
      count: 1200,
      empty: '',
      items: [
        {
          child: { name: 'Kofi', href: '/c' },
          what: 'Review',
          due: '',
          holder: '',
          action: { text: 'Record it', href: '/r', look: 'main' },
        },
      ],
    }),
  )
  assert.match(group, /Record it<span class="govuk-visually-hidden"> for Kofi<\/span>/)
  assert.match(group, /1,200/)
})

test('progress without a known end has no value', () => {
  assert.doesNotMatch(
    String(renderProgress({ label: 'Reading', done: 3, total: null, unit: ['row', 'rows'] })),
    /value=/,
  )
  assert.match(
    String(renderProgress({ label: 'Reading', done: 3, total: 9, unit: ['row', 'rows'] })),
    /max="9" value="3".*3 of 9 rows/s,
  )
})

test('what is not recorded says so', () => {
  assert.match(String(renderKeyValues([{ key: 'Team', value: null }])), /Not recorded/)
  assert.match(String(renderSideList([], 'No open decisions.')), /No open decisions\./)
})

test('the present tab is marked and counts stand in brackets', () => {
  assert.match(
    String(renderLinkTabs('Parts', [{ key: 'd', text: 'Decisions', href: '/d', count: '3 open' }], 'd')),
    /aria-current="page">Decisions \(3 open\)/,
  )
})

test('the identity bar is the heading of the page and shows its alerts in words', () => {
  const bar = String(
    renderIdentityBar({
      name: 'Tilly',
      facts: ['11 years old'],
      chips: [{ text: 'Moved', kind: 'warning' }],
      details: [{ key: 'IRO', value: 'Ruth' }],
    }),
  )
  assert.match(bar, /<h1[^>]*>Tilly<\/h1>/)
  assert.match(bar, /<li class="fp-chip fp-chip--warning">Moved<\/li>/)
})

test('a card says above or below target in words', () => {
  const card = String(
    renderFigureCard({
      name: 'On time',
      value: '99.6%',
      basis: '1 of 2',
      against: { verdict: 'below', target: 'target 95%' },
      before: 'last year 96.1%',
      links: [],
    }),
  )
  assert.match(card, /below target<\/strong> · target 95% · last year 96\.1%/)
})
