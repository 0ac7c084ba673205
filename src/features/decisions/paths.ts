import { childPath } from '../children/index.ts'

/** Every decision that is overdue, of the children within reach. */
export const DECISIONS_PATH = '/decisions'

/** The same list as CSV, with the same filters. */
export const DECISIONS_CSV_PATH = '/decisions.csv'

/** The tab of a child's page. */
export function decisionsPath(childId: string): string {
  return `${childPath(childId)}/decisions`
}

/** One decision: what came of it. */
export function decisionPath(childId: string, id: string): string {
  return `${decisionsPath(childId)}/${encodeURIComponent(id)}`
}

/** Asks its owner by e-mail. */
export function askOwnerPath(childId: string, id: string): string {
  return `${decisionPath(childId, id)}/ask`
}

/** Where its owner answers, through a link. */
export const ANSWER_PATTERN = '/answer/:token'

export function answerPath(token: string): string {
  return `/answer/${encodeURIComponent(token)}`
}
