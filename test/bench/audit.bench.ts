// What writing an opening down costs a page, and how fast entries are sealed and the chain is walked.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { recordOpening, sealOnce, verifyChain } from '../../src/platform/audit/index.ts'
import { type Db, migrate, openDatabase } from '../../src/platform/db/index.ts'
import { createBenchDatabase } from './bench-database.ts'
import { type Measured, median, printTable } from './measured.ts'

const TIMES = 300
const ENTRIES = 20_000

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return (performance.now() - before) / 1000
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < TIMES; time += 1) taken.push(await secondsOf(work))
  return median(taken)
}

async function measureOpening(db: Db): Promise<Measured> {
  await sql`create table bare_row (what text)`.execute(db)
  const floor = await medianOf(() => sql`insert into bare_row values ('opened')`.execute(db))
  const opening = { actor: 'account-1', action: 'see-children', childId: 'child-1' }
  const seconds = await medianOf(() => recordOpening(db, opening))
  return {
    what: 'writing one opening down',
    seconds,
    target: 0.002,
    floor,
    floorIs: 'a row of one column, committed',
  }
}

async function measureChain(db: Db): Promise<readonly Measured[]> {
  await sealOnce(db)
  const addMany = sql`
    insert into audit_entry (actor, action, record_type, record_id, child_id, came_from)
    select 'account-1', 'see-children', 'child', 'child-' || at, 'child-' || at, '192.0.2.7'
    from generate_series(1, ${ENTRIES}::int) as at`
  const written = await secondsOf(() => addMany.execute(db))
  const sealing = await secondsOf(() => sealOnce(db))
  const counting = await secondsOf(() =>
    sql`select count(hash), max(at::text) from audit_entry
    join audit_link on entry_id = id`.execute(db),
  )
  const walking = await secondsOf(() => verifyChain(db))
  const perSecond = (seconds: number) => `${Math.round(ENTRIES / seconds).toLocaleString('en-GB')} a second`
  const many = ENTRIES.toLocaleString('en-GB')
  return [
    {
      what: `sealing ${many} entries (${perSecond(sealing)})`,
      seconds: sealing,
      target: null,
      floor: written,
      floorIs: 'writing them in one statement',
    },
    {
      what: `walking ${many} links (${perSecond(walking)})`,
      seconds: walking,
      target: null,
      floor: counting,
      floorIs: 'reading them in one statement',
    },
  ]
}

async function measure(title: string, where: { databaseUrl: string | null; dataDir: string }): Promise<void> {
  const database = await openDatabase(where)
  await migrate(database.db)
  const opening = await measureOpening(database.db)
  printTable(title, [opening, ...(await measureChain(database.db))])
  await database.close()
}

await measure('The audit on PostgreSQL', {
  databaseUrl: await createBenchDatabase('footprint_audit'),
  dataDir: '',
})
const folder = await mkdtemp(join(tmpdir(), 'footprint-audit-'))
try {
  await measure('The audit on the embedded database', { databaseUrl: null, dataDir: join(folder, 'data') })
} finally {
  await rm(folder, { recursive: true, force: true })
}
