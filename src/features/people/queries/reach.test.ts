import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { RELATIONS } from '../../../platform/web/access-row.ts'
import { findReachThrough } from './reach.ts'

const PEOPLE = ['ruth', 'owen', 'petra', 'dan', 'mona', 'seth'] as const

/** Ruth and Owen review; Petra leads them; Dan is a social worker, Mona his team's manager, Seth her service manager. */
async function saveService(db: Db): Promise<void> {
  await db
    .insertInto('person')
    .values(PEOPLE.map((id) => ({ id, name: id, sort_name: id })))
    .execute()
  await db
    .insertInto('team')
    .values([
      { id: 'service', name: 'Children’s service' },
      { id: 'reviewing', name: 'Reviewing', kind: 'reviewing' },
    ])
    .execute()
  await db
    .insertInto('team')
    .values([{ id: 'north', name: 'North', within_team_id: 'service' }])
    .execute()
  const from_day = '2025-01-01'
  const post = (person_id: string, kind: string, team_id: string) => ({
    id: `${person_id}-${kind}`,
    person_id,
    kind,
    team_id,
    from_day,
  })
  await db
    .insertInto('post')
    .values([
      post('ruth', 'iro', 'reviewing'),
      { ...post('owen', 'iro', 'reviewing'), to_day: '2026-06-01' },
      post('dan', 'social-worker', 'north'),
      post('mona', 'team-manager', 'north'),
      post('seth', 'service-manager', 'service'),
    ])
    .execute()
  await db
    .insertInto('line_management')
    .values([
      { id: 'l1', person_id: 'ruth', manager_id: 'petra', from_day },
      { id: 'l2', person_id: 'petra', manager_id: 'seth', from_day: '2026-05-01' },
    ])
    .execute()
  await db
    .insertInto('absence')
    .values([
      {
        id: 'a1',
        person_id: 'mona',
        kind: 'leave',
        cover_id: 'dan',
        from_day: '2026-03-02',
        to_day: '2026-03-07',
      },
    ])
    .execute()
}

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  await saveService(db)
  const reach = async (personId: string, on: string, relations = [...RELATIONS]) => {
    const found = await findReachThrough(db, { personId, relations, today: isoDay(on) })
    return {
      people: found.people.toSorted(),
      teams: found.teams.toSorted(),
      unheld: found.unheld,
      invited: found.invited,
    }
  }

  test(`${kind}: an officer reaches their own children, and with the team those of colleagues and of nobody`, async () => {
    assert.deepEqual(await reach('ruth', '2026-03-10', ['allocated']), {
      people: ['ruth'],
      teams: [],
      unheld: 'not-reached',
      invited: null,
    })
    const asTeam = await reach('ruth', '2026-03-10')
    assert.deepEqual([asTeam.people, asTeam.unheld], [['owen', 'ruth'], 'reached'])
    assert.deepEqual((await reach('ruth', '2026-06-01')).people, ['ruth'])
  })

  test(`${kind}: a manager reaches the people of the teams below and whoever they line-manage, from the day on`, async () => {
    assert.deepEqual(await reach('mona', '2026-03-10', ['managing']), {
      people: ['dan', 'mona'],
      teams: ['north'],
      unheld: 'not-reached',
      invited: null,
    })
    assert.deepEqual((await reach('seth', '2026-03-10', ['managing'])).teams, ['north', 'service'])
    assert.deepEqual((await reach('seth', '2026-04-30', ['managing'])).people, ['dan', 'mona', 'seth'])
    assert.deepEqual((await reach('seth', '2026-05-01', ['managing'])).people, [
      'dan',
      'mona',
      'petra',
      'ruth',
      'seth',
    ])
  })

  test(`${kind}: whoever covers stands in on the days of the leave alone, for a manager too`, async () => {
    assert.deepEqual((await reach('dan', '2026-03-01', ['allocated', 'covering'])).people, ['dan'])
    assert.deepEqual((await reach('dan', '2026-03-02', ['allocated', 'covering'])).people, ['dan', 'mona'])
    assert.deepEqual((await reach('dan', '2026-03-06', ['managing', 'covering'])).teams, ['north'])
    assert.deepEqual((await reach('dan', '2026-03-07', ['managing', 'covering'])).teams, [])
  })

  test(`${kind}: whoever has left reaches nobody from that day on`, async () => {
    await db.updateTable('person').set({ left_on: '2026-09-01' }).where('id', '=', 'mona').execute()
    assert.deepEqual((await reach('mona', '2026-08-31')).teams, ['north'])
    assert.deepEqual(await reach('mona', '2026-09-01'), {
      people: [],
      teams: [],
      unheld: 'not-reached',
      invited: null,
    })
  })

  test(`${kind}: somebody without a post reaches nobody through others`, async () => {
    assert.deepEqual((await reach('petra', '2026-03-10', ['same-team'])).people, [])
    assert.equal((await reach('petra', '2026-03-10', ['invited'])).invited, 'petra')
  })
}
