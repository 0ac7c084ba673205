import { toReturnYearName } from '../../law/returns/index.ts'
import type { CheckedFolder } from './check-folder.ts'

/** How long a check took, in seconds, and the most memory the process held, in megabytes. */
export type Taken = { readonly seconds: number; readonly peakMemoryMb: number }

/** What `check --json` promises. */
export function toCheckJson(checked: CheckedFolder, { seconds, peakMemoryMb }: Taken) {
  return {
    year: toReturnYearName(checked.collection),
    files: checked.files,
    findings: checked.findings.map(({ rule, table, line, child, says }) => ({
      rule: rule.code,
      severity: rule.severity,
      table,
      line,
      child,
      says,
    })),
    couldNotRun: checked.couldNotRun,
    rulesRun: checked.rulesRun.map(({ code }) => code),
    seconds,
    peakMemoryMb,
  }
}
