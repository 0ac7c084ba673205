import { childPath } from '../children/index.ts'

/** The ways to all that is kept of a child. */
export const recordTabPath = (childId: string): string => `${childPath(childId)}/record`

/** What was done for a child, as one time line. */
export const activityPath = (childId: string): string => `${childPath(childId)}/activity`

export const chronologiesPath = (childId: string): string => `${childPath(childId)}/chronologies`

/** A chronology to look at before it is signed. */
export const newChronologyPath = (childId: string): string => `${chronologiesPath(childId)}/new`

/** A chronology as it was signed. */
export const chronologyPath = (childId: string, id: string): string =>
  `${chronologiesPath(childId)}/${encodeURIComponent(id)}`

export const chronologyFilePath = (childId: string, id: string): string =>
  `${chronologyPath(childId, id)}/chronology.pdf`
