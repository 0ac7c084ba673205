// Since when and why somebody is over a limit, in words.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { countOf } from '../../ui/parts/index.ts'
import type { Causes, LimitName, OfficerLimits, overNow } from '../allocations/index.ts'

const LIMIT_WORDS: Readonly<Record<LimitName, string>> = {
  guidance: 'the most of guidance',
  local: 'our limit',
  own: 'their own limit',
}

const list = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words)

/** `Over our limit of 80 and their own limit of 60` */
export function sayLimits(over: readonly LimitName[], limits: OfficerLimits): string {
  return `Over ${list(over.map((name) => `${LIMIT_WORDS[name]}, ${limits[name] ?? 'not known'}`))}`
}

/** `since 3 March 2026 (263 days)`; where history begins over the limit, since before that. */
export function saySince(now: NonNullable<ReturnType<typeof overNow>>, historyFrom: Day): string {
  const before = now.since <= historyFrom ? 'since before' : 'since'
  return `${before} ${toDate(now.since)} (${countOf(now.days, 'day')}${now.since <= historyFrom ? ' or more' : ''})`
}

const GIVER_WORDS = { away: 'who was away', left: 'who left', other: '' } as const

/** What came in the three months before; null where nothing did. */
export function sayCauses({ entries, notKnown, from, hoursFell }: Causes): string | null {
  const parts = [
    ...(entries === 0 ? [] : [`${countOf(entries, 'child', 'children')} newly in care`]),
    ...from.map(({ name, children, because }) =>
      `${countOf(children, 'child', 'children')} taken over from ${name} ${GIVER_WORDS[because]}`.trim(),
    ),
    ...(notKnown === 0
      ? []
      : [`${countOf(notKnown, 'child', 'children')} of whom it is not on record who held them before`]),
    ...(hoursFell === null
      ? []
      : [`hours fell from ${hoursFell.before} to ${hoursFell.after} of a full week`]),
  ]
  return parts.length === 0 ? null : `In the three months before: ${list(parts)}.`
}
