import { childPath } from '../children/index.ts'

/** What is due to be destroyed, and what is held. */
export const RETENTION_PATH = '/retention'
export const RETENTION_CSV_PATH = '/retention.csv'

/** What remains of records that were destroyed. */
export const DESTROYED_PATH = '/retention/destroyed'

/** Requests for one's own record. */
export const REQUESTS_PATH = '/subject-access'

/** What data the service holds, and why. */
export const PROCESSING_PATH = '/records-of-processing'

/** How long one child's record is kept, its holds and its proposal. */
export function retentionPath(childId: string): string {
  return `${childPath(childId)}/retention`
}

/** Requests for one child's record. */
export function subjectAccessPath(childId: string): string {
  return `${childPath(childId)}/subject-access`
}

/** One request for a child's record. */
export function requestPath(childId: string, requestId: string): string {
  return `${subjectAccessPath(childId)}/${encodeURIComponent(requestId)}`
}

/** The passages of a request that must be decided. */
export function passagesPath(childId: string, requestId: string): string {
  return `${requestPath(childId, requestId)}/passages`
}
