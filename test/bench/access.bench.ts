// What access and audit add to a child's page: through whom somebody reaches children, whether this child is one of
// them, and writing the opening down. With 2,000 children, on both databases; one question after the other.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { makeCouncil, storyChild } from '../../db/demo/council.ts'
import { loadDemonstration } from '../../db/demo/load-demonstration.ts'
import { DEMO_TODAY, OFFICERS } from '../../db/demo/people.ts'
import { findStanding } from '../../src/features/children/index.ts'
import { findReachThrough } from '../../src/features/people/index.ts'
import { recordOpening } from '../../src/platform/audit/index.ts'
import { type Db, migrate, openDatabase } from '../../src/platform/db/index.ts'
import { createBenchDatabase } from './bench-database.ts'
import { type Measured, median, printTable } from './measured.ts'

const CHILDREN = 2000
const TIMES = 300

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const before = performance.now()
    await work()
    taken.push((performance.now() - before) / 1000)
  }
  return median(taken)
}

/** As the pages do it: the opening is written beside the work of the page, here after the questions. */
async function admitOnce(db: Db): Promise<void> {
  const { id } = storyChild('two-part review')
  const personId = OFFICERS.ruth.id
  const relations = ['allocated', 'covering', 'same-team'] as const
  const through = await findReachThrough(db, { personId, relations, today: DEMO_TODAY })
  const reach = { accountId: 'account-1', emergencyAt: new Date(), today: DEMO_TODAY, through }
  if ((await findStanding(db, id, reach)) !== 'within') throw new Error('the officer holds the child')
  await recordOpening(db, { actor: 'account-1', action: 'see-children', childId: id })
}

async function measure(title: string, where: { databaseUrl: string | null; dataDir: string }): Promise<void> {
  const database = await openDatabase(where)
  await migrate(database.db)
  await loadDemonstration(database.db, makeCouncil(CHILDREN))
  const measured: Measured = {
    what: "admitting somebody to a child's page, and writing it down",
    seconds: await medianOf(() => admitOnce(database.db)),
    target: 0.002,
    floor: await medianOf(() => sql`select 1`.execute(database.db)),
    floorIs: 'one question that asks nothing',
  }
  printTable(title, [measured])
  await database.close()
}

await measure('Access and audit on PostgreSQL', {
  databaseUrl: await createBenchDatabase('footprint_access'),
  dataDir: '',
})
const folder = await mkdtemp(join(tmpdir(), 'footprint-access-'))
try {
  await measure('Access and audit on the embedded database', {
    databaseUrl: null,
    dataDir: join(folder, 'data'),
  })
} finally {
  await rm(folder, { recursive: true, force: true })
}
