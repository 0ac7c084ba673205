import { returnYear, toReturnYearName } from '../../../law/returns/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { proposeReturnYear, type ReturnDates, sayWrongYear, TABLES } from '../../returns/index.ts'
import type { ImportReport } from '../import.ts'
import { countStagedDays } from '../queries/source-rows.ts'
import type { FileSet } from './file-sets.ts'
import { toReturnDates } from './return-days.ts'

/** The report with the return year of every set of files, or why that cannot be said, or that it must be asked. */
export async function settleYears(
  db: Db,
  importId: string,
  sets: readonly FileSet[],
  report: ImportReport,
  proposedYear: 'ask' | 'take',
): Promise<ImportReport> {
  const days = await countStagedDays(db, importId)
  const dates = sets.map((_set, at) => toReturnDates(days.filter(({ of }) => of === at)))
  const proposed = dates.map(proposeReturnYear)
  const years = sets.map(({ year }, at) => (typeof year === 'number' ? year : (proposed[at] ?? null)))
  const settled = sets.map(({ year }, at) =>
    typeof year === 'object' ? before(years[year.before] ?? null) : (years[at] ?? null),
  )
  const asks = proposedYear === 'ask' && sets.some(({ year }) => year === 'propose')
  const says = asks ? [] : faultsOf(sets, settled)
  // What does not fit at all is refused, and needs no note.
  const noted = settled.map((year, at) =>
    year !== null && isWrong(dates[at], year) ? year : (proposed[at] ?? null),
  )
  const warnings = [...report.warnings, ...warningsOf(sets, settled, noted, report)]
  return { ...report, years: [...settled], says, warnings, asks: { ...report.asks, year: asks } }
}

const isWrong = (dates: ReturnDates | undefined, year: number): boolean =>
  dates !== undefined && sayWrongYear(dates, returnYear(year)) !== null

const before = (year: number | null): number | null => (year === null ? null : year - 1)

function faultsOf(sets: readonly FileSet[], years: readonly (number | null)[]): string[] {
  return years.flatMap((year, at) => {
    const name = sets[at]?.name ?? ''
    if (year === null) return [`No dates in ${name} say which year the return is for. Give the return year.`]
    const first = years.indexOf(year)
    return first === at
      ? []
      : [`${name} and ${sets[first]?.name} are both for ${toReturnYearName(year)}. Keep only one.`]
  })
}

function warningsOf(
  sets: readonly FileSet[],
  years: readonly (number | null)[],
  proposed: readonly (number | null)[],
  { files }: ImportReport,
): readonly string[] {
  return years.flatMap((year, at) => {
    if (year === null) return []
    const name = toReturnYearName(returnYear(year).collection)
    const tables = files.filter(({ set }) => set === at)
    const looksLike = proposed[at] ?? year
    const tooEarly = tables.filter(
      ({ table }) => year < (TABLES.find((one) => one.name === table)?.from ?? 0),
    )
    return [
      ...(looksLike === year
        ? []
        : [
            `${sets[at]?.name}: its dates look like ${toReturnYearName(looksLike)}, but it is loaded as ${name}.`,
          ]),
      ...tooEarly.map(
        ({ file, table }) =>
          `${file}: the return for ${name} had no ${table} table; it is loaded all the same.`,
      ),
    ]
  })
}
