import { childPath } from '../children/index.ts'

/** What the checks found. */
export const FINDINGS_PATH = '/data-quality'
export const FINDINGS_CSV_PATH = `${FINDINGS_PATH}/findings.csv`

/** Running the checks again. */
export const CHECK_AGAIN_PATH = `${FINDINGS_PATH}/check`

/** Exits that are missing or in doubt. */
export const EXITS_PATH = `${FINDINGS_PATH}/exits`
export const EXITS_CSV_PATH = `${FINDINGS_PATH}/exits.csv`

/** What the checks found of one child. */
export const childFindingsPath = (childId: string): string =>
  `${FINDINGS_PATH}?child=${encodeURIComponent(childId)}`

/** One finding, about one child. */
export function findingPath(childId: string, findingId: string): string {
  return `${childPath(childId)}/findings/${encodeURIComponent(findingId)}`
}
