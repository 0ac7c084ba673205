import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { type Asked, decideAsk, toInitials, toMail } from './asking.ts'
import { formFor, lastDayOfLink, stateOfConsultation } from './consultation.ts'

const day = isoDay
const parent: Asked = {
  role: 'parent',
  label: '',
  email: 'parent@example.org',
  form: 'parent',
  language: 'en',
  way: 'email',
}
const facts = { child: 'alive', leftOn: null, reviewOn: day('2026-12-10'), others: [] } as const

test('somebody is asked once for one review, whatever the case of the address', () => {
  assert.equal(decideAsk(facts, parent).ok, true)
  const again = decideAsk({ ...facts, others: [{ ...parent, email: 'Parent@Example.org' }] }, parent)
  assert.equal(again.ok ? null : again.failure.field, 'email')
})

test('two parents without an address are told apart by who they are', () => {
  const one = { ...parent, email: null, label: 'mother', way: 'paper' } as const
  const asked = { ...facts, others: [one] }
  assert.equal(decideAsk(asked, { ...one, label: 'father' }).ok, true)
  assert.equal(decideAsk(asked, one).ok, false)
})

test('nobody is asked once the child has left care', () => {
  const refused = decideAsk({ ...facts, leftOn: day('2026-11-01') }, parent)
  assert.match(refused.ok ? '' : refused.failure.says, /left care on Sunday 1 November 2026/)
})

test('nobody is asked once the child has died, also where the day is not recorded', () => {
  const refused = decideAsk({ ...facts, child: 'died' }, parent)
  assert.equal(refused.ok ? null : refused.failure.says, 'This child has died, so nobody is asked any more')
})

test('the subject of an e-mail holds no name, and its words hold initials alone', () => {
  const link = 'https://reviews.example.gov.uk/have-your-say/x'
  const mail = toMail({
    asked: parent,
    initials: toInitials('Tilly', 'Marsh'),
    link,
    lastDay: day('2026-12-10'),
  })
  assert.doesNotMatch(JSON.stringify(mail), /Tilly|Marsh/)
  assert.equal(mail.subject, 'Your views before a review')
  assert.match(mail.text, /initials are T M\..*\n\n.*have-your-say\/x\n\n.*Thursday 10 December 2026/s)
})

test('a child without a known name has no initials', () => {
  assert.equal(toInitials(null, ' '), '?')
})

const born = day('2014-12-10')
for (const [on, form] of [
  ['2022-12-09', 'under-8'],
  ['2022-12-10', 'age-8-11'],
  ['2026-12-09', 'age-8-11'],
  ['2026-12-10', 'age-12-15'],
  ['2030-12-09', 'age-12-15'],
  ['2030-12-10', 'age-16'],
] as const) {
  test(`a child born on 10 December 2014 is asked as ${form} for a review on ${on}`, () => {
    assert.equal(formFor('child', born, day(on)), form)
  })
}

test('adults are asked by their part', () => {
  assert.equal(formFor('carer', born, day('2026-12-10')), 'carer')
  assert.equal(formFor('school', born, day('2026-12-10')), 'professional')
})

test('a link opens up to the day of the review, and for six weeks where none is ahead', () => {
  const today = day('2026-11-20')
  assert.equal(lastDayOfLink(day('2026-12-10'), today), day('2026-12-10'))
  assert.equal(lastDayOfLink(today, today), today)
  assert.equal(lastDayOfLink(null, today), day('2027-01-01'))
  assert.equal(lastDayOfLink(day('2026-11-19'), today), day('2027-01-01'))
})

test('what is not back by the day after the review is not returned', () => {
  const asked = { returnedOn: null, withdrawnOn: null, reviewOn: day('2026-12-10') }
  assert.equal(stateOfConsultation(asked, day('2026-12-10')), 'asked')
  assert.equal(stateOfConsultation(asked, day('2026-12-11')), 'not-returned')
  assert.equal(
    stateOfConsultation({ ...asked, returnedOn: day('2026-12-12') }, day('2026-12-13')),
    'returned',
  )
  assert.equal(
    stateOfConsultation({ ...asked, withdrawnOn: day('2026-12-01') }, day('2026-12-13')),
    'withdrawn',
  )
})
