import type { Command } from '../command.ts'
import { auditAnchor } from './audit-anchor.ts'
import { benchmarkAbout } from './benchmark-about.ts'
import { benchmarkCompare } from './benchmark-compare.ts'
import { benchmarkExport } from './benchmark-export.ts'
import { benchmarkImport } from './benchmark-import.ts'
import { benchmarkKey } from './benchmark-key.ts'
import { check } from './check.ts'
import { clock } from './clock.ts'
import { config } from './config.ts'
import { demo } from './demo.ts'
import { importCommand } from './import.ts'
import { exportAnnexA } from './export-annex-a.ts'
import { exportReviews } from './export-reviews.ts'
import { figures } from './figures.ts'
import { migrate } from './migrate.ts'
import { reportAnnual } from './report-annual.ts'
import { userAdd } from './user-add.ts'
import { userDisable } from './user-disable.ts'
import { userList } from './user-list.ts'
import { userPassword } from './user-password.ts'
import { userResetCodes } from './user-reset-codes.ts'
import { verify } from './verify.ts'
import { version } from './version.ts'

/** Every command, in the order of the list that `bin/footprint` prints. */
export const commands: readonly Command[] = [
  figures,
  importCommand,
  check,
  clock,
  reportAnnual,
  exportReviews,
  exportAnnexA,
  benchmarkAbout,
  benchmarkKey,
  benchmarkExport,
  benchmarkImport,
  benchmarkCompare,
  migrate,
  demo,
  verify,
  auditAnchor,
  userAdd,
  userList,
  userDisable,
  userPassword,
  userResetCodes,
  config,
  version,
]
