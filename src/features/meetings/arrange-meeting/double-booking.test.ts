// Two transactions on one server: the officer is locked, the later waits, sees the earlier and is refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { saveChild, saveSmallAuthority } from '../../../../test/support/small-authority.ts'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { addAccount } from '../../../platform/identity/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { arrangeMeeting } from './command.ts'
import { lockOfficer } from '../store/officer-lock.ts'

const TODAY = isoDay('2026-03-04')

/** Holds an officer until `release`. */
async function holdOfficer(db: Db, id: string) {
  const taken = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const held = transaction(db, async (trx) => {
    await lockOfficer(trx, id)
    taken.resolve()
    await release.promise
  })
  await taken.promise
  return { held, release: release.resolve }
}

async function untilWaiting(db: Db, count: number): Promise<void> {
  for (let tried = 0; tried < 500; tried += 1) {
    const { rows } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    )
    if (rows.length >= count) return
    await sleep(20)
  }
  throw new Error(`not ${count} wait`)
}

// The embedded database has one connection: there one waits for the other.
for (const kind of bothKinds.filter((one) => one === 'server')) {
  test(`of two transactions that book one IRO at one time for brothers and sisters, one is refused (${kind})`, async () => {
    const { db } = await withDatabaseOf(kind)
    await saveSmallAuthority(db)
    await saveChild(db, 'finn', 'Finn')
    await transaction(db, (trx) => rebuildObligations(trx, ['tilly', 'finn']))
    const added = await addAccount(
      db,
      {
        userName: 'bea',
        displayName: 'Bea Osei',
        roles: ['manager'],
        personId: null,
        password: 'correct horse',
      },
      'command-line',
    )
    assert.ok(added.ok)
    const actor = added.value.id
    const officer = await holdOfficer(db, 'ruth')
    const book = (childId: string, startsAt: string) =>
      arrangeMeeting(
        db,
        {
          childId,
          today: TODAY,
          doing: { actor, now: new Date() },
          sending: { from: 'r@localhost', now: new Date() },
        },
        {
          meeting: {
            plan: {
              on: isoDay('2026-03-19'),
              startsAt,
              minutes: 60,
              officerId: 'ruth',
              format: 'video',
              place: 'A link',
            },
            confirmed: [],
          },
          wishes: {},
          people: [],
        },
      )
    const both = [book('tilly', '10:00'), book('finn', '10:30')]
    await untilWaiting(db, both.length)
    officer.release()
    await officer.held
    const done = await Promise.all(both)
    assert.deepEqual(done.map((one) => (one.ok ? 'arranged' : one.failure.code)).toSorted(), [
      'arranged',
      'officer-taken',
    ])
    const { rows } = await sql`select id from meeting`.execute(db)
    assert.equal(rows.length, 1)
  })
}
