import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { CASELOAD_PATH } from './paths.ts'

/** Trying out what would become of caseloads. */
export const WHAT_IF_PATH = `${CASELOAD_PATH}/what-if`

/** Caseloads of the service on a day. */
export function caseloadOnPath(on: Day): string {
  return `${CASELOAD_PATH}?on=${toIsoDate(on)}`
}

/** The tables of that page as files for a spreadsheet. */
export const CASELOAD_FILES = {
  officers: `${CASELOAD_PATH}/iros.csv`,
  months: `${CASELOAD_PATH}/months.csv`,
} as const

/** One of them, of a day. */
export function caseloadFilePath(what: keyof typeof CASELOAD_FILES, on: Day): string {
  return `${CASELOAD_FILES[what]}?on=${toIsoDate(on)}`
}

/** The caseload of one officer. */
export function officerCaseloadPath(personId: string): string {
  return `${CASELOAD_PATH}/${encodeURIComponent(personId)}`
}

/** The same on a day. */
export function officerCaseloadOnPath(personId: string, on: Day): string {
  return `${officerCaseloadPath(personId)}?on=${toIsoDate(on)}`
}

/** Writing down what an officer does besides holding children. */
export function newWorkPath(personId: string): string {
  return `${officerCaseloadPath(personId)}/work/new`
}

/** Ending it. */
export function endWorkPath(personId: string, workId: string): string {
  return `${officerCaseloadPath(personId)}/work/${encodeURIComponent(workId)}/end`
}
