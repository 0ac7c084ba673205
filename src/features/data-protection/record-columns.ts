// What each column about a child is called in the copy the child is given, and how it is shown. A test compares this with
// the schema: a new column must be put here before it can be forgotten.
import { CHILD_COLUMNS } from './child-columns.ts'
import type { TableUses } from './column-use.ts'
import { FILE_COLUMNS } from './file-columns.ts'
import { KEEPING_COLUMNS } from './keeping-columns.ts'
import { REVIEW_COLUMNS } from './review-columns.ts'

/** By table. */
export const RECORD_COLUMNS: TableUses = {
  ...CHILD_COLUMNS,
  ...REVIEW_COLUMNS,
  ...FILE_COLUMNS,
  ...KEEPING_COLUMNS,
}
