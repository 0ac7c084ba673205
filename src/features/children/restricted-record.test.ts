import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideRestriction, type RestrictionWish } from './restricted-record.ts'
import type { RestrictedRecord } from './restriction.ts'

const reader = (accountId: string) => ({ accountId, name: accountId, since: new Date(0) })
const open: Pick<RestrictedRecord, 'reasons' | 'readers'> = { reasons: [], readers: [] }
const closed: typeof open = { reasons: ['high-profile'], readers: [reader('grace')] }
const said = (record: typeof open, wish: RestrictionWish, actor: string) => {
  const decided = decideRestriction(record, wish, actor)
  return decided.ok ? 'yes' : decided.failure.field
}

test('a record is restricted once', () => {
  assert.equal(said(open, { what: 'restrict' }, 'peter'), 'yes')
  assert.equal(said(closed, { what: 'restrict' }, 'peter'), 'reason')
})

test('nobody names themselves for a record that others have closed', () => {
  assert.equal(said(closed, { what: 'name', account: 'peter' }, 'peter'), 'account')
  assert.equal(said(closed, { what: 'name', account: 'peter' }, 'grace'), 'yes')
  assert.equal(said(closed, { what: 'name', account: 'ruth' }, 'peter'), 'account')
  assert.equal(said(open, { what: 'name', account: 'ruth' }, 'peter'), 'account')
})

test('where nobody is named, as for a child who was adopted, a manager names somebody else', () => {
  const adopted: typeof open = { reasons: ['adopted'], readers: [] }
  assert.equal(said(adopted, { what: 'name', account: 'ruth' }, 'peter'), 'yes')
  assert.equal(said(adopted, { what: 'name', account: 'peter' }, 'peter'), 'account')
})

test('only who is named lifts the restriction or takes a name away, and never the last one', () => {
  assert.equal(said(closed, { what: 'lift' }, 'peter'), 'lift')
  assert.equal(said(closed, { what: 'lift' }, 'grace'), 'yes')
  assert.equal(said(closed, { what: 'end', account: 'grace' }, 'peter'), 'account')
  assert.equal(said(closed, { what: 'end', account: 'grace' }, 'grace'), 'account')
  const two = { ...closed, readers: [reader('grace'), reader('ruth')] }
  assert.equal(said(two, { what: 'end', account: 'ruth' }, 'grace'), 'yes')
})
