import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { isoDay } from '../../kit/dates/index.ts'
import { migrate, openEmbeddedDatabase, readMigrations } from '../../platform/db/index.ts'
import { listTalks } from './queries/talks.ts'

// A database of before a talk could say that it puts another right: then the newest one held.
const database = await openEmbeddedDatabase(null)
const { db } = database
after(() => database.close())

const NEWEST_HELD_UNTIL = 30

before(async () => {
  const migrations = readMigrations()
  await migrate(
    db,
    migrations.filter(({ number }) => number < NEWEST_HELD_UNTIL),
  )
  // Rows of talks alone, without the children, reviews and accounts that they belong to.
  await sql`set session_replication_role = replica`.execute(db)
  await sql`insert into social_worker_talk
    (id, child_id, after_review_id, talked_on, social_worker, officer, recorded_by, recorded_at) values
    ('a', 'tilly', null, '2026-03-06', 'Dan', 'Ruth', 'x', '2026-03-07T09:00Z'),
    ('b', 'tilly', null, '2026-03-20', 'Dan', 'Ruth', 'x', '2026-03-21T09:00Z'),
    ('c', 'tilly', 'first', '2026-06-05', 'Dan', 'Ruth', 'x', '2026-06-05T09:00Z'),
    ('d', 'theo', null, '2026-03-09', 'Dan', 'Ruth', 'x', '2026-03-22T09:00Z')`.execute(db)
  await sql`set session_replication_role = origin`.execute(db)
  await migrate(db, migrations)
})

const daysOf = async (childId: string, afterReviewId: string | null) =>
  (await listTalks(db, childId, afterReviewId)).map(({ on }) => on)

test('of talks recorded while the newest held, the newest still holds, and the past is not judged anew', async () => {
  assert.deepEqual(await daysOf('tilly', null), [isoDay('2026-03-20')])
  assert.deepEqual(await daysOf('tilly', 'first'), [isoDay('2026-06-05')])
  assert.deepEqual(await daysOf('theo', null), [isoDay('2026-03-09')])
})

test('only what took the place of another says that it puts right', async () => {
  const rows = await db.selectFrom('social_worker_talk').select('id').where('puts_right', '=', true).execute()
  assert.deepEqual(rows, [{ id: 'b' }])
})
