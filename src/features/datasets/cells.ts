// Values of cells.
import { type Day, toIsoDate } from '../../kit/dates/index.ts'

export const dayCell = (of: Day | null | undefined): string | null =>
  of === null || of === undefined ? null : toIsoDate(of)

/** What the child is called in every set: never a name, and nothing where the record is restricted. */
export const CHILD_COLUMN = {
  name: 'child',
  kind: 'text',
  says: 'The authority’s number of the child; none where the record is restricted or the child was adopted',
} as const
