// One thing that might happen, as it stands in the address of a page and in words. Pure.
import { type Day, parseIsoDay, toDate, toIsoDate } from '../../kit/dates/index.ts'
import { countOf } from '../../ui/parts/index.ts'

export type Change =
  | { readonly kind: 'leaves'; readonly on: Day; readonly officerId: string }
  | {
      readonly kind: 'hours'
      readonly on: Day
      readonly officerId: string
      readonly fullTimeEquivalent: number
    }
  | { readonly kind: 'posts'; readonly on: Day; readonly number: number; readonly fullTimeEquivalent: number }
  | { readonly kind: 'come'; readonly on: Day; readonly number: number }
  | { readonly kind: 'siblings'; readonly on: Day; readonly number: number }
  | { readonly kind: 'relieve'; readonly on: Day }

export const CHANGE_KINDS = ['leaves', 'hours', 'posts', 'come', 'siblings', 'relieve'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** No more than so many things at once, posts of one thing, and children of one. */
export const MOST_CHANGES = 12
export const MOST_POSTS = 20
export const MOST_COMING = 200
export const MOST_SIBLINGS = 12

/** As an address holds it: `leaves_2026-12-01_ID`. */
export function toChangeText(change: Change): string {
  const parts = [change.kind, toIsoDate(change.on)]
  if (change.kind === 'leaves') return [...parts, change.officerId].join('_')
  if (change.kind === 'hours') return [...parts, change.fullTimeEquivalent, change.officerId].join('_')
  if (change.kind === 'posts') return [...parts, change.fullTimeEquivalent, change.number].join('_')
  return (change.kind === 'relieve' ? parts : [...parts, change.number]).join('_')
}

const wholeOf = (text: string, most: number): number | null =>
  /^[1-9]\d{0,3}$/.test(text) && Number(text) <= most ? Number(text) : null

/** Of a full week: over 0, at most 1, to two decimals; null where it is none. */
export function parseWeek(text: string): number | null {
  const value = /^(0?\.\d{1,2}|[01](\.\d{1,2})?)$/.test(text.trim()) ? Number(text) : 0
  return value > 0 && value <= 1 ? value : null
}

/** What an address says, or null where it says nothing that can happen. */
export function readChange(text: string): Change | null {
  const [kind = '', date = '', first = '', ...more] = text.split('_')
  const on = parseIsoDay(date)
  const last = more.join('_')
  if (on === null) return null
  if (kind === 'leaves') return first === '' ? null : { kind, on, officerId: [first, ...more].join('_') }
  if (kind === 'relieve') return { kind, on }
  if (kind === 'come' || kind === 'siblings') {
    const number = wholeOf(first, kind === 'come' ? MOST_COMING : MOST_SIBLINGS)
    return number === null ? null : { kind, on, number }
  }
  const fullTimeEquivalent = parseWeek(first)
  if (fullTimeEquivalent === null) return null
  if (kind === 'hours') return last === '' ? null : { kind, on, officerId: last, fullTimeEquivalent }
  const number = wholeOf(last, MOST_POSTS)
  return kind === 'posts' && number !== null ? { kind, on, number, fullTimeEquivalent } : null
}

const week = (value: number): string => (value === 1 ? 'a full week' : `${value} of a full week`)

/** A sentence without its full stop: "Ruth Adeyemi leaves on 1 December 2026". */
export function sayChange(change: Change, nameOf: (id: string) => string): string {
  const on = toDate(change.on)
  if (change.kind === 'leaves') return `${nameOf(change.officerId)} leaves: from ${on} they hold nobody`
  if (change.kind === 'hours')
    return `${nameOf(change.officerId)} works ${week(change.fullTimeEquivalent)} from ${on}`
  if (change.kind === 'posts')
    return `${countOf(change.number, 'post')} of ${week(change.fullTimeEquivalent)} ${change.number === 1 ? 'is' : 'are'} filled from ${on}`
  if (change.kind === 'relieve')
    return `From ${on} children go from whoever is over a limit to whoever has room`
  if (change.kind === 'come')
    return `${countOf(change.number, 'child comes', 'children come')} into care on ${on}`
  return change.number === 1
    ? `One unaccompanied child comes into care on ${on}`
    : `${change.number} unaccompanied brothers and sisters come into care on ${on}`
}
