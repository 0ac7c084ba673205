import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { DEMO_TODAY, OFFICERS } from '../../../db/demo/people.ts'
import { findUnmarked } from '../../../test/support/asked-tables.ts'
import { withDemonstration } from '../../../test/support/test-database.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { createFigureKeeper } from './figure-keeper.ts'
import { toYearPeriod } from './figure-period.ts'
import { CATALOGUE } from './measures/catalogue.ts'
import { SERVICE } from './scope.ts'
import { workFigures } from './work-figures.ts'
import { createFactsKeeper, loadFigureFacts } from './queries/kept-facts.ts'

const { db } = await withDemonstration()

// Asked before the writes and after them.
const readFacts = createFactsKeeper()
const read = createFigureKeeper((today) => readFacts(db, today))
await read(DEMO_TODAY)

/** All that is kept, without what is worked out of it. */
function keepAll(of: Db) {
  const readOf = createFactsKeeper()
  return async () => {
    const { children, staffing, policy } = await readOf(of, DEMO_TODAY)
    const { caseload, rules } = staffing
    return {
      children,
      caseload,
      weights: rules.weightsOn(DEMO_TODAY),
      added: policy.calendar.isWorkingDay(HOLIDAY),
    }
  }
}

const HOLIDAY = isoDay('2026-04-08')

// Each is something that some task writes, as the shortest statement: what is counted is another after it.
const WRITES: Readonly<Record<string, string>> = {
  'child, of a few':
    "update child set sex = 'U' where id in (select child_id from allocation order by child_id limit 3)",
  'child, of all': "update child set ethnic = 'WBRI'",
  review: "update review set participation_code = 'PN7' where participation_code is not null",
  allocation: `update allocation set officer_id = '${OFFICERS.owen.id}'
    where to_day is null and officer_id = '${OFFICERS.ruth.id}'`,
  child_team: 'update child_team set from_day = from_day + 40 where to_day is null',
  entry_notice: 'delete from entry_notice',
  paper: 'delete from paper',
  social_worker_talk: 'delete from social_worker_talk',
  spoken_before: `insert into spoken_before (id, child_id, after_review_id, on_day, outcome, how, reason, recorded_by, recorded_at)
    select 'said ' || id, child_id, lag(id) over (partition by child_id order by first_part), first_part, 'spoken', 'video', '',
      (select min(id) from account), now() from review`,
  consultation: 'delete from consultation_answer; delete from consultation_draft; delete from consultation',
  contact_entry: 'update contact_entry set withdrawn = true',
  midway_check: 'update midway_check set withdrawn = true',
  move_answer: `insert into move_answer (id, child_id, moved_on, answer, reason, answered_on)
    select child.id || (moved ->> 'on'), child.id, (moved ->> 'on')::date, 'no-review', 'None.', '2026-11-20'
    from child cross join jsonb_array_elements(child.care -> 'periods') period
    cross join jsonb_array_elements(period -> 'moves') moved on conflict do nothing`,
  distribution: 'delete from distribution',
  review_step: 'delete from review_step',
  'review, without what was recorded': 'update review set record = null where record is not null',
  decision: 'update decision set slips = slips + 3',
  dispute: "update dispute set severity = case severity when 'high' then 'low' else 'high' end",
  dispute_theme: "update dispute_theme set mapped_to = 'other'",
  referral: 'update referral set on_day = on_day - 400',
  legal_advice: 'update legal_advice set asked_on = asked_on - 400',
  challenge_meeting: 'update challenge_meeting set on_day = on_day - 400',
  good_practice: 'update good_practice set on_day = on_day - 400',
  officer_work: 'delete from officer_work',
  absence: 'delete from absence',
  established_post: 'update established_post set from_day = from_day + 4000',
  programme_update: 'delete from programme_update',
  staff_entry: "update staff_entry set on_day = on_day - 400 where kind = 'observation'",
  team: "update team set name = 'Re-named ' || id",
  person: "update person set name = 'Re-named ' || id",
  post: 'delete from post',
  local_rule: `insert into local_rule (name, number, value, from_day, made_by, made_at)
    values ('weight-hours', 99, '0', '2020-01-01', (select min(id) from account), now())`,
  one_off_holiday: `insert into one_off_holiday (on_day, name)
    select day::date, 'A day' from generate_series('2026-04-07'::date, '2026-04-10', '1 day') day`,
}

test('what is kept is, after every write, what is worked out afresh', async (context) => {
  const kept = keepAll(db)
  let earlier = await kept()
  for (const [what, write] of Object.entries(WRITES)) {
    await context.test(what, async () => {
      await db.transaction().execute(async (trx) => {
        for (const one of write.split(';')) await sql.raw(one).execute(trx)
      })
      const now = await kept()
      const afresh = await keepAll(db)()
      assert.ok(!isDeepStrictEqual(now, earlier), 'the write is to be seen')
      assert.ok(isDeepStrictEqual(now, afresh), 'what is kept is as if it were read now')
      earlier = now
    })
  }
})

test('after all of that the pages have the figures of the command line', async () => {
  const period = toYearPeriod(2026, DEMO_TODAY)
  assert.ok(period.ok)
  const { policy } = await readFacts(db, DEMO_TODAY)
  const worked = workFigures(await loadFigureFacts(db, DEMO_TODAY), {
    measures: CATALOGUE,
    period: period.value,
    policy,
    source: 'database',
  })
  const { figure } = await read(DEMO_TODAY)
  const shown = CATALOGUE.map((measure) => figure(measure, period.value, SERVICE))
  assert.deepEqual(shown, worked)
})

test('no table is asked that nobody marks when it changes', async () => {
  const { asked, unmarked } = await findUnmarked(db, async (listened) => await keepAll(listened)())
  assert.ok(asked > 25)
  // Who wrote something of the work programme, and what it said before, is read with it and not counted.
  assert.deepEqual(unmarked, ['account', 'programme_action_version'])
})
