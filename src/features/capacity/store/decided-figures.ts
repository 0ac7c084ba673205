import { toIsoDate } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { type Db, isUniqueViolation, transaction, type Trx } from '../../../platform/db/index.ts'
import { CHANGED_FIRST, type Decided, decideFigure, type FigureRefused } from '../decided-figures.ts'
import type { Deciding } from '../decided-figures-page.ts'
import type { SalaryBand } from '../posts-needed.ts'
import { listSalaryBands, listWorkHours } from '../queries/decided-figures.ts'
import type { WorkHours } from '../work-hours.ts'

type Kind<Value> = {
  readonly action: 'set-work-hours' | 'set-salary-bands'
  readonly list: (db: Db) => Promise<readonly Decided<Value>[]>
  readonly insert: (trx: Trx, columns: Columns, value: Value) => Promise<unknown>
}

type Columns = {
  readonly number: number
  readonly from_day: string
  readonly made_by: string
  readonly made_at: Date
}

async function keep<Value>(
  db: Db,
  kind: Kind<Value>,
  deciding: Deciding<Value>,
): Promise<Result<number, FigureRefused>> {
  const { value, from, actor, now } = deciding
  try {
    return await transaction(db, async (trx) => {
      const decided = decideFigure(await kind.list(trx), deciding)
      if (!decided.ok) return decided
      const number = decided.value
      await kind.insert(trx, { number, from_day: toIsoDate(from), made_by: actor, made_at: now }, value)
      await recordAudit(trx, {
        actor,
        action: kind.action,
        recordType: kind.action === 'set-work-hours' ? 'work-hours' : 'salary-bands',
        recordId: String(number),
        versionBefore: number === 1 ? null : number - 1,
        versionAfter: number,
      })
      return ok(number)
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail(CHANGED_FIRST)
    throw error
  }
}

/** Keeps how long work takes from a day on. */
export async function keepWorkHours(
  db: Db,
  deciding: Deciding<WorkHours>,
): Promise<Result<number, FigureRefused>> {
  const insert: Kind<WorkHours>['insert'] = (trx, columns, hours) =>
    trx
      .insertInto('work_hours')
      .values({ ...columns, hours: JSON.stringify(hours) })
      .execute()
  return await keep(db, { action: 'set-work-hours', list: listWorkHours, insert }, deciding)
}

/** Keeps what posts cost from a day on. */
export async function keepSalaryBands(
  db: Db,
  deciding: Deciding<readonly SalaryBand[]>,
): Promise<Result<number, FigureRefused>> {
  const insert: Kind<readonly SalaryBand[]>['insert'] = (trx, columns, bands) =>
    trx
      .insertInto('salary_bands')
      .values({ ...columns, bands: JSON.stringify(bands) })
      .execute()
  return await keep(db, { action: 'set-salary-bands', list: listSalaryBands, insert }, deciding)
}
