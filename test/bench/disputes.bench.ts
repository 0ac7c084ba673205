// The register of challenges with 5,000 of them about 2,000 children, on PostgreSQL.
import { sql } from 'kysely'
import { makeCouncil } from '../../db/demo/council.ts'
import { loadDemonstration } from '../../db/demo/load-demonstration.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { createBenchDatabase } from './bench-database.ts'
import { fillDatabase, measurePages, type Page } from './measured-pages.ts'
import { printTable } from './measured.ts'

const CHILDREN = 2000
const DISPUTES = 5000
const TARGET = 0.06

const PAGES: readonly Page[] = [
  { what: 'the register of one IRO', path: '/challenges', who: 'iro', target: TARGET },
  { what: 'the register', path: '/challenges', who: 'manager', target: TARGET },
  { what: 'without an answer', path: '/challenges?list=silent', who: 'manager', target: TARGET },
  {
    what: 'closed, of one theme',
    path: '/challenges?list=closed&theme=papers',
    who: 'manager',
    target: TARGET,
  },
  { what: 'its last page', path: '/challenges?list=closed&page=40', who: 'manager', target: TARGET },
  { what: 'the pattern', path: '/challenges/pattern?period=2026-27', who: 'manager', target: 0.25 },
]

// One in five is still open. Each was raised by whoever holds its child now, and reached two stages unless it is open at
// the first; every other open one has an answer to be looked at.
async function saveDisputes(db: Db): Promise<void> {
  await sql`
    create temporary table made as
    select 'bench-' || at as id, at, held.child_id, held.officer_id, theme.code as theme,
      date '2026-11-20' - (at * 7) % 1200 as raised_on, at % 5 = 0 as is_open, at % 10 = 0 as is_answered
    from generate_series(1, ${DISPUTES}::int) at
    join (select child_id, officer_id, row_number() over (order by child_id) - 1 as place,
      count(*) over () as children from allocation where to_day is null) held on held.place = at % held.children
    join (select code, row_number() over (order by code) - 1 as place, count(*) over () as themes
      from dispute_theme) theme on theme.place = at % theme.themes`.execute(db)
  await sql`
    insert into dispute (id, subject, severity, says, sought, raised_on, raised_by, formal_on, state, stage_step,
      closed_on, outcomes)
    select id, 'child', 'medium', 'The plan of this child has drifted for months.', 'A plan for permanence.', raised_on,
      officer_id, raised_on, case when not is_open then 'closed' when is_answered then 'answered' else 'asked' end,
      case when is_open then 2 else 4 end, case when is_open then null else raised_on + 20 end,
      case when is_open then null else array['plan-changed'] end
    from made`.execute(db)
  await sql`insert into dispute_child (dispute_id, child_id) select id, child_id from made`.execute(db)
  await sql`insert into dispute_about (dispute_id, theme) select id, theme from made`.execute(db)
  await sql`
    insert into dispute_step (dispute_id, number, act, on_day, says, by_account, level, stage_name, stage_days, tells,
      answerer_name, answer, recorded_at)
    select made.id, step.number, step.act, made.raised_on + step.after, 'As was said.', account.id, step.level,
      step.stage, step.days, step.tells, step.answerer, step.answer, now()
    from made cross join (values
      (1, 'raise', 0, null::int, null, null::int, null, null, null),
      (2, 'promote', 0, 1, 'Team manager', 5, 'Service manager', 'A team manager', null),
      (3, 'answer', 6, null, null, null, null, null, 'disagree'),
      (4, 'climb', 8, 2, 'Service manager', 5, 'Assistant director', 'A service manager', null),
      (5, 'answer', 12, null, null, null, null, null, 'accept'),
      (6, 'close', 20, null, null, null, null, null, null)
    ) step(number, act, after, level, stage, days, tells, answerer, answer)
    cross join (select id from account order by id limit 1) account
    where step.number <= case when not made.is_open then 6 when made.is_answered then 3 else 2 end`.execute(
    db,
  )
  await sql`drop table made`.execute(db)
}

async function load(db: Db): Promise<void> {
  const loaded = await loadDemonstration(db, makeCouncil(CHILDREN))
  if (!loaded.ok) throw new Error('the database to measure is not empty')
  // A temporary table is one connection's.
  await db.connection().execute(saveDisputes)
  await sql`analyze`.execute(db)
}

const environment = { DATABASE_URL: await createBenchDatabase('footprint_disputes') }
await fillDatabase(environment, load)
printTable('Challenges on PostgreSQL, 95th percentile', await measurePages(environment, PAGES, 1))
