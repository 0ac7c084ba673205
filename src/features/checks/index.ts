// The rules of the return and of an IRO service, run over children; see docs/adr for what a finding is.
import type { Db } from '../../platform/db/index.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import type { HeldFiles } from './held-return.ts'
import { createRuleBook } from './rule-book.ts'
import { EVERY_RULE } from './rules/every-rule.ts'
import { exitFileRules, exitRecordRules } from './rules/exit-list/index.ts'
import { databaseRules } from './rules/iro-database/index.ts'
import type { Checking } from './run-checks/command.ts'

export { checksAccess, maySeeFindings } from './access.ts'
export { type CheckYear, FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR, toCheckYear } from './check-year.ts'
export { type CheckedFolder, type CheckFolderFailure, checkFolder } from './check-folder.ts'
export { toCheckJson } from './check-json.ts'
export { renderCheckText } from './check-text.ts'
export type { CouldNotRun } from './could-not-run.ts'
export { asChecked, type CheckedRows } from './checked-row.ts'
export type { HeldFiles } from './held-return.ts'
export { EVERY_RULE } from './rules/every-rule.ts'
export type { Found, Mender, Rule, Severity } from './rule.ts'
export { type Checked, type ChildToCheck, type Finding, runRules } from './run-rules.ts'

/**
 * What needs the database, with every rule in it. Loaded by itself: `bin/footprint check` looks at files alone, and starts
 * sooner without it.
 */
export async function loadHeldChecks() {
  const { checkAgain } = await import('./run-checks/command.ts')
  const { runChecksRoutes } = await import('./run-checks/page.ts')
  const { listFindingsRoutes } = await import('./list-findings/page.ts')
  const { listExitsRoutes } = await import('./list-exits/page.ts')
  const { findingPageRoutes } = await import('./finding-page/page.ts')
  const { queueFindingDigests } = await import('./send-digest/queue-finding-digests.ts')
  const { childFindingsPath, FINDINGS_PATH } = await import('./paths.ts')
  const book = createRuleBook([...EVERY_RULE, ...exitFileRules], [...databaseRules, ...exitRecordRules])
  const pages = [listFindingsRoutes, listExitsRoutes, findingPageRoutes, runChecksRoutes]
  return {
    /** The pages of data quality. `files`: how the files that are held are read. */
    checksRoutes: (services: Services, files: HeldFiles): readonly Route[] =>
      pages.flatMap((routes) => routes(services, { ...files, book })),
    checkAgain: (db: Db, files: HeldFiles, checking: Checking) =>
      checkAgain(db, { ...files, book }, checking),
    queueFindingDigests,
    FINDINGS_PATH,
    childFindingsPath,
  }
}
