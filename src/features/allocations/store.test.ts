import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../test/support/sourced-child.ts'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { saveFacts, saveNames } from '../children/index.ts'
import {
  findOfficersOf,
  listAllocationsOf,
  listBrothersAndSistersWithOfficers,
  listChildIdsHeldOn,
  listOfficersWithChildren,
} from './queries.ts'
import { endAllocation, saveAllocations } from './store.ts'

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  const ids = ['a', 'b', 'c', 'd', 'e']
  await transaction(db, async (trx) => {
    const officers = ['Ruth Adeyemi', 'Owen Birtles'].map((name, index) => ({
      id: `officer-${index}`,
      name,
      sort_name: name,
      left_on: null,
    }))
    await trx.insertInto('person').values(officers).execute()
    await saveFacts(
      trx,
      ids.map((id) => aSourcedChild(id, [aCarePeriod('2026-01-05')])),
    )
  })

  const allocate = (childId: string, officer: 0 | 1, from: IsoDate) =>
    transaction(db, (trx) =>
      saveAllocations(trx, [{ childId, officerId: `officer-${officer}`, from: isoDay(from), to: null }]),
    )
  const history = async (childId: string) =>
    (await listAllocationsOf(db, childId)).map(
      ({ officer, from, to }) => `${officer.name} ${toIsoDate(from)} ${to === null ? 'now' : toIsoDate(to)}`,
    )

  test(`${kind}: a change of officer ends what went before on the same day`, async () => {
    await allocate('a', 0, '2026-01-07')
    assert.deepEqual(await allocate('a', 1, '2026-06-01'), ['a'])
    assert.deepEqual(await history('a'), [
      'Ruth Adeyemi 2026-01-07 2026-06-01',
      'Owen Birtles 2026-06-01 now',
    ])
    const before = await listChildIdsHeldOn(db, 'officer-0', isoDay('2026-05-31'))
    assert.deepEqual(before, ['a'])
    assert.deepEqual(await listChildIdsHeldOn(db, 'officer-0', isoDay('2026-06-01')), [])
  })

  test(`${kind}: the same officer again changes nothing`, async () => {
    await allocate('b', 0, '2026-01-07')
    assert.deepEqual(await allocate('b', 0, '2026-06-01'), [])
    assert.deepEqual(await history('b'), ['Ruth Adeyemi 2026-01-07 now'])
  })

  test(`${kind}: another officer from the same day takes the place of the first`, async () => {
    await allocate('c', 0, '2026-01-07')
    await allocate('c', 1, '2026-01-07')
    assert.deepEqual(await history('c'), ['Owen Birtles 2026-01-07 now'])
  })

  test(`${kind}: a whole history is saved at once`, async () => {
    const told = [
      { childId: 'd', officerId: 'officer-1', from: isoDay('2026-04-01'), to: null },
      { childId: 'd', officerId: 'officer-0', from: isoDay('2026-01-07'), to: isoDay('2026-04-01') },
    ]
    await transaction(db, (trx) => saveAllocations(trx, told))
    assert.deepEqual(await history('d'), [
      'Ruth Adeyemi 2026-01-07 2026-04-01',
      'Owen Birtles 2026-04-01 now',
    ])
    assert.deepEqual(await transaction(db, (trx) => saveAllocations(trx, told)), [])
  })

  test(`${kind}: an ended allocation leaves the child with nobody`, async () => {
    await allocate('e', 0, '2026-01-07')
    await transaction(db, (trx) => endAllocation(trx, 'e', isoDay('2026-02-01')))
    assert.equal((await findOfficersOf(db, ['e'])).has('e'), false)
  })

  test(`${kind}: brothers and sisters come with who holds each`, async () => {
    const named = ['a', 'b'].map((id) => ({
      id,
      identifier: id,
      givenName: id,
      familyName: 'Bright',
      siblingGroup: 'bright',
    }))
    await transaction(db, (trx) => saveNames(trx, named))
    const facts = {
      ...aSourcedChild('a'),
      givenName: 'a',
      familyName: 'Bright',
      isRestricted: false,
      version: 1,
    }
    const found = await listBrothersAndSistersWithOfficers(db, { ...facts, siblingGroup: 'bright' })
    assert.deepEqual(
      found.map(({ child, officer }) => [child.id, officer?.name]),
      [['b', 'Ruth Adeyemi']],
    )
  })

  test(`${kind}: officers are counted with the children they hold now`, async () => {
    const officers = await listOfficersWithChildren(db)
    assert.deepEqual(
      officers.map(({ name, children }) => [name, children]),
      [
        ['Owen Birtles', 3],
        ['Ruth Adeyemi', 1],
      ],
    )
  })
}
