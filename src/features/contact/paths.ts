import { childPath } from '../children/index.ts'

/** The log of talks and visits with a child. */
export function contactPath(childId: string): string {
  return `${childPath(childId)}/contact`
}

/** One entry of the log, to be put right. */
export function correctContactPath(childId: string, contactId: string): string {
  return `${contactPath(childId)}/${encodeURIComponent(contactId)}`
}

/** The visits that other systems tell of, below the log. */
export function visitsToldPath(childId: string): string {
  return `${contactPath(childId)}#visits`
}
