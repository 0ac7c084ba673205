import type { Day } from '../../kit/dates/index.ts'

export const ARRANGEMENT_KINDS = ['own-lawyer', 'another-authority', 'law-firm', 'none'] as const
export type ArrangementKind = (typeof ARRANGEMENT_KINDS)[number]

/** As pages say it. */
export const ARRANGEMENT_WORDS: Readonly<Record<ArrangementKind, string>> = {
  'own-lawyer': 'A lawyer of ours who does not act in the child’s case',
  'another-authority': 'Another authority’s lawyers, each for the other',
  'law-firm': 'A firm of lawyers',
  none: 'No arrangement is in place',
}

/** How an officer gets independent legal advice, from a day until another arrangement holds. */
export type Arrangement = {
  readonly id: string
  readonly from: Day
  readonly kind: ArrangementKind
  /** Who gives it, and how an officer asks. */
  readonly how: string
}

/** The arrangement of a day; null where none is on record by then, which is not the same as none. */
export function arrangementOn(arrangements: readonly Arrangement[], day: Day): Arrangement | null {
  return (
    arrangements.filter(({ from }) => from <= day).toSorted((one, other) => other.from - one.from)[0] ?? null
  )
}
