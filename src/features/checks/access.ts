import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

/** Whoever keeps the data for all children, and the people a finding is about for their own. */
const run: AccessRow = {
  action: 'run-checks',
  says: 'Run the checks of the data again, and give findings to people',
  allows: { manager: 'any', 'business-support': 'any', analyst: 'any' },
}

const answer: AccessRow = {
  action: 'answer-findings',
  says: 'Answer what the checks found: right as it is, or whom one asked',
  allows: {
    ...run.allows,
    iro: ['allocated', 'covering', 'same-team'],
    'social-worker': ['allocated', 'covering'],
    'team-manager': ['managing', 'covering'],
  },
}

const see: AccessRow = {
  action: 'see-findings',
  says: 'See what the checks found wrong, and exits that are missing or in doubt',
  allows: { ...answer.allows, 'senior-manager': 'any', auditor: 'any' },
}

const download: AccessRow = {
  action: 'download-findings',
  says: 'Download what the checks found as a file',
  allows: see.allows,
}

export const checksAccess: readonly AccessRow[] = [see, download, answer, run]

export const ACTION = {
  see: see.action,
  download: download.action,
  answer: answer.action,
  run: run.action,
} as const

export const maySeeFindings = (roles: readonly Role[]): boolean => isAllowed(see, roles)
export const mayRunChecks = (roles: readonly Role[]): boolean => isAllowed(run, roles)
export const mayAnswerFindings = (roles: readonly Role[]): boolean => isAllowed(answer, roles)
export const mayDownloadFindings = (roles: readonly Role[]): boolean => isAllowed(download, roles)
