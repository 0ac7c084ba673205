// What is known of one paper for one review: said again and again, the last word counts, and nothing is lost.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { PaperKind } from './paper-rules.ts'

export const PAPER_WAYS = ['upload', 'email', 'by-hand', 'seen-elsewhere'] as const
export type PaperWay = (typeof PAPER_WAYS)[number]

/** As pages say it. */
export const WAY_WORDS: Readonly<Record<PaperWay, string>> = {
  upload: 'as a file, kept here',
  email: 'by e-mail',
  'by-hand': 'on paper',
  'seen-elsewhere': 'seen in the case system',
}

/** What somebody says of a paper. */
export type PaperSaid =
  | { readonly state: 'received'; readonly on: Day; readonly way: PaperWay }
  /** `reason`: why, in their words. */
  | { readonly state: 'not-needed'; readonly reason: string }
  | { readonly state: 'not-received'; readonly reason: string }

export type PaperEntry = {
  readonly id: string
  readonly kind: PaperKind
  /** 1, 2, … of this kind for this review. */
  readonly number: number
  readonly said: PaperSaid
  readonly fileId: string | null
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** Where a paper stands. */
export type PaperState =
  | { readonly kind: 'received'; readonly on: Day; readonly inTime: 'in-time' | 'late' | 'cannot-tell' }
  | { readonly kind: 'not-needed'; readonly reason: string }
  /** `late`: the day by which it should be there is gone. */
  | { readonly kind: 'late' }
  | { readonly kind: 'not-received' }

/**
 * Where a paper stands, from what was said of it, oldest first. A newer copy does not make an older one late: the day on
 * which it first came counts, unless that was taken back.
 */
export function toPaperState(
  entries: readonly Pick<PaperEntry, 'said'>[],
  by: Day | null,
  today: Day,
): PaperState {
  const last = entries.at(-1)?.said
  if (last?.state === 'not-needed') return { kind: 'not-needed', reason: last.reason }
  if (last?.state === 'received') {
    const since = entries.findLastIndex(({ said }) => said.state !== 'received')
    const days = entries.slice(since + 1).flatMap(({ said }) => (said.state === 'received' ? [said.on] : []))
    const on = days.reduce((first, day) => (day < first ? day : first), last.on)
    return { kind: 'received', on, inTime: by === null ? 'cannot-tell' : on <= by ? 'in-time' : 'late' }
  }
  return by !== null && today > by ? { kind: 'late' } : { kind: 'not-received' }
}

export type PaperRefused = { readonly field: string; readonly says: string }

/** Whether what somebody says of a paper can be. */
export function decidePaper(
  { last, today }: { readonly last: PaperSaid | null; readonly today: Day },
  said: PaperSaid,
): Result<PaperSaid, PaperRefused> {
  if (said.state === 'received') {
    return said.on > today
      ? fail({ field: 'on-day', says: `The day it came must be today, ${toDate(today)}, or before` })
      : ok(said)
  }
  if (said.state === 'not-received' && (last === null || last.state === 'not-received')) {
    return fail({
      field: 'what',
      says: 'Nothing is recorded of this paper, so there is nothing to take back',
    })
  }
  return ok(said)
}
