import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { decideEndOfRole, decideNewRole, EVER, keepsAdministrator, type RoleHeld } from './account-roles.ts'

const TODAY = isoDay('2026-11-20')
const held = (given: Partial<RoleHeld> = {}): RoleHeld => ({
  role: 'iro',
  from: EVER,
  to: null,
  source: 'local',
  ...given,
})
const admin = (to: string | null, from = '2020-01-01') => ({
  accountId: 'other',
  from: isoDay(from),
  to: to === null ? null : isoDay(to),
})

test('a role is given once on a day, and again from the day it ended', () => {
  const asked = { role: 'iro', from: TODAY, to: null } as const
  assert.equal(decideNewRole([], asked).ok, true)
  assert.equal(decideNewRole([held({ role: 'manager' })], asked).ok, true)
  assert.equal(decideNewRole([held({ to: TODAY })], asked).ok, true)
  const refused = decideNewRole([held()], asked)
  assert.equal(!refused.ok && refused.failure.says, 'They have this role already')
  const until = decideNewRole([held({ from: isoDay('2026-01-01'), to: isoDay('2027-01-01') })], asked)
  assert.equal(
    !until.ok && until.failure.says,
    'They have this role already from 1 January 2026 until 31 December 2026',
  )
})

test('a role that the directory gives may be given here as well', () => {
  const asked = { role: 'iro', from: TODAY, to: null } as const
  assert.equal(decideNewRole([held({ source: 'single-sign-on' })], asked).ok, true)
})

test('a role has a last day on or after its first', () => {
  assert.equal(decideNewRole([], { role: 'iro', from: TODAY, to: TODAY }).ok, false)
})

test('somebody administers today and goes on', () => {
  assert.equal(keepsAdministrator([admin(null)], TODAY), true)
  assert.equal(keepsAdministrator([admin('2026-12-31')], TODAY), false)
  assert.equal(keepsAdministrator([admin(null, '2026-11-21')], TODAY), false)
  assert.equal(keepsAdministrator([], TODAY), false)
})

test('the last administrator keeps the role', () => {
  const role = held({ role: 'administrator' })
  const refused = decideEndOfRole(role, TODAY, { others: [], today: TODAY })
  assert.equal(!refused.ok && refused.failure.code, 'last-administrator')
  assert.equal(decideEndOfRole(role, TODAY, { others: [admin(null)], today: TODAY }).ok, true)
  assert.equal(decideEndOfRole(held(), TODAY, { others: [], today: TODAY }).ok, true)
})

test('a role that has ended, that the directory gives, or that would end before it began is not ended', () => {
  const none = { others: [admin(null)], today: TODAY }
  const codes = [
    decideEndOfRole(held({ to: TODAY }), TODAY, none),
    decideEndOfRole(held({ source: 'single-sign-on' }), TODAY, none),
    decideEndOfRole(held({ from: isoDay('2026-12-01') }), TODAY, none),
  ].map((decided) => (decided.ok ? 'ended' : decided.failure.code))
  assert.deepEqual(codes, ['ended', 'directory', 'days'])
})
