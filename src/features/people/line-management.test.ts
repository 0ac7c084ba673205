import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { decideLine, type Line } from './line-management.ts'

const person = (name: string) => ({ id: name.toLowerCase(), name })
const [ANN, BEN, CAT, DEE] = [person('Ann'), person('Ben'), person('Cat'), person('Dee')]
const line = (who: string, under: string, from: string, to: string | null = null): Line => ({
  id: `${who}-${under}-${from}`,
  person: person(who),
  manager: person(under),
  from: isoDay(from),
  to: to === null ? null : isoDay(to),
})

const MAY = isoDay('2026-05-04')

test('a new line manager ends who it was before on the same day', () => {
  const decided = decideLine([line('Ann', 'Ben', '2024-01-01')], { person: ANN, manager: CAT, from: MAY })
  assert.deepEqual(decided, {
    ok: true,
    value: { ends: [{ id: 'Ann-Ben-2024-01-01', to: MAY }], begins: { from: MAY, to: null } },
  })
})

test('a new line manager goes on until the next on record', () => {
  const decided = decideLine([line('Ann', 'Ben', '2026-09-01')], { person: ANN, manager: CAT, from: MAY })
  assert.deepEqual(decided.ok && decided.value.begins, { from: MAY, to: isoDay('2026-09-01') })
})

test('nobody manages somebody from a day where nobody is chosen', () => {
  const decided = decideLine([line('Ann', 'Ben', '2024-01-01')], { person: ANN, manager: null, from: MAY })
  assert.deepEqual(decided.ok && decided.value.begins, null)
})

test('nobody is their own line manager, nor given the one they have', () => {
  const own = decideLine([], { person: ANN, manager: ANN, from: MAY })
  assert.equal(!own.ok && own.failure.says, 'Nobody is their own line manager')
  const same = decideLine([line('Ann', 'Ben', '2024-01-01')], { person: ANN, manager: BEN, from: MAY })
  assert.equal(!same.ok && same.failure.says, 'Ben is it already, from 1 January 2024')
  const none = decideLine([], { person: ANN, manager: null, from: MAY })
  assert.equal(!none.ok && none.failure.says, 'They have no line manager on that day')
})

test('a circle is refused with everybody who is in it', () => {
  const lines = [line('Ben', 'Cat', '2024-01-01'), line('Cat', 'Ann', '2024-01-01')]
  const refused = decideLine(lines, { person: ANN, manager: BEN, from: MAY })
  assert.equal(
    !refused.ok && refused.failure.says,
    'That would make a circle: Ann, managed by Ben, managed by Cat, managed by Ann',
  )
})

test('a circle that only comes about later is refused, and one that is over is none', () => {
  const later = [line('Ben', 'Ann', '2026-06-01')]
  assert.equal(decideLine(later, { person: ANN, manager: BEN, from: MAY }).ok, false)
  const over = [line('Ben', 'Ann', '2024-01-01', '2026-05-04')]
  assert.equal(decideLine(over, { person: ANN, manager: BEN, from: MAY }).ok, true)
  const taken = [line('Ben', 'Ann', '2026-05-04', '2026-05-04')]
  assert.equal(decideLine(taken, { person: ANN, manager: BEN, from: MAY }).ok, true)
})

test('a circle on record already is walked once and stops nobody else', () => {
  const round = [line('Ben', 'Cat', '2024-01-01'), line('Cat', 'Ben', '2024-01-01')]
  assert.equal(decideLine(round, { person: DEE, manager: BEN, from: MAY }).ok, true)
})
