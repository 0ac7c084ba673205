import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapRoles, type RoleMapping, readClaims } from './claims.ts'

const who = { iss: 'https://login.example', sub: 'person-1' }

function personOf(claims: Readonly<Record<string, unknown>>, rolesClaim = 'roles') {
  const read = readClaims({ ...who, ...claims }, rolesClaim)
  assert.ok(read.ok)
  return read.value
}

const mappings: readonly RoleMapping[] = [
  { id: '1', claimValue: 'Footprint.Manager', role: 'manager' },
  { id: '2', claimValue: 'Footprint.Manager', role: 'analyst' },
  { id: '3', claimValue: 'Footprint.IRO', role: 'iro' },
  { id: '4', claimValue: 'Everybody', role: 'analyst' },
]

test('each value gives its roles, each once, whatever the order', () => {
  assert.deepEqual(mapRoles(['Everybody', 'Footprint.Manager'], mappings), ['analyst', 'manager'])
})

test('a value that nobody mapped, or with other capitals, gives no role', () => {
  assert.deepEqual(mapRoles(['Parking.Clerk', 'footprint.manager', ''], mappings), [])
  assert.deepEqual(mapRoles([], mappings), [])
})

test('the roles claim may be a list or one text; what is no text is left out', () => {
  assert.deepEqual(personOf({ roles: ['a', 7, null, 'b'] }).values, ['a', 'b'])
  assert.deepEqual(personOf({ roles: 'a' }).values, ['a'])
  assert.deepEqual(personOf({ roles: { a: true } }).values, [])
  assert.deepEqual(personOf({}).values, [])
  assert.deepEqual(personOf({ groups: ['g'], roles: ['a'] }, 'groups').values, ['g'])
})

test('groups that Entra ID left out because there are too many are not taken for none', () => {
  const elsewhere = { _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } }
  assert.deepEqual(readClaims({ ...who, ...elsewhere }, 'groups'), { ok: false, failure: 'too-many-groups' })
  assert.deepEqual(readClaims({ ...who, hasgroups: true }, 'groups'), {
    ok: false,
    failure: 'too-many-groups',
  })
  assert.deepEqual(personOf({ ...elsewhere, roles: ['a'] }).values, ['a'])
})

test('the names that an account may be marked for are lower case, and mail counts only where it is vouched for', () => {
  const names = { preferred_username: 'Helen.Marsh@Council.example', upn: 'hm@council.example' }
  assert.deepEqual(personOf({ ...names, email: 'other@council.example' }).directoryNames, [
    'helen.marsh@council.example',
    'hm@council.example',
  ])
  assert.deepEqual(personOf({ email: 'A@b.example', email_verified: true }).directoryNames, ['a@b.example'])
  assert.deepEqual(personOf({ email: 'A@b.example', email_verified: 'true' }).directoryNames, [])
})

test('a name is taken from the directory, and a very long one is cut', () => {
  assert.equal(personOf({ name: ' Helen Marsh ' }).displayName, 'Helen Marsh')
  assert.equal(personOf({ preferred_username: 'hm' }).displayName, 'hm')
  assert.equal(personOf({ name: 3 }).displayName, null)
  assert.equal(personOf({ name: 'x'.repeat(5000) }).displayName?.length, 200)
})
