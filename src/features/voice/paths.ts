import { childPath } from '../children/index.ts'

const at = (...parts: readonly string[]): string => parts.map(encodeURIComponent).join('/')

/** Who was asked before a child's reviews, and what came back. */
export const consultationsPath = (childId: string): string => `${childPath(childId)}/consultations`

export const newConsultationPath = (childId: string): string => `${consultationsPath(childId)}/new`

/** Asks everybody who is invited and has an e-mail address. */
export const askInvitedPath = (childId: string): string => `${consultationsPath(childId)}/ask-invited`

export const consultationPath = (childId: string, id: string): string =>
  `${consultationsPath(childId)}/${at(id)}`

/** Sends or shows another link. */
export const resendPath = (childId: string, id: string): string => `${consultationPath(childId, id)}/link`

export const withdrawPath = (childId: string, id: string): string =>
  `${consultationPath(childId, id)}/withdraw`

/** The questions to print, with lines to write on. */
export const paperPath = (childId: string, id: string): string => `${consultationPath(childId, id)}/paper`

/** Where staff type what somebody wrote on paper or says. */
export const enterPath = (childId: string, id: string): string => `${consultationPath(childId, id)}/answers`

export const newStatementPath = (childId: string): string => `${childPath(childId)}/statements/new`

/** What a link opens. */
export const HAVE_YOUR_SAY_PATH = '/have-your-say'

export const haveYourSayPath = (token: string, step?: string): string =>
  `${HAVE_YOUR_SAY_PATH}/${at(...(step === undefined ? [token] : [token, step]))}`
