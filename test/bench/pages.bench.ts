// Pages with 2,000 children and five years, on both databases.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { makeCouncil, storyChild } from '../../db/demo/council.ts'
import { loadDemonstration } from '../../db/demo/load-demonstration.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { createBenchDatabase } from './bench-database.ts'
import { fillDatabase, measurePages, type Page } from './measured-pages.ts'
import { printTable } from './measured.ts'

const CHILDREN = 2000

// One of Ruth Adeyemi's, who must keep it: it opens to whoever holds it.
const CHILD = storyChild('two-part review').id

const PAGES: readonly Page[] = [
  { what: 'Today of one IRO', path: '/today', who: 'iro', target: 0.05 },
  { what: "a child's page", path: `/children/${CHILD}`, who: 'iro', target: 0.05 },
  { what: 'Today of the service', path: '/today', who: 'manager', target: 0.25 },
  { what: 'the figures page', path: '/figures?period=2025-26', who: 'manager', target: 0.25 },
  { what: 'the register', path: '/children', who: 'manager', target: 0.25 },
]

/** What is asked for less often; measured on PostgreSQL alone. */
const GATHERING: readonly Page[] = [
  { what: 'the dashboard', path: '/figures/dashboard', who: 'manager', target: 0.15 },
  { what: 'the dashboard by IRO', path: '/figures/dashboard?show=officers', who: 'manager', target: 0.15 },
  { what: 'findings', path: '/data-quality', who: 'manager', target: 1 },
]

// The fictional council's nine for 2,000 children would be 220 each; with these each holds about 60, as the guidance
// wants. Ruth Adeyemi, whose Today is measured, keeps one child in every four of hers.
const MORE_OFFICERS = 24

/** Gives three of four children of each officer to officers who are added, in turn. */
async function shareAmong(db: Db, more: number): Promise<void> {
  await sql`insert into person (id, name, sort_name)
    select 'officer-more-' || at, 'Officer ' || at, 'officer ' || at from generate_series(1, ${more}::int) as at`.execute(
    db,
  )
  await sql`with numbered as (
      select child_id, from_day, row_number() over (partition by officer_id order by child_id) as at_officer,
        row_number() over (order by child_id) as at
      from allocation where to_day is null)
    update allocation set officer_id = 'officer-more-' || (1 + numbered.at % ${more}::int)
    from numbered
    where numbered.child_id = allocation.child_id and numbered.from_day = allocation.from_day
      and allocation.to_day is null and numbered.at_officer % 4 <> 0
      and numbered.child_id <> ${CHILD}`.execute(db)
}

async function load(db: Db): Promise<void> {
  const loaded = await loadDemonstration(db, makeCouncil(CHILDREN))
  await shareAmong(db, MORE_OFFICERS)
  if (!loaded.ok) throw new Error('the database to measure is not empty')
}

const environment = { DATABASE_URL: await createBenchDatabase('footprint_pages') }
await fillDatabase(environment, load)
printTable(
  'Pages on PostgreSQL, 95th percentile',
  await measurePages(environment, [...PAGES, ...GATHERING], 1),
)

const dataDir = await mkdtemp(join(tmpdir(), 'footprint-pages-'))
try {
  await fillDatabase({ DATA_DIR: dataDir }, load)
  printTable(
    'Pages on the embedded database, 95th percentile',
    await measurePages({ DATA_DIR: dataDir }, PAGES, 3),
  )
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
