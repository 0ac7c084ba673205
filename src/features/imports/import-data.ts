import { toReturnYearName } from '../../law/returns/index.ts'
import type { Import, Refusal } from './import.ts'
import { sayMissing } from './import-words.ts'

/** What `bin/footprint import --json` prints. */
export function toImportData({ id, state, system, report }: Import, refusals: readonly Refusal[]): object {
  return {
    import: id,
    state,
    system,
    returnYears: report.years.flatMap((year) => (year === null ? [] : [toReturnYearName(year)])),
    counts: report.counts,
    files: report.files.map(({ set: _set, ...file }) => file),
    refused: refusals,
    says: report.says,
    asks: report.asks.withdrawals.map(({ year, ...rest }) => ({
      ...rest,
      returnYear: toReturnYearName(year),
    })),
    warnings: report.warnings,
  }
}

/** The same in words. */
export function toImportText({ state, report }: Import, refusals: readonly Refusal[]): string {
  const { added, changed, unchanged, withdrawn, refused } = report.counts
  const lines = [
    ...report.warnings.map((warning) => `Note: ${warning}`),
    ...report.says,
    ...(state === 'refused' && !report.says.join(' ').includes('Nothing was changed.')
      ? ['Nothing was changed.']
      : []),
    ...report.asks.withdrawals.map(sayMissing),
    ...(state === 'asks'
      ? ['Nothing was changed. If this is right, run it again with --confirm-withdrawals.']
      : []),
    ...(state === 'done'
      ? [
          `${added} added, ${changed} changed, ${unchanged} unchanged, ${withdrawn} withdrawn, ${refused} refused rows.`,
        ]
      : []),
    ...refusals.map(sayRefusal),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function sayRefusal({ file, line, column, found, expected }: Refusal): string {
  const where = column === '' ? `${file}, line ${line}` : `${file}, line ${line}, ${column}`
  return `${where}: found ${found === '' ? 'nothing' : `“${found}”`}, expected ${expected}.`
}
