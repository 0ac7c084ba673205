import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidBy } from '../../../test/support/due-on.ts'
import { type Candidate, mayBeOfficer } from './who-may-be-officer.ts'

const fit: Candidate = { registeredSocialWorker: true, experiencedWithChildrenAndFamilies: true, links: [] }

test('a registered, experienced social worker who controls the money for the case is barred', () => {
  const answer = mayBeOfficer({ ...fit, links: ['controls-the-money'] })
  assert.equal(answer.kind, 'barred')
  assert.deepEqual(saidBy(answer), ['They control the money and staff given to the case. [CPPCR 46]'])
})

test('a registered, experienced social worker with no other part in the case is allowed', () => {
  const answer = mayBeOfficer(fit)
  assert.equal(answer.kind, 'allowed')
  assert.deepEqual(saidBy(answer), [
    'They are a registered, experienced social worker with no other part in the case. [CPPCR 46]',
  ])
})

test('every bar is named, qualification first and experience last', () => {
  const answer = mayBeOfficer({
    registeredSocialWorker: false,
    experiencedWithChildrenAndFamilies: false,
    links: [
      'prepares-the-care-plan',
      'manages-the-case',
      'visits-for-the-authority',
      'personal-adviser',
      'manages-one-of-these',
    ],
  })
  assert.equal(answer.kind, 'barred')
  assert.deepEqual(
    answer.because.map(({ says }) => says),
    [
      'They are not a registered social worker.',
      "They prepare the child's care plan.",
      "They manage the child's case.",
      'They visit the child for the authority.',
      'They are the child’s personal adviser.',
      "They manage someone who plans, manages, visits or advises in the child's case.",
      'They have not enough experience of work with children and families.',
    ],
  )
})

test('registration that nobody recorded cannot be told', () => {
  assert.deepEqual(mayBeOfficer({ ...fit, registeredSocialWorker: null }), {
    kind: 'cannot-tell',
    missing: 'whether they are a registered social worker',
    because: [],
  })
})

test('experience that nobody recorded cannot be told', () => {
  assert.deepEqual(mayBeOfficer({ ...fit, experiencedWithChildrenAndFamilies: null }), {
    kind: 'cannot-tell',
    missing: 'their experience with children and families',
    because: [],
  })
})

test('a link bars even where other things are not known', () => {
  const answer = mayBeOfficer({ ...fit, registeredSocialWorker: null, links: ['manages-the-case'] })
  assert.equal(answer.kind, 'barred')
})
