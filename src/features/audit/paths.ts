import { childPath } from '../children/index.ts'

/** The trail of what everybody did. */
export const AUDIT_PATH = '/audit'

/** One's own trail. */
export const OWN_TRAIL_PATH = '/account/trail'

/** Who opened or changed a child's record. */
export function openingsPath(childId: string): string {
  return `${childPath(childId)}/openings`
}

/** The same as CSV. */
export function openingsCsvPath(childId: string): string {
  return `${openingsPath(childId)}.csv`
}
