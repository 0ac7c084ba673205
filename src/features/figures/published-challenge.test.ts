// Figures on challenge that authorities published, from fictional challenges as many as theirs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDispute } from '../../../test/support/dispute-facts.ts'
import { addDays, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { DEFAULT_POLICY } from '../../law/looked-after-reviews/index.ts'
import { type BesideDisputes, type CycleFacts, NO_CYCLE } from './cycle-facts.ts'
import type { Figure } from './figure.ts'
import { NO_CHILD } from './figure-facts.ts'
import { toFiguresJson } from './figures-json.ts'
import { renderFiguresText } from './figures-text.ts'
import { CATALOGUE } from './measures/catalogue.ts'
import { workFigures } from './work-figures.ts'

function workYear(ends: number, cycle: Partial<CycleFacts>) {
  const to = isoDay(`${ends}-03-31`)
  const period = { from: isoDay(`${ends - 1}-04-01`), to, asOf: to }
  const children = [{ ...NO_CHILD, cycle: { ...NO_CYCLE, ...cycle } }]
  const measures = CATALOGUE.filter(({ id }) => CHALLENGE.has(id))
  const figures = workFigures(children, { measures, period, policy: DEFAULT_POLICY, source: 'database' })
  return { figures, text: renderFiguresText(figures, period), json: toFiguresJson(figures, period) }
}

const CHALLENGE = new Set([
  'disputes-opening',
  'disputes',
  'disputes-resolved',
  'disputes-open',
  'days-to-resolve',
  'cafcass-referrals',
  'official-solicitor',
  'views-to-court',
  'challenge-meetings',
  'good-practice-notes',
])

const valueOf = (figures: readonly Figure[], id: string) =>
  figures.find(({ measure }) => measure.id === id)?.numerator

/** So many disputes, one after another from a day on; of each how many days it was open, or null. */
const many = (count: number, from: string, open: (at: number) => number | null) =>
  Array.from({ length: count }, (_, at) => {
    const raised = addDays(isoDay(from), at % 300)
    const days = open(at)
    return aDispute({
      raised: toIsoDate(raised),
      childIds: [],
      ...(days === null ? {} : { closed: toIsoDate(addDays(raised, days)) }),
    })
  })

test('Medway 2020-21: 12 open at the start and 150 raised less 159 resolved leave 3', () => {
  const disputes = [
    ...many(12, '2020-03-01', () => 60),
    ...many(150, '2020-04-01', (at) => (at < 147 ? 28 : null)),
  ]
  const { figures, text, json } = workYear(2021, { disputes })
  const four = ['disputes-opening', 'disputes', 'disputes-resolved', 'disputes-open']
  assert.deepEqual(
    four.map((id) => valueOf(figures, id)),
    [12, 150, 159, 3],
  )
  assert.match(text, /disputes-opening +12 {2}disputes\n/)
  assert.match(text, /disputes +150 {2}disputes\n/)
  assert.match(text, /disputes-resolved +159 {2}disputes\n/)
  assert.match(text, /cafcass-referrals +0 {2}referrals\n/)
  const referrals = json.measures.find(({ id }) => id === 'cafcass-referrals')
  assert.equal(referrals && 'value' in referrals && referrals.value, 0)
})

const beside = (count: number, kind: BesideDisputes['kind']): readonly BesideDisputes[] =>
  Array.from({ length: count }, (_, at) => ({
    kind,
    on: addDays(isoDay('2015-04-01'), 30 * at),
    officer: null,
    team: null,
    theme: null,
  }))

test('Leicestershire 2015-16: 11 challenge meetings, 1 referral to Cafcass, 2 to the Official Solicitor, 1 view to court', () => {
  const { figures } = workYear(2016, {
    besideDisputes: [
      ...beside(11, 'challenge-meeting'),
      ...beside(1, 'cafcass'),
      ...beside(2, 'official-solicitor'),
      ...beside(1, 'court-view'),
    ],
  })
  const ids = [
    'challenge-meetings',
    'cafcass-referrals',
    'official-solicitor',
    'views-to-court',
    'good-practice-notes',
  ]
  assert.deepEqual(
    ids.map((id) => valueOf(figures, id)),
    [11, 1, 2, 1, 0],
  )
})

test('days to resolve are the median and what nine in ten do not exceed, with how many they are of', () => {
  const disputes = many(10, '2020-05-04', (at) => (at < 8 ? 7 : 70))
  const { text, json } = workYear(2021, { disputes })
  assert.match(text, /days-to-resolve +5 {2}working days, the median of 10 disputes; 9 in 10 within \d\d\n/)
  const days = json.measures.find(({ id }) => id === 'days-to-resolve')
  assert.ok(days && 'median' in days)
  assert.equal(days.number, 10)
  assert.ok(Number(days.ninetiethPercentile) > 40)
})
