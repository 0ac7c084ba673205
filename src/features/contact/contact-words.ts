// What people read of a contact.
import { toDate } from '../../kit/dates/index.ts'
import { countOf } from '../../ui/parts/index.ts'
import type { Contact, ContactKind, ContactOutcome, LastSeen } from './contact.ts'

export const KIND_WORDS: Readonly<Record<ContactKind, string>> = {
  visit: 'Visit',
  video: 'Video call',
  call: 'Phone call',
  message: 'Message',
  letter: 'Letter',
}

export const OUTCOME_WORDS: Readonly<Record<ContactOutcome, string>> = {
  seen: 'Saw the child',
  spoken: 'Talked with the child, or had an answer',
  sent: 'Sent, no answer yet',
  declined: 'The child did not want to',
  'could-not': 'Tried, and could not reach the child',
}

/** Whether somebody was alone with the child; not recorded is not no. */
export function aloneWords(alone: boolean | null): string {
  if (alone === null) return 'not recorded'
  return alone ? 'yes' : 'no'
}

/** "47 days ago, on 4 October 2026", or that nobody recorded it. */
export function lastSeenWords(seen: LastSeen | undefined): string {
  if (seen === undefined) return 'Not recorded'
  return `${daysAgo(seen.days)}, on ${toDate(seen.on)}${seen.from === 'review' ? ', at a review' : ''}`
}

function daysAgo(days: number): string {
  return days === 0 ? 'Today' : `${countOf(days, 'day')} ago`
}

/** What an entry is, without its note: "Phone call: talked with the child". */
export function contactInShort({ kind, outcome }: Pick<Contact, 'kind' | 'outcome'>): string {
  const words = OUTCOME_WORDS[outcome]
  return `${KIND_WORDS[kind]}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
