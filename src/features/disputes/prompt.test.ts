import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type Day, isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import type { EventAwaiting } from '../between-reviews/index.ts'
import type { PermanenceStanding } from '../reviews/index.ts'
import { type PromptFacts, toPrompts } from './prompt.ts'

const today = isoDay('2026-11-20')
const NOTHING: PromptFacts = { slipped: [], withoutPermanence: [], oldCarePlans: [], events: [] }
const kindsOf = (facts: Partial<PromptFacts>) =>
  toPrompts({ ...NOTHING, ...facts }, today, ENGLAND).map(({ kind }) => kind)

const standing = (more: Partial<PermanenceStanding>): PermanenceStanding => ({
  childId: 'tilly',
  childName: 'Tilly Marsh',
  inCareSince: isoDay('2026-09-01'),
  legalStatus: 'C2',
  reviews: 1,
  newest: { id: 'r1', on: isoDay('2026-09-28') },
  plan: null,
  ...more,
})

test('no plan for permanence suggests a challenge from the second review on', () => {
  assert.deepEqual(kindsOf({ withoutPermanence: [standing({ reviews: 1 })] }), [])
  assert.deepEqual(kindsOf({ withoutPermanence: [standing({ reviews: 2 })] }), ['no-permanence'])
})

test('what nobody recorded is not said to be missing', () => {
  const saysOf = (plan: PermanenceStanding['plan']) =>
    toPrompts({ ...NOTHING, withoutPermanence: [standing({ reviews: 2, plan })] }, today, ENGLAND)[0]?.says ??
    ''
  assert.match(
    saysOf(null),
    /^Nobody has recorded a plan for permanence, at the review of 28 September 2026, number 2/,
  )
  assert.match(saysOf('none-yet'), /^There is no plan for permanence/)
})

test('section 20 without a plan suggests a challenge after half a year, to the day', () => {
  const since = (inCareSince: Day, legalStatus = 'V2') =>
    kindsOf({ withoutPermanence: [standing({ inCareSince, legalStatus })] })
  assert.deepEqual(since(addDays(today, -181)), [])
  assert.deepEqual(since(addDays(today, -182)), ['section-20'])
  assert.deepEqual(since(addDays(today, -182), 'C2'), [])
})

test('an event suggests a challenge when 20 working days have gone by since it was told', () => {
  const told = (toldOn: string): readonly EventAwaiting[] => [
    {
      child: { id: 'tilly', name: 'Tilly Marsh', officer: null },
      event: { id: 'e1', kind: 'family-change', on: isoDay(toldOn), toldOn: isoDay(toldOn) },
      due: today,
    },
  ]
  assert.deepEqual(kindsOf({ events: told('2026-10-23') }), ['event-unanswered'])
  assert.deepEqual(kindsOf({ events: told('2026-10-24') }), [])
})

test('what has gone on longest comes first', () => {
  const facts = {
    withoutPermanence: [standing({ reviews: 2 })],
    oldCarePlans: [{ childId: 'robin', childName: 'Robin', receivedOn: isoDay('2026-01-05') }],
  }
  assert.deepEqual(kindsOf(facts), ['care-plan-old', 'no-permanence'])
})
