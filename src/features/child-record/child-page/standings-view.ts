import { type Html, joinHtml } from '../../../ui/html.ts'
import { renderDeadlineTag, toDeadlineWords } from '../../../ui/parts/index.ts'
import type { JudgedDuty } from '../worked-record.ts'

/** The marks of what a review answered, or of what is owed; the same words once. */
export function renderStandings(duties: readonly JudgedDuty[]): Html {
  const byWords = new Map(duties.map(({ deadline }) => [toDeadlineWords(deadline), deadline]))
  return joinHtml([...byWords.values()].map(renderDeadlineTag), ' ')
}
