import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEMO_TODAY, OFFICERS } from '../../../../db/demo/people.ts'
import { withDemonstration } from '../../../../test/support/test-database.ts'
import { parseChildSearch } from '../search-text.ts'
import { verifyRegister } from '../queries/verify-register.ts'
import { countRegister, listRegister } from './queries.ts'
import { EVERY_CHILD } from '../../../../test/support/every-reach.ts'
import { REGISTER_SORTS, type RegisterFilter, wholeRegister } from './register.ts'

const { db } = await withDemonstration()

const WHOLE = wholeRegister(DEMO_TODAY, EVERY_CHILD)
const find = async (filter: Partial<RegisterFilter>, size = 50) =>
  await listRegister(db, { ...WHOLE, ...filter }, { by: 'name', order: 'up' }, { from: 0, size })

const searched = async (typed: string) => {
  const { children } = await find({ search: parseChildSearch(typed) })
  return children.map(({ name }) => name)
}

test('a child is found by words of the name in any order, or by how they begin', async () => {
  assert.deepEqual(await searched('tilly marsh'), ['Tilly Marsh'])
  assert.deepEqual(await searched('MARSH til'), ['Tilly Marsh'])
  assert.deepEqual(await searched('arsh'), [])
})

test('a child is found by number and by birth date', async () => {
  assert.deepEqual(await searched('40213'), ['Tilly Marsh'])
  assert.ok((await searched('2/9/2014')).includes('Tilly Marsh'))
  assert.deepEqual(await searched('2014-09-02'), await searched('2 sep 2014'))
})

test('a child without a name is listed by the number', async () => {
  const { children } = await find({}, 1000)
  const nameless = children.filter(({ name, identifier }) => name === identifier)
  assert.ok(nameless.length > 0)
})

test('pages come one after another, and the total counts them all', async () => {
  const { children, total } = await find({}, 1000)
  assert.equal(children.length, total)
  const page = await listRegister(db, WHOLE, { by: 'name', order: 'up' }, { from: 50, size: 50 })
  assert.deepEqual(page.children, children.slice(50, 100))
  assert.equal(page.total, total)
})

test('children of one officer are those allocated to them now', async () => {
  const { children } = await find({ officer: OFFICERS.ruth.id, care: 'in-care' }, 1000)
  assert.ok(children.length > 20)
  assert.ok(children.every(({ officer, inCareTo }) => officer?.name === 'Ruth Adeyemi' && inCareTo === null))
})

test('children in care held by nobody are found', async () => {
  const { children, total } = await find({ officer: 'nobody' })
  assert.ok(total > 0)
  assert.ok(children.every(({ officer, inCareTo }) => officer === null && inCareTo === null))
})

test('every child is in care, past 18, or has left', async () => {
  const count = (care: RegisterFilter['care']) => countRegister(db, { ...WHOLE, care })
  const parts = [await count('in-care'), await count('past-18'), await count('left')]
  assert.equal(
    parts.reduce((sum, part) => sum + part, 0),
    await count(null),
  )
})

test('filters narrow each other', async () => {
  const { children } = await find({ legalStatus: 'V2', placement: 'K3', kind: 'unaccompanied' })
  assert.ok(children.some(({ name }) => name === 'Yonas Tekle'))
  assert.ok(children.every((child) => child.legalStatus === 'V2' && child.unaccompanied))
})

for (const by of REGISTER_SORTS) {
  test(`sorting by ${by} keeps every child`, async () => {
    const sorted = await listRegister(db, WHOLE, { by, order: 'down' }, { from: 0, size: 1000 })
    assert.equal(sorted.children.length, sorted.total)
  })
}

test('sorting by age begins with the youngest', async () => {
  const { children } = await listRegister(db, WHOLE, { by: 'age', order: 'up' }, { from: 0, size: 3 })
  const born = children.map((child) => child.born ?? 0)
  assert.deepEqual(
    born,
    born.toSorted((one, other) => other - one),
  )
})

test('what lists show agrees with the care it is worked from', async () => {
  assert.deepEqual(await verifyRegister(db), { columnsDiffer: [], overlaps: [] })
  await db.updateTable('child').set({ legal_status: 'C2' }).where('identifier', '=', '40255').execute()
  assert.equal((await verifyRegister(db)).columnsDiffer.length, 1)
})
