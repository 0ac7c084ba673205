import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Caseload } from '../../allocations/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { type Decided, decisionOn } from '../decided-figures.ts'
import type { ForecastFacts } from '../forecast-facts.ts'
import type { SalaryBand } from '../posts-needed.ts'
import type { KnownWork } from '../simulate-year.ts'
import { SUPPOSED_HOURS, type WorkHours } from '../work-hours.ts'
import { workYearAhead, type YearAhead } from '../year-ahead.ts'
import { listSalaryBands, listWorkHours } from './decided-figures.ts'
import { readForecastFacts } from './forecast-facts.ts'

export type ReadYear = {
  readonly facts: ForecastFacts
  readonly caseload: Caseload
  readonly hours: WorkHours
  /** Null: nobody decided, and the hours are those supposed. */
  readonly hoursDecided: Decided<WorkHours> | null
  readonly bands: Decided<readonly SalaryBand[]> | null
  readonly ahead: YearAhead
}

/** The year ahead as all that is on record now makes it. Worked anew each time: nothing of it is kept. */
export async function readYearAhead(
  db: Db,
  today: Day,
  others: readonly KnownWork[] = [],
): Promise<ReadYear> {
  const { facts, caseload } = await readForecastFacts(db, today, others)
  const hoursDecided = decisionOn(await listWorkHours(db), today)
  const hours = hoursDecided?.value ?? SUPPOSED_HOURS
  const bands = decisionOn(await listSalaryBands(db), today)
  const ahead = workYearAhead(facts, hours, {
    policy: await readPolicy(db),
    calendar: await readCalendar(db),
  })
  return { facts, caseload, hours, hoursDecided, bands, ahead }
}
