import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { saveSmallAuthority } from '../../../test/support/small-authority.ts'
import { withDatabase } from '../../../test/support/test-database.ts'
import { readMigrations } from '../../platform/db/index.ts'
import { INVITED_ROLES, tellsPlaceAtFirst } from './meeting.ts'

test('whoever was asked before the place was kept apart is told of it as somebody newly asked is', async () => {
  const { db } = await withDatabase()
  await saveSmallAuthority(db)
  await sql`alter table meeting drop column wishes_version`.execute(db)
  await sql`alter table invited drop column tells_place`.execute(db)
  await sql`insert into meeting (id, child_id, on_day, starts_at, minutes, format, place)
    values ('m1', 'tilly', '2026-03-16', '10:00', 60, 'in-person', 'Elm House')`.execute(db)
  for (const role of INVITED_ROLES)
    await sql`insert into invited (id, meeting_id, name, role, invited_at)
      values (${role}, 'm1', 'Kim', ${role}, now())`.execute(db)
  const migration = readMigrations().find(({ number }) => number === 27)
  await sql.raw(migration?.sql ?? '').execute(db)
  const rows = await db.selectFrom('invited').select(['role', 'tells_place']).execute()
  assert.deepEqual(
    new Map(rows.map(({ role, tells_place }) => [role, tells_place])),
    new Map(INVITED_ROLES.map((role) => [role, tellsPlaceAtFirst(role)])),
  )
})
