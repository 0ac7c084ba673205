import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { childPath } from '../children/index.ts'

/** Every officer who holds a child and is no longer independent. */
export const INDEPENDENCE_PATH = '/independence'

/** Who told the service that a child came into care, and who did not. */
export const NOTICES_PATH = '/notices'
export const NOTICES_CSV_PATH = '/notices.csv'

/** The lists of that page, one shown at a time. */
export const NOTICE_LISTS = ['untold', 'doomed', 'unallocated', 'told'] as const
export type NoticeList = (typeof NOTICE_LISTS)[number]

/** One list of the page. */
export function noticeListPath(list: NoticeList): string {
  return `${NOTICES_PATH}?list=${list}`
}

/** Where a team tells the service that a child has come into care. */
export const TELL_OF_ENTRY_PATH = `${NOTICES_PATH}/new`

/** The notice of one child's time in care. */
export function noticePath(childId: string): string {
  return `${childPath(childId)}/notice`
}

/** Which officers are linked to which teams. */
export const OFFICER_TEAMS_PATH = '/officer-teams'

/** Where a child is given an officer. */
export function allocatePath(childId: string): string {
  return `${childPath(childId)}/allocate`
}

/** Where it is said who stands in with a child, and until when. */
export function coverPath(childId: string): string {
  return `${allocatePath(childId)}/cover`
}

/** Where cover ends before its day. */
export function endCoverPath(childId: string): string {
  return `${coverPath(childId)}/end`
}

/** Whether a child must not share an officer with brothers and sisters. */
export function siblingConflictPath(childId: string): string {
  return `${allocatePath(childId)}/brothers-and-sisters`
}

/** What one officer handed on to the next. */
export function handoverPath(childId: string): string {
  return `${childPath(childId)}/handover`
}

/** Where it is said that nobody holds a child any more. */
export function endAllocationPath(childId: string): string {
  return `${allocatePath(childId)}/end`
}

/** That a child's officer was independent on a day; left out: today. */
export function childIndependencePath(childId: string, on?: Day): string {
  const path = `${childPath(childId)}/independence`
  return on === undefined ? path : `${path}?on=${toIsoDate(on)}`
}

/** Who works with a child. */
export function childPeoplePath(childId: string): string {
  return `${childPath(childId)}/people`
}

/** Where it is said that somebody no longer works with a child. */
export function endChildPersonPath(childId: string): string {
  return `${childPeoplePath(childId)}/end`
}

/** Many children who go from one officer to others at once. */
export const REALLOCATIONS_PATH = '/reallocations'
export const NEW_REALLOCATION_PATH = `${REALLOCATIONS_PATH}/new`
export const CHECK_REALLOCATION_PATH = `${REALLOCATIONS_PATH}/check`

/** Who is to hold a child next, as it was chosen on another page. */
export type MoveChoice = { readonly childId: string; readonly officerId: string }

/** Choosing who takes the children of an officer; `choices` stand there already, to be changed. */
export function newReallocationPath(officerId: string, choices: readonly MoveChoice[] = []): string {
  const query = new URLSearchParams({ officer: officerId })
  for (const choice of choices) query.append('to', `${choice.childId}~${choice.officerId}`)
  return `${NEW_REALLOCATION_PATH}?${query.toString()}`
}

/** What {@link newReallocationPath} holds. */
export function readMoveChoices(query: URLSearchParams): readonly MoveChoice[] {
  return query.getAll('to').flatMap((text) => {
    const [childId = '', officerId = '', ...more] = text.split('~')
    return childId === '' || officerId === '' || more.length > 0 ? [] : [{ childId, officerId }]
  })
}

/** One of them, as it was done. */
export function reallocationPath(id: string): string {
  return `${REALLOCATIONS_PATH}/${encodeURIComponent(id)}`
}

/** The letters to the children, to be printed. */
export function reallocationLettersPath(id: string): string {
  return `${reallocationPath(id)}/letters`
}

/** Giving the children back. */
export function undoReallocationPath(id: string): string {
  return `${reallocationPath(id)}/undo`
}
