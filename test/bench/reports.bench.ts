// A year's report of a service of 2,000 children with five years of history, from the database to the file.
import { makeCouncil } from '../../db/demo/council.ts'
import { loadDemonstration } from '../../db/demo/load-demonstration.ts'
import { DEMO_TODAY } from '../../db/demo/people.ts'
import { reportDeps } from '../../src/app/report-deps.ts'
import { CATALOGUE, figuresOf, SERVICE, toYearPeriod } from '../../src/features/figures/index.ts'
import { makeReportFile, readReport } from '../../src/features/reports/index.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
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
const workAll = async () => {
  const kept = await figuresOf(database.db.withoutPlugins())(DEMO_TODAY)
  const period = toYearPeriod(YEAR, DEMO_TODAY)
  if (!period.ok) throw new Error(period.failure)
  return CATALOGUE.map((one) => kept.figure(one, period.value, SERVICE))
}
printTable(`The annual report, ${CHILDREN.toLocaleString('en-GB')} children, PostgreSQL`, [
  await measure('all measures of the year, nothing kept', 0.5, workAll),
  await measure('all its figures and words', null, read),
  await measure('HTML', 1, async () => await makeReportFile(await read(), 'html')),
  await measure('Word', 3, async () => await makeReportFile(await read(), 'docx')),
  await measure('PDF', 3, async () => await makeReportFile(await read(), 'pdf')),
])
await database.close()
