import { z } from 'zod'
import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Decided } from '../decided-figures.ts'
import type { SalaryBand } from '../posts-needed.ts'
import { HOUR_NAMES, SUPPOSED_HOURS, type WorkHours } from '../work-hours.ts'

const HOURS = z.partialRecord(z.enum(HOUR_NAMES), z.number())
const BANDS = z.array(z.object({ name: z.string(), salary: z.number(), onCosts: z.number() }))

/** What was decided of hours, the newest first. A number that a decision does not have is the one supposed. */
export async function listWorkHours(db: Db): Promise<readonly Decided<WorkHours>[]> {
  const rows = await db
    .selectFrom('work_hours')
    .innerJoin('account', 'account.id', 'work_hours.made_by')
    .select(['number', 'from_day', 'hours', 'made_at', 'account.display_name'])
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    from: isoDay(row.from_day),
    value: { ...SUPPOSED_HOURS, ...HOURS.parse(row.hours) },
    madeBy: row.display_name,
    madeAt: row.made_at,
  }))
}

/** What was decided of salaries, the newest first. */
export async function listSalaryBands(db: Db): Promise<readonly Decided<readonly SalaryBand[]>[]> {
  const rows = await db
    .selectFrom('salary_bands')
    .innerJoin('account', 'account.id', 'salary_bands.made_by')
    .select(['number', 'from_day', 'bands', 'made_at', 'account.display_name'])
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    from: isoDay(row.from_day),
    value: BANDS.parse(row.bands),
    madeBy: row.display_name,
    madeAt: row.made_at,
  }))
}
