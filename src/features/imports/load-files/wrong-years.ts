import { returnYear } from '../../../law/returns/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { sayWrongYear } from '../../returns/index.ts'
import type { Import } from '../import.ts'
import { countStagedDays } from '../queries/source-rows.ts'
import { toReturnDates } from './return-days.ts'

/** Why the dates of the files that wait do not fit the years they are taken for, a sentence for each set of files. */
export async function findWrongYears(
  db: Db,
  { id, system, report }: Pick<Import, 'id' | 'system' | 'report'>,
): Promise<readonly string[]> {
  if (system !== 'ssda903') return []
  const days = await countStagedDays(db, id)
  return report.years.flatMap((year, set) => {
    const dates = toReturnDates(days.filter(({ of }) => of === set))
    const says = year === null ? null : sayWrongYear(dates, returnYear(year))
    if (says === null) return []
    const table = says.includes('reviews') ? 'Reviews' : 'Episodes'
    const file = report.files.find((one) => one.set === set && one.table === table)?.file
    return [`${file ?? 'The files'}: ${says}`]
  })
}
