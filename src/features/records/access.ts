import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { WHO_SEE_A_CHILD, WHO_RUN_REVIEWS } from '../children/index.ts'

const write: AccessRow = {
  action: 'write-records',
  says: 'Write the record of a review and the letter to the child',
  allows: WHO_RUN_REVIEWS,
}

const sign: AccessRow = {
  action: 'sign-records',
  says: 'Sign the record of a review and the letter to the child',
  allows: { iro: ['allocated', 'covering', 'same-team'], manager: 'any' },
}

const send: AccessRow = {
  action: 'send-records',
  says: 'Say who has the record of a review, and send it',
  allows: WHO_RUN_REVIEWS,
}

const answer: AccessRow = {
  action: 'answer-decisions',
  says: 'Answer the decisions of a review as the team’s manager',
  allows: { 'team-manager': ['managing', 'covering'], 'senior-manager': ['managing'] },
}

const templates: AccessRow = {
  action: 'change-record-templates',
  says: 'Change the wording of records and letters',
  allows: { manager: 'any' },
}

/** Who may read, write, sign and send the record of a review. */
export const recordsAccess: readonly AccessRow[] = [
  {
    action: 'see-records',
    says: 'Read the record of a review and the letter',
    allows: WHO_SEE_A_CHILD,
    inEmergency: 'enough',
  },
  write,
  sign,
  send,
  answer,
  templates,
]

/** What of the work on a record somebody of these roles may do, so that a page shows the way to it. */
export type MayDo = {
  readonly write: boolean
  readonly sign: boolean
  readonly send: boolean
  readonly answer: boolean
}

export function mayDo(roles: readonly Role[]): MayDo {
  return {
    write: isAllowed(write, roles),
    sign: isAllowed(sign, roles),
    send: isAllowed(send, roles),
    answer: isAllowed(answer, roles),
  }
}
