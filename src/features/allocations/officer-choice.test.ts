import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CASE, line, WHOLE } from '../../../test/support/staff-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { toStaff } from '../../law/reviewing-officers/index.ts'
import type { AvailableOfficer } from './available-officer.ts'
import { type Offering, toOffered } from './officer-choice.ts'

const officer = (id: string, given: Partial<AvailableOfficer> = {}): AvailableOfficer => ({
  id,
  name: id,
  leftOn: null,
  children: 50,
  covering: 0,
  fullTimeEquivalent: 1,
  teams: [],
  away: null,
  weighted: given.children ?? 50,
  ownLimit: null,
  ...given,
})
const offering = (officers: readonly AvailableOfficer[], given: Partial<Offering> = {}): Offering => ({
  officers,
  staff: toStaff(WHOLE),
  facts: CASE,
  siblings: new Map(),
  held: [],
  limit: 70,
  today: isoDay('2026-11-20'),
  ...given,
})
const names = (given: Offering) => toOffered(given).map(({ id }) => id)
const link = (id: string, km: number | null = null) => ({ id, name: 'North', km })

test('a brother or sister comes before an earlier IRO, that before a link to the team, that before everybody else', () => {
  const held = [{ officer: { id: 'c', name: 'c' }, from: isoDay('2020-01-01'), to: isoDay('2021-01-01') }]
  const siblings = new Map([['d', { names: ['Finn'], apart: [] }]])
  const officers = [officer('a'), officer('b', { teams: [link('north')] }), officer('c'), officer('d')]
  const given = offering(officers, { held, siblings })
  assert.deepEqual(names(given), ['d', 'c', 'b', 'a'])
  assert.deepEqual(
    toOffered(given).map(({ because }) => because),
    [
      ['Holds this child’s brother or sister: Finn.'],
      ['Held this child before, from 1 January 2020 to 1 January 2021.'],
      ['Is linked to North.'],
      [],
    ],
  )
})

test('of two alike the smaller load for the time worked comes first, and of two with one load the nearer', () => {
  const half = officer('half', { children: 30, fullTimeEquivalent: 0.5 })
  assert.deepEqual(names(offering([half, officer('full')])), ['full', 'half'])
  const near = officer('near', { teams: [link('north', 4)] })
  const far = officer('far', { teams: [link('north', 40)] })
  assert.deepEqual(names(offering([far, near])), ['near', 'far'])
})

test('a link to the service that the team is within holds for the team', () => {
  assert.deepEqual(names(offering([officer('a'), officer('b', { teams: [link('care')] })])), ['b', 'a'])
})

test('who would be over the limit comes last even with a brother or sister, and the page says so', () => {
  const siblings = new Map([['full', { names: ['Finn'], apart: [] }]])
  const given = offering([officer('full', { children: 70 }), officer('free')], { siblings })
  assert.deepEqual(names(given), ['free', 'full'])
  assert.match(
    toOffered(given)[1]?.notes[0] ?? '',
    /71 children, in a full week: above the guidance.*over our limit of 70/,
  )
})

test('brothers and sisters with a conflict on record do not draw a child to their IRO', () => {
  const siblings = new Map([['ruth', { names: [], apart: ['Finn'] }]])
  const given = offering([officer('ruth', { children: 1 }), officer('owen')], { siblings })
  assert.deepEqual(names(given), ['owen', 'ruth'])
  assert.match(toOffered(given)[1]?.notes[0] ?? '', /Holds Finn, and a conflict is recorded/)
})

test('who is not independent is shut with the rule, whatever speaks for them', () => {
  const staff = toStaff({ ...WHOLE, lines: [...WHOLE.lines, line('dan', 'owen')] })
  const [, shut] = toOffered(offering([officer('owen', { children: 0 }), officer('ruth')], { staff }))
  assert.equal(shut?.id, 'owen')
  assert.deepEqual(shut?.barred?.cites, ['CPPCR 46'])
})

test('where no distance is on record the page says that, and never 0', () => {
  assert.ok(toOffered(offering([officer('a')]))[0]?.notes.includes('Distance not recorded.'))
})

test('half a week is judged by half the guidance', () => {
  const [half] = toOffered(offering([officer('a', { children: 35, fullTimeEquivalent: 0.5 })]))
  assert.match(
    half?.notes[0] ?? '',
    /With this child 36 children, in 0\.5 of a full week: above the guidance/,
  )
})

test('all work counts for the order, and who would be over their own limit comes last with that said', () => {
  const busy = officer('busy', { children: 20, weighted: 60 })
  const small = officer('small', { children: 10, ownLimit: 10 })
  const given = offering([small, busy, officer('idle')])
  assert.deepEqual(names(given), ['idle', 'busy', 'small'])
  const [, second, last] = toOffered(given)
  assert.match(second?.notes[0] ?? '', /With all work as much as 61 children\./)
  assert.match(last?.notes[0] ?? '', /over the limit of 10 agreed with them/)
})

test('of two who are alike in all of it the one first by name is proposed', () => {
  assert.deepEqual(names(offering([officer('b'), officer('a')])), ['a', 'b'])
})
