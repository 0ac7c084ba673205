import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { childPath } from '../children/index.ts'

/** Every officer who holds a child and is no longer independent. */
export const INDEPENDENCE_PATH = '/independence'

/** Where a child is given an officer. */
export function allocatePath(childId: string): string {
  return `${childPath(childId)}/allocate`
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
