import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVERY_CHILD } from '../../../../test/support/every-reach.ts'
import { saveLine, saveSmallAuthority } from '../../../../test/support/small-authority.ts'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { addAccount } from '../../../platform/identity/index.ts'
import { readFactsVersion } from '../../children/index.ts'
import { listDependentOfficers } from '../dependent-officer.ts'
import { listHeldCases } from '../queries/case-facts.ts'
import { listDecisions } from '../queries/decisions.ts'
import { listChildWorkers } from '../queries/child-workers.ts'
import { listAllocationsOf } from '../queries.ts'
import { endChildWorker, saveChildWorker } from './child-workers.ts'
import { saveChoice, saveEnd } from './decisions.ts'

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  await saveSmallAuthority(db)
  const account = {
    userName: 'grace',
    displayName: 'Grace Holt',
    roles: ['manager'],
    personId: null,
  } as const
  const added = await addAccount(db, { ...account, password: 'correct horse battery' }, 'command-line')
  if (!added.ok) throw new Error(added.failure.says)
  const actor = added.value.id
  const at = new Date('2026-11-20T10:00:00Z')

  test(`${kind}: a finding is made from one question, since the day it began`, async () => {
    await saveLine(db, 'dan', 'ruth', '2026-11-02')
    const held = await listHeldCases(db, EVERY_CHILD)
    const found = listDependentOfficers(held, isoDay('2026-11-20'))
    assert.deepEqual(
      found.map(({ child, officer, since }) => [child.name, officer.name, toIsoDate(since)]),
      [['Tilly Marsh', 'Ruth Adeyemi', '2026-11-02']],
    )
    assert.deepEqual(listDependentOfficers(held, isoDay('2026-11-01')), [])
  })

  test(`${kind}: a choice and an end are kept one after the other, with who decided`, async () => {
    const allocation = { childId: 'tilly', officerId: 'owen', from: isoDay('2026-11-16'), to: null }
    const choice = { allocation, registered: true, experienced: true, handover: '' }
    const before = await readFactsVersion(db)
    await transaction(db, (trx) => saveChoice(trx, { childId: 'tilly', version: 0, actor, at }, choice))
    await transaction(db, (trx) =>
      saveEnd(trx, { childId: 'tilly', version: 1, actor, at }, isoDay('2026-11-18')),
    )
    assert.deepEqual(
      (await listDecisions(db, 'tilly')).map((one) => [
        one.number,
        one.officer?.name,
        one.registered,
        one.decidedBy,
      ]),
      [
        [2, undefined, null, 'Grace Holt'],
        [1, 'Owen Birtles', true, 'Grace Holt'],
      ],
    )
    assert.equal((await listAllocationsOf(db, 'tilly')).at(-1)?.to, isoDay('2026-11-18'))
    assert.equal(await readFactsVersion(db), before + 2)
  })

  test(`${kind}: two decisions under one number are not both kept`, async () => {
    const deciding = { childId: 'tilly', version: 1, actor, at }
    await assert.rejects(transaction(db, (trx) => saveEnd(trx, deciding, isoDay('2026-11-19'))))
    assert.equal((await listAllocationsOf(db, 'tilly')).at(-1)?.to, isoDay('2026-11-18'))
  })

  test(`${kind}: workers follow one another, and all stay on record`, async () => {
    const change = { childId: 'tilly', actor, version: 1 }
    const [dan] = await listChildWorkers(db, 'tilly')
    const ends = dan === undefined ? [] : [dan.id]
    await transaction(db, (trx) =>
      saveChildWorker(trx, change, {
        personId: 'mo',
        does: 'social-worker',
        from: isoDay('2026-11-16'),
        ends,
      }),
    )
    const mo = (await listChildWorkers(db, 'tilly')).at(-1)
    await transaction(db, (trx) => endChildWorker(trx, change, mo?.id ?? '', isoDay('2026-11-20')))
    assert.deepEqual(
      (await listChildWorkers(db, 'tilly')).map(({ person, from, to }) => [person.name, from, to]),
      [
        ['Dan Petrov', isoDay('2026-03-02'), isoDay('2026-11-16')],
        ['Mo Karim', isoDay('2026-11-16'), isoDay('2026-11-20')],
      ],
    )
  })
}
