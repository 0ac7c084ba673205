import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { addDays, isoDay } from '../../../kit/dates/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { findChild, findIdsByIdentifier, listTeamsOf } from '../queries.ts'
import { saveFacts, saveIdentifiers, saveInTeam, saveNames } from './facts.ts'
import type { SourcedFacts } from '../child.ts'

const save = (db: Db, children: readonly SourcedFacts[]) => transaction(db, (trx) => saveFacts(trx, children))

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)

  test(`${kind}: a child comes back with the care that was saved`, async () => {
    const given = aSourcedChild('a1', [aCarePeriod('2026-03-02')])
    assert.deepEqual(await save(db, [given]), ['a1'])
    const child = await findChild(db, 'a1')
    assert.deepEqual(child, {
      ...given,
      givenName: null,
      familyName: null,
      siblingGroup: null,
      isRestricted: false,
      version: 1,
    })
  })

  test(`${kind}: the record of a child who left care by adoption is restricted`, async () => {
    const left = (id: string, endReason: string) =>
      aSourcedChild(id, [{ ...aCarePeriod('2024-03-01'), end: isoDay('2026-01-09'), endReason }])
    await save(db, [left('adopted', 'E12'), left('home', 'E4A')])
    assert.equal((await findChild(db, 'adopted'))?.isRestricted, true)
    assert.equal((await findChild(db, 'home'))?.isRestricted, false)
  })

  test(`${kind}: saving the same facts again changes nothing`, async () => {
    const given = aSourcedChild('a2', [aCarePeriod('2026-03-02')])
    await save(db, [given])
    assert.deepEqual(await save(db, [given]), [])
    assert.equal((await findChild(db, 'a2'))?.version, 1)
  })

  test(`${kind}: changed facts move the version; names stay`, async () => {
    await save(db, [aSourcedChild('a3', [aCarePeriod('2026-03-02')])])
    const named = { id: 'a3', identifier: 'a3', givenName: 'Tilly', familyName: 'Marsh', siblingGroup: null }
    assert.deepEqual(await transaction(db, (trx) => saveNames(trx, [named])), ['a3'])
    assert.deepEqual(await transaction(db, (trx) => saveNames(trx, [named])), [])
    const ended = aCarePeriod('2026-03-02', { end: isoDay('2026-05-01'), ending: 'recorded' })
    assert.deepEqual(await save(db, [aSourcedChild('a3', [ended])]), ['a3'])
    const child = await findChild(db, 'a3')
    assert.equal(child?.version, 3)
    assert.equal(child?.givenName, 'Tilly')
    assert.equal(child?.care.periods[0]?.end, isoDay('2026-05-01'))
  })

  test(`${kind}: a child is found by a number of a system`, async () => {
    await save(db, [aSourcedChild('a4')])
    const known = { system: 'ssda903', value: 'C01', childId: 'a4', from: null, to: null }
    await transaction(db, (trx) => saveIdentifiers(trx, [known]))
    assert.deepEqual(await findIdsByIdentifier(db, 'ssda903', ['C01', 'C02']), new Map([['C01', 'a4']]))
  })

  test(`${kind}: a new team ends the one before`, async () => {
    await save(db, [aSourcedChild('a5')])
    await db
      .insertInto('team')
      .values([
        { id: 'north', name: 'North' },
        { id: 'south', name: 'South' },
      ])
      .execute()
    const first = isoDay('2026-03-02')
    const put = (teamId: string, from: typeof first) =>
      transaction(db, (trx) => saveInTeam(trx, [{ childId: 'a5', teamId, from, to: null }]))
    await put('north', first)
    await put('south', addDays(first, 40))
    const teams = await listTeamsOf(db, 'a5')
    assert.deepEqual(
      teams.map(({ team, to }) => [team.name, to]),
      [
        ['North', addDays(first, 40)],
        ['South', null],
      ],
    )
  })
}
