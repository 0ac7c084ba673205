import { type AccessRow, type Allowed, allowedTo, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { WHO_CHALLENGE } from '../children/index.ts'

/** Who reads challenges: the reviewing service, and those who are challenged about their own children. */
const WHO_SEE: AccessRow['allows'] = {
  iro: ['allocated', 'covering', 'same-team'],
  manager: 'any',
  'business-support': 'any',
  'fostering-iro': ['allocated', 'covering'],
  'social-worker': ['allocated', 'covering'],
  'team-manager': ['managing', 'covering'],
  'senior-manager': 'any',
  analyst: 'any',
  auditor: 'any',
}

const see: AccessRow = {
  action: 'see-disputes',
  says: 'See challenges and what came of them',
  allows: WHO_SEE,
}

const seeReferrals: AccessRow = {
  action: 'see-referrals',
  says: 'See what was put to Cafcass, the Official Solicitor, the court and the guardian',
  allows: WHO_SEE,
}

const keepReferrals: AccessRow = {
  action: 'keep-referrals',
  says: 'Write down a referral and what came of it, and take its document',
  allows: WHO_CHALLENGE,
}

const seeService: AccessRow = {
  action: 'see-service-disputes',
  says: 'See challenges that are about the whole service, a carer or a child protection plan',
  allows: {
    iro: 'any',
    manager: 'any',
    'fostering-iro': 'any',
    'senior-manager': 'any',
    analyst: 'any',
    auditor: 'any',
  },
}

const raise: AccessRow = {
  action: 'raise-disputes',
  says: 'Raise a challenge, take it to another stage and close it',
  allows: WHO_CHALLENGE,
}

const raiseService: AccessRow = {
  action: 'raise-service-disputes',
  says: 'Raise and work a challenge about the whole service, a carer or a child protection plan',
  allows: { iro: 'any', manager: 'any', 'fostering-iro': 'any' },
}

const answer: AccessRow = {
  action: 'answer-disputes',
  says: 'Answer a challenge',
  allows: { 'team-manager': ['managing', 'covering'], 'senior-manager': 'any' },
}

const answerService: AccessRow = {
  action: 'answer-service-disputes',
  says: 'Answer a challenge about the whole service, a carer or a child protection plan',
  allows: { 'senior-manager': 'any' },
}

const keepSettings: AccessRow = {
  action: 'keep-dispute-settings',
  says: 'Change the stages and themes of challenges',
  allows: { manager: 'any', administrator: 'any' },
}

const seeSettings: AccessRow = {
  action: 'see-dispute-settings',
  says: 'See the stages and themes of challenges',
  allows: {
    ...keepSettings.allows,
    iro: 'any',
    'business-support': 'any',
    'senior-manager': 'any',
    analyst: 'any',
    auditor: 'any',
  },
}

const download: AccessRow = {
  action: 'download-disputes',
  says: 'Download the register of challenges as a file',
  allows: {
    iro: ['allocated', 'covering', 'same-team'],
    manager: 'any',
    'senior-manager': 'any',
    analyst: 'any',
    auditor: 'any',
  },
}

const seeMeetings: AccessRow = {
  action: 'see-challenge-meetings',
  says: 'See meetings about challenges and what was agreed',
  allows: {
    iro: ['allocated', 'covering', 'same-team'],
    manager: 'any',
    'senior-manager': 'any',
    analyst: 'any',
    auditor: 'any',
  },
}

const keepMeetings: AccessRow = {
  action: 'keep-challenge-meetings',
  says: 'Write down a meeting about challenges and what became of what was agreed',
  allows: { iro: ['allocated', 'covering', 'same-team'], manager: 'any' },
}

const legalAdvice: AccessRow = {
  action: 'keep-legal-advice',
  says: 'Ask for independent legal advice about a child, and read it',
  allows: { iro: ['allocated', 'covering'], manager: 'any' },
}

export const disputesAccess: readonly AccessRow[] = [
  see,
  download,
  seeSettings,
  keepSettings,
  seeService,
  raise,
  raiseService,
  answer,
  answerService,
  seeMeetings,
  keepMeetings,
  legalAdvice,
  seeReferrals,
  keepReferrals,
]

/** Whether a challenge is about a child of the register, or about none. */
export type Where = 'ofChild' | 'ofService'

export const ACTIONS: Readonly<Record<Where, Readonly<Record<'see' | 'work' | 'answer', string>>>> = {
  ofChild: { see: see.action, work: raise.action, answer: answer.action },
  ofService: { see: seeService.action, work: raiseService.action, answer: answerService.action },
}

const ROWS = {
  ofChild: { work: raise, answer },
  ofService: { work: raiseService, answer: answerService },
}

/** Whether somebody may raise a challenge and do what the officer does about it. */
export const mayWork = (roles: readonly Role[], where: Where): boolean => isAllowed(ROWS[where].work, roles)

/** Whether somebody may answer a challenge on its page. */
export const mayAnswer = (roles: readonly Role[], where: Where): boolean =>
  isAllowed(ROWS[where].answer, roles)

export const mayKeepDisputeSettings = (roles: readonly Role[]): boolean => isAllowed(keepSettings, roles)

export const mayDownloadDisputes = (roles: readonly Role[]): boolean => isAllowed(download, roles)

/** Whether somebody is shown the challenges of a child. */
export const maySeeDisputes = (roles: readonly Role[]): boolean => isAllowed(see, roles)

/** Whether somebody is shown challenges that are about no child of the register. */
export const maySeeServiceDisputes = (roles: readonly Role[]): boolean => isAllowed(seeService, roles)

export const BESIDE_ACTIONS = {
  seeReferrals: seeReferrals.action,
  keepReferrals: keepReferrals.action,
  seeMeetings: seeMeetings.action,
  keepMeetings: keepMeetings.action,
  legalAdvice: legalAdvice.action,
} as const

/** Whether somebody is shown meetings about challenges. */
export const maySeeMeetings = (roles: readonly Role[]): boolean => isAllowed(seeMeetings, roles)

/** Whether somebody may write down meetings about challenges. */
export const mayKeepMeetings = (roles: readonly Role[]): boolean => isAllowed(keepMeetings, roles)

/** Of which children somebody may open legal advice; null: of none. */
export const legalAdviceAllowed = (roles: readonly Role[]): Allowed | null => allowedTo(legalAdvice, roles)
