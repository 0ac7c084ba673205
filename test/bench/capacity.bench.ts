// Five years of caseloads and a year of work ahead, for a service of 2,000 children, from the database to what a page draws.
import { makeCouncil } from '../../db/demo/council.ts'
import { loadDemonstration } from '../../db/demo/load-demonstration.ts'
import { DEMO_TODAY } from '../../db/demo/people.ts'
import { loadCaseloadFacts, readCaseloadRules } from '../../src/features/allocations/index.ts'
import { readYearAhead } from '../../src/features/capacity/queries/year-ahead.ts'
import { toServiceCaseload } from '../../src/features/capacity/service-caseload.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { createBenchDatabase } from './bench-database.ts'
import { fillDatabase } from './measured-pages.ts'
import { type Measured, printTable, secondsOf } from './measured.ts'

const CHILDREN = 2000
const TIMES = 9

const environment = { DATABASE_URL: await createBenchDatabase('footprint_capacity') }
await fillDatabase(environment, async (db) => {
  const loaded = await loadDemonstration(db, makeCouncil(CHILDREN))
  if (!loaded.ok) throw new Error('the database to measure is not empty')
})
const config = readConfig(environment)
if (!config.ok) throw new Error(config.failure.join('\n'))
const database = await openDatabase(config.value)
const { db } = database

const floor = await secondsOf(async () => await db.selectFrom('allocation').selectAll().execute(), TIMES)

async function measure(what: string, target: number, work: () => Promise<unknown>): Promise<Measured> {
  const { first, usual } = await secondsOf(work, TIMES)
  const floorIs = 'reading the table of allocations'
  const words = `${what} (first ever ${Math.round(first * 1000)} ms)`
  return { what: words, seconds: usual, target, floor: floor.usual, floorIs }
}

printTable(`Caseloads and forecast, ${CHILDREN.toLocaleString('en-GB')} children, PostgreSQL`, [
  await measure('caseloads month by month for five years', 0.3, async () => {
    const [facts, rules] = await Promise.all([loadCaseloadFacts(db), readCaseloadRules(db)])
    return toServiceCaseload(facts, rules, DEMO_TODAY)
  }),
  await measure('12 months ahead by 1,000 simulations', 2, async () => await readYearAhead(db, DEMO_TODAY)),
])
await database.close()
