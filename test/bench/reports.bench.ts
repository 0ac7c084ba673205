// A year's report of a service of 2,000 children with five years of history, from the database to the file.
import { sql } from 'kysely'
import { makeCouncil } from '../../db/demo/council.ts'
import { loadDemonstration } from '../../db/demo/load-demonstration.ts'
import { DEMO_TODAY } from '../../db/demo/people.ts'
import { reportDeps } from '../../src/app/report-deps.ts'
import {
  CATALOGUE,
  figuresOf,
  SERVICE,
  toYearPeriod,
  workFiguresAhead,
} from '../../src/features/figures/index.ts'
import { makeReportFile, readReport } from '../../src/features/reports/index.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import { type Db, openDatabase } from '../../src/platform/db/index.ts'
import { createBenchDatabase } from './bench-database.ts'
import { fillDatabase } from './measured-pages.ts'
import { type Measured, printTable, secondsOf } from './measured.ts'

const CHILDREN = 2000
const TIMES = 5
const YEAR = 2026

const environment = { DATABASE_URL: await createBenchDatabase('footprint_reports') }
await fillDatabase(environment, async (db) => {
  const loaded = await loadDemonstration(db, makeCouncil(CHILDREN))
  if (!loaded.ok) throw new Error('the database to measure is not empty')
})
const config = readConfig(environment)
if (!config.ok) throw new Error(config.failure.join('\n'))
const database = await openDatabase(config.value)
const deps = reportDeps({ db: database.db, clock: { now: () => new Date(), today: () => DEMO_TODAY } })

const floor = await secondsOf(async () => await database.db.selectFrom('review').selectAll().execute(), TIMES)

async function measure(what: string, target: number | null, work: () => Promise<unknown>): Promise<Measured> {
  const { first, usual } = await secondsOf(work, TIMES)
  const words = `${what} (first ever ${Math.round(first * 1000)} ms)`
  return { what: words, seconds: usual, target, floor: floor.usual, floorIs: 'reading the table of reviews' }
}

const read = async () => {
  const document = await readReport(deps, '2025-26', 'board', DEMO_TODAY)
  if (document === null) throw new Error('the demonstration has no report of the year')
  return document
}
// Another handle of the same database is another keeper: nothing of before is known to it.
const workAll = async (db: Db) => {
  const kept = await figuresOf(db)(DEMO_TODAY)
  const period = toYearPeriod(YEAR, DEMO_TODAY)
  if (!period.ok) throw new Error(period.failure)
  return CATALOGUE.map((one) => kept.figure(one, period.value, SERVICE))
}
const workMonths = async () => {
  const kept = await figuresOf(database.db)(DEMO_TODAY)
  const period = toYearPeriod(YEAR, DEMO_TODAY)
  if (!period.ok) throw new Error(period.failure)
  return CATALOGUE.map((one) => kept.months(one, period.value, SERVICE))
}
const children = await database.db.selectFrom('child').select('id').orderBy('id').execute()
let turn = 0
// Another child each time, as when many people write.
const nextChild = (): string => children[(turn++ * 37) % children.length]?.id ?? ''
const changeDecision = async () => {
  await sql`update decision set slips = slips + 1 where child_id = ${nextChild()}`.execute(database.db)
}
const changeCare = async () => {
  await sql`update child set ethnic = 'WBRI', version = version + 1 where id = ${nextChild()}`.execute(
    database.db,
  )
}
await workAll(database.db)
await workMonths()
const readAhead = database.db.withoutPlugins()
await workFiguresAhead(readAhead, DEMO_TODAY)
printTable(`The annual report, ${CHILDREN.toLocaleString('en-GB')} children, PostgreSQL`, [
  await measure('all measures of the year, after a decision was changed', 0.5, async () => {
    await changeDecision()
    await workAll(database.db)
  }),
  await measure('all measures of the year, after a child’s care was changed', 0.5, async () => {
    await changeCare()
    await workAll(database.db)
  }),
  await measure('24 months of every measure, after a decision was changed', null, async () => {
    await changeDecision()
    await workMonths()
  }),
  await measure('all measures of the year, the first time after a start', 0.5, async () => {
    await workAll(database.db.withoutPlugins())
  }),
  await measure('the same, of a server that has worked ahead', 0.5, async () => await workAll(readAhead)),
  await measure('all its figures and words', null, read),
  await measure('HTML', 1, async () => await makeReportFile(await read(), 'html')),
  await measure('Word', 3, async () => await makeReportFile(await read(), 'docx')),
  await measure('PDF', 3, async () => await makeReportFile(await read(), 'pdf')),
])
await database.close()
