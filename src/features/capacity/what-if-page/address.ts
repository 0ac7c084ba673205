// The address of the page: every change that is chosen, and whether limits may be passed. Nothing is saved.
import { type Day, laterOf } from '../../../kit/dates/index.ts'
import { WHAT_IF_PATH } from '../caseload-paths.ts'
import type { WhatIfAsked } from '../what-if.ts'
import { type Change, MOST_CHANGES, readChange, toChangeText } from '../what-if-change.ts'

export type Chosen = Pick<WhatIfAsked, 'changes' | 'overLimits'> & {
  /** How many of those in the address say nothing that can happen. */
  readonly dropped: number
}

/** What an address asks for; a change that nobody can make is dropped, and so is one too many. */
export function readChosen(query: URLSearchParams, isOfficer: (id: string) => boolean): Chosen {
  const texts = [...new Set(query.getAll('change'))]
  const changes = texts
    .flatMap((text) => readChange(text) ?? [])
    .filter((change) => !('officerId' in change) || isOfficer(change.officerId))
    .slice(0, MOST_CHANGES)
  const overLimits = query.get('over') === 'yes' ? 'where-nobody-else' : 'never'
  return { changes, overLimits, dropped: texts.length - changes.length }
}

/** The address of these changes. */
export function whatIfPath({ changes, overLimits }: Pick<Chosen, 'changes' | 'overLimits'>): string {
  const query = new URLSearchParams(changes.map((change) => ['change', toChangeText(change)]))
  if (overLimits !== 'never') query.set('over', 'yes')
  const text = query.toString()
  return text === '' ? WHAT_IF_PATH : `${WHAT_IF_PATH}?${text}`
}

/** The day on which all of it has happened. */
export function lastDayOf(changes: readonly Change[], today: Day): Day {
  return changes.reduce((last, { on }) => laterOf(last, on), today)
}
