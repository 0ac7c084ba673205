// The three lists of children who came into care, from one reading of them. Pure.
import type { EntryRow } from '../queries/entry-notices.ts'
import { type JudgedNotice, judgeNotice, type NoticeRules } from '../entry-notice.ts'

export type JudgedEntry = EntryRow & { readonly judged: JudgedNotice }

export type NoticeLists = {
  readonly all: readonly JudgedEntry[]
  /** Began, and no notice is recorded. */
  readonly untold: readonly JudgedEntry[]
  /** The first review could not, or cannot, reasonably be held in time. */
  readonly doomed: readonly JudgedEntry[]
  /** Told of, in time or late. */
  readonly told: readonly JudgedEntry[]
}

/** Judges each entry once, and puts it where it belongs; a child may be in two lists. */
export function toNoticeLists(entries: readonly EntryRow[], rules: NoticeRules): NoticeLists {
  const all = entries.map((entry) => ({ ...entry, judged: judgeNotice(entry, rules) }))
  return {
    all,
    untold: all.filter(({ receivedOn }) => receivedOn === null),
    doomed: all.filter(({ judged, end }) => judged.isDoomed && end === null),
    told: all.filter(({ receivedOn }) => receivedOn !== null),
  }
}
