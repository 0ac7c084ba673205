import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type IsoDate, isoDay } from '../../kit/dates/index.ts'
import { type ReviewFacts, toExpectedPapers } from './expected-papers.ts'
import { toPaperRules } from './paper-needs.ts'
import { DEFAULT_PAPER_RULES } from './paper-rules.ts'

const facts = (born: IsoDate | null, given: Partial<ReviewFacts> = {}): ReviewFacts => ({
  born: born === null ? null : isoDay(born),
  on: isoDay('2026-11-24'),
  which: 'later',
  fostering: 'not-settled',
  ...given,
})

const needOf = (kind: string, given: ReviewFacts) =>
  toExpectedPapers(DEFAULT_PAPER_RULES, given).find((one) => one.kind === kind)?.need ?? null

test('an education plan must be there from the fourth birthday until the sixteenth', () => {
  assert.equal(needOf('personal-education-plan', facts('2022-11-25')), 'expected', 'the day before being 4')
  assert.equal(needOf('personal-education-plan', facts('2022-11-24')), 'required', 'on the birthday')
  assert.equal(needOf('personal-education-plan', facts('2022-11-23')), 'required')
  assert.equal(needOf('personal-education-plan', facts('2010-11-25')), 'required', 'the day before being 16')
  assert.equal(needOf('personal-education-plan', facts('2010-11-24')), 'expected')
  assert.equal(needOf('personal-education-plan', facts('2025-01-01')), null, 'a baby has none')
})

test('a pathway plan must be there from the sixteenth birthday on', () => {
  assert.equal(needOf('pathway-plan', facts('2010-11-25')), null)
  assert.equal(needOf('pathway-plan', facts('2010-11-24')), 'required')
})

test('a chronology must be there at the first review, and not in settled foster care', () => {
  assert.equal(needOf('chronology', facts('2015-01-01', { which: 'first' })), 'required')
  assert.equal(needOf('chronology', facts('2015-01-01')), 'expected')
  assert.equal(needOf('chronology', facts('2015-01-01', { fostering: 'settled' })), null)
})

test('where the birth is not known nothing is asked for that depends on age', () => {
  const kinds = toExpectedPapers(DEFAULT_PAPER_RULES, facts(null)).map(({ kind }) => kind)
  assert.ok(kinds.includes('care-plan'))
  assert.ok(!kinds.includes('pathway-plan') && !kinds.includes('personal-education-plan'))
})

test('what guidance asks for is cited, and what is usual is our own rule', () => {
  const papers = toExpectedPapers(DEFAULT_PAPER_RULES, facts('2015-01-01'))
  assert.deepEqual(
    papers.flatMap(({ kind, duty, cites }) => (duty === 'should' ? [`${kind}: ${cites.join()}`] : [])),
    [
      'care-plan: HB papers',
      'social-work-report: HB papers',
      'personal-education-plan: HB papers',
      'health-plan: HB papers',
    ],
  )
})

test('the authority may need a paper more, less or not at all', () => {
  const rules = toPaperRules(
    DEFAULT_PAPER_RULES,
    new Map([
      ['chronology', 'required'],
      ['care-plan', 'expected'],
      ['health-plan', 'not-asked'],
      ['placement-plan', 'as-listed'],
    ]),
  )
  const papers = toExpectedPapers(rules, facts('2015-01-01'))
  const of = (kind: string) => papers.find((one) => one.kind === kind)
  assert.equal(of('chronology')?.need, 'required')
  assert.deepEqual([of('care-plan')?.need, of('care-plan')?.duty], ['expected', 'local'])
  assert.equal(of('health-plan'), undefined)
  assert.equal(of('placement-plan')?.need, 'expected')
})
