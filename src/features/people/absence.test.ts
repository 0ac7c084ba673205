import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { type Absence, decideAbsence, decideChangeOfAbsence } from './absence.ts'

const ANN = { id: 'ann', name: 'Ann' }
const BEN = { id: 'ben', name: 'Ben' }
const days = (from: string, to: string | null) => ({
  from: isoDay(from),
  to: to === null ? null : isoDay(to),
})
const absence = (given: Partial<Absence> = {}): Absence => ({
  id: 'absence-1',
  kind: 'leave',
  person: ANN,
  cover: null,
  ...days('2026-08-03', '2026-08-15'),
  ...given,
})
const facts = (...absences: readonly Absence[]) => ({ absences, coverLeftOn: null })
const asked = (from: string, to: string | null, coverId: string | null = null) => ({
  ...days(from, to),
  personId: ANN.id,
  coverId,
})

test('somebody is away with cover, or with nobody named yet', () => {
  assert.equal(decideAbsence(facts(), asked('2026-08-03', '2026-08-15', BEN.id)).ok, true)
  assert.equal(decideAbsence(facts(), asked('2026-08-03', null)).ok, true)
})

test('leave may begin on the day other leave is over, and not the day before', () => {
  assert.equal(decideAbsence(facts(absence()), asked('2026-08-15', '2026-08-20')).ok, true)
  const refused = decideAbsence(facts(absence()), asked('2026-08-14', '2026-08-20'))
  assert.equal(!refused.ok && refused.failure.field, 'from')
  assert.equal(
    !refused.ok && refused.failure.says,
    'They are away already from 3 August 2026 to 14 August 2026',
  )
})

test('leave without an end overlaps everything after it', () => {
  const open = absence({ to: null })
  assert.equal(decideAbsence(facts(open), asked('2027-08-03', null)).ok, false)
})

test('nobody covers for themselves', () => {
  const refused = decideAbsence(facts(), asked('2026-08-03', null, ANN.id))
  assert.equal(!refused.ok && refused.failure.says, 'Nobody can cover for themselves')
})

test('nobody covers who is away on one of the days', () => {
  const away = absence({ person: BEN, ...days('2026-08-14', '2026-08-20') })
  const refused = decideAbsence(facts(away), asked('2026-08-03', '2026-08-15', BEN.id))
  assert.equal(!refused.ok && refused.failure.field, 'cover')
  assert.match(!refused.ok ? refused.failure.says : '', /^Ben is away then, too/)
  assert.equal(decideAbsence(facts(away), asked('2026-08-03', '2026-08-14', BEN.id)).ok, true)
})

test('nobody covers who leaves before the end', () => {
  const leaving = { absences: [], coverLeftOn: isoDay('2026-08-14') }
  assert.equal(decideAbsence(leaving, asked('2026-08-03', '2026-08-15', BEN.id)).ok, false)
  assert.equal(decideAbsence(leaving, asked('2026-08-03', '2026-08-14', BEN.id)).ok, true)
  assert.equal(decideAbsence(leaving, asked('2026-08-03', null, BEN.id)).ok, false)
})

test('leave that was taken back stands in nobody’s way and is not changed any more', () => {
  const mistake = absence({ ...days('2026-08-03', '2026-08-03') })
  assert.equal(decideAbsence(facts(mistake), asked('2026-08-01', '2026-08-20')).ok, true)
  assert.equal(decideChangeOfAbsence(facts(mistake), mistake, { to: null, coverId: null }).ok, false)
})

test('leave may end earlier or later, as long as it meets no other leave', () => {
  const next = absence({ id: 'absence-2', ...days('2026-09-01', '2026-09-05') })
  const both = facts(absence(), next)
  const change = (to: string) => decideChangeOfAbsence(both, absence(), { to: isoDay(to), coverId: null })
  assert.equal(change('2026-08-05').ok, true)
  assert.equal(change('2026-09-01').ok, true)
  const refused = change('2026-09-02')
  assert.equal(!refused.ok && refused.failure.field, 'last')
  assert.equal(change('2026-08-03').ok, false)
})
