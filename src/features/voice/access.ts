import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { WHO_RUN_REVIEWS, WHO_WORK_WITH_A_CHILD } from '../children/index.ts'

const ask: AccessRow = {
  action: 'ask-views',
  says: 'Ask people what they think before a review, and type in what came back on paper',
  allows: WHO_RUN_REVIEWS,
}

const note: AccessRow = {
  action: 'note-statements',
  says: 'Note what a child said in an app, a letter or another way',
  allows: WHO_WORK_WITH_A_CHILD,
}

const see: AccessRow = {
  action: 'see-views',
  says: 'See who was asked before a review, and what they answered',
  // No more than the people are told who answer: who works with the child, and who checks that work.
  allows: {
    ...WHO_WORK_WITH_A_CHILD,
    'team-manager': ['managing', 'covering'],
    'senior-manager': ['managing'],
    advocate: ['allocated', 'invited'],
    auditor: 'any',
  },
  inEmergency: 'enough',
}

/** Who may see what people were asked and answered, and who may ask. */
export const voiceAccess: readonly AccessRow[] = [see, ask, note]

export const maySeeViews = (roles: readonly Role[]): boolean => isAllowed(see, roles)

/** Whether one of these roles may ask people, so that a page shows the way. */
export const mayAskViews = (roles: readonly Role[]): boolean => isAllowed(ask, roles)

export const mayNoteStatements = (roles: readonly Role[]): boolean => isAllowed(note, roles)
