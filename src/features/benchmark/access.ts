import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const keep: AccessRow = {
  action: 'keep-benchmark',
  says: 'Make our benchmark file, bring in files of other authorities and confirm their keys',
  allows: { manager: 'any', analyst: 'any' },
}

const see: AccessRow = {
  action: 'see-benchmark',
  says: 'Compare our figures with those of other authorities',
  allows: {
    ...keep.allows,
    iro: 'any',
    'business-support': 'any',
    'team-manager': 'any',
    'senior-manager': 'any',
    auditor: 'any',
  },
}

/** Who may compare, and who sends and brings in files. No child is in any of it. */
export const BENCHMARK_ACCESS: readonly AccessRow[] = [
  see,
  {
    action: 'download-benchmark',
    says: 'Download a benchmark file, or a comparison',
    allows: see.allows,
  },
  keep,
]

/** Whether somebody may bring in files, so that a page shows the forms. */
export function mayKeepBenchmark(roles: readonly Role[]): boolean {
  return isAllowed(keep, roles)
}
