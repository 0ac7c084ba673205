import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { DEMO_TODAY, OFFICERS } from '../../../../db/demo/people.ts'
import { findUnmarked } from '../../../../test/support/asked-tables.ts'
import { withDemonstration } from '../../../../test/support/test-database.ts'
import { newId } from '../../../kit/ids.ts'
import { createTodayKeepers } from './kept-today.ts'

const { db } = await withDemonstration()

const listIds = async () =>
  (await db.selectFrom('child').select('id').orderBy('id').execute()).map(({ id }) => id)

/** All that is kept of every child, with the settings. */
async function readAll(keepers: ReturnType<typeof createTodayKeepers>, ids: readonly string[]) {
  const work = await keepers.work(db, DEMO_TODAY)
  const exceptions = await keepers.exceptions(db, DEMO_TODAY)
  return {
    work: await work.valuesOf(ids),
    everybody: await work.beside('everybody'),
    exceptions: await exceptions.valuesOf(ids),
  }
}

const RUTH = OFFICERS.ruth.id

// Each is something that some task writes, as the shortest statement: what is shown is another after it.
const WRITES: Readonly<Record<string, string>> = {
  child: "update child set given_name = 'Another' where id in (select child_id from allocation)",
  allocation: `update allocation set officer_id = '${OFFICERS.owen.id}'
    where to_day is null and officer_id = '${RUTH}'`,
  'child_team, where a team is left':
    'update child_team set to_day = from_day + 1 where to_day is null and from_day < current_date - 2',
  'child_worker, who is the officer too': `update child_worker set person_id = '${OFFICERS.owen.id}', to_day = null where does = 'social-worker'`,
  review: "update review set participation_code = 'PN7' where participation_code is not null",
  obligation: 'update obligation set due = due - 3 where held_on is null',
  entry_notice: 'delete from entry_notice',
  meeting: "update meeting set starts_at = '07:07'",
  paper: 'delete from paper',
  social_worker_talk: 'delete from social_worker_talk',
  consultation:
    'update consultation set withdrawn_on = asked_on where returned_on is null and withdrawn_on is null',
  contact_entry: 'update contact_entry set on_day = on_day - 1',
  midway_check: 'update midway_check set withdrawn = true',
  significant_event: 'update significant_event set withdrawn = true where disposition is null',
  move_answer: `insert into move_answer (id, child_id, moved_on, answer, reason, answered_on)
    select child.id || (moved ->> 'on'), child.id, (moved ->> 'on')::date, 'no-review', 'None.', '2026-11-20'
    from child cross join jsonb_array_elements(child.care -> 'periods') period
    cross join jsonb_array_elements(period -> 'moves') moved on conflict do nothing`,
  review_document: `insert into review_document (id, review_id, child_id, kind, version, state, sections,
      template_version, review_version, word_version, changed, made_by, made_at, signed_by, signed_at, signed_on)
    select 'signed-' || review.id, review.id, child_id, 'adult', 9, 'signed', '[]', 1, 1, 1, '', maker.id, now(), maker.id,
      now(), completed_on
    from review cross join (select id from account limit 1) maker where record is not null`,
  distribution: 'delete from distribution',
  review_step: 'delete from review_step',
  'review, without what was recorded': 'update review set record = null where record is not null',
  decision: "update decision set owner = 'Somebody else'",
  person: "update person set name = 'Re-named ' || id",
  team: "update team set name = 'Re-named ' || id",
  post: 'delete from post',
  one_off_holiday: `insert into one_off_holiday (on_day, name) values ('2026-11-25', 'A day')`,
}

test('what is kept is, after every write, what is worked out afresh', async (context) => {
  const ids = await listIds()
  const kept = createTodayKeepers()
  for (const [what, write] of Object.entries(WRITES)) {
    await context.test(what, async () => {
      const earlier = await readAll(kept, ids)
      await db.transaction().execute(async (trx) => {
        await sql.raw(write).execute(trx)
      })
      const now = await readAll(kept, ids)
      assert.ok(!isDeepStrictEqual(now, earlier), 'the write is to be seen')
      const afresh = await readAll(createTodayKeepers(), ids)
      assert.ok(isDeepStrictEqual(now, afresh), 'what is kept is as if it were read now')
    })
  }
})

test('no table is asked that nobody marks when it changes', async () => {
  const ids = await listIds()
  const { asked, unmarked } = await findUnmarked(db, async (listened) => {
    const keepers = createTodayKeepers()
    await (await keepers.work(listened, DEMO_TODAY)).valuesOf(ids)
    await (await keepers.exceptions(listened, DEMO_TODAY)).valuesOf(ids)
  })
  assert.ok(asked > 20)
  assert.deepEqual(unmarked, [])
})

test('a new local rule is judged by at once', async () => {
  const ids = await listIds()
  const kept = createTodayKeepers()
  const earlier = await readAll(kept, ids)
  const accountId = newId()
  await sql`insert into account (id, user_name, display_name, password_hash)
    values (${accountId}, 'rule.maker', 'Rule Maker', 'x')`.execute(db)
  await sql`insert into local_rule (name, number, value, from_day, made_by, made_at)
    values ('contact-days', 99, '9', '2026-11-01', ${accountId}, now())`.execute(db)
  const now = await readAll(kept, ids)
  assert.ok(!isDeepStrictEqual(now.work, earlier.work))
  assert.ok(isDeepStrictEqual(now, await readAll(createTodayKeepers(), ids)))
})
