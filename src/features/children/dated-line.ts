import type { Day } from '../../kit/dates/index.ts'

/** Something that was done for a child on a day, as one line of a chronology. */
export type DatedLine = {
  readonly on: Day
  /** One line, without notes and reasons. */
  readonly says: string
  /** Who did it; null where not recorded. */
  readonly by: string | null
  /** Where more is said of it. */
  readonly href: string
}
