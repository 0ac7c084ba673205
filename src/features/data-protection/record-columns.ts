// What each column about a child is called in the copy the child is given, and how it is shown. A test compares this with
// the schema: a new column must be put here before it can be forgotten.
import { BETWEEN_COLUMNS } from './between-columns.ts'
import { BESIDE_COLUMNS } from './beside-columns.ts'
import { CHILD_COLUMNS } from './child-columns.ts'
import type { TableUses } from './column-use.ts'
import { DECISION_COLUMNS } from './decision-columns.ts'
import { DISPUTE_COLUMNS } from './dispute-columns.ts'
import { FILE_COLUMNS } from './file-columns.ts'
import { KEEPING_COLUMNS } from './keeping-columns.ts'
import { LETTER_COLUMNS } from './letter-columns.ts'
import { MAIL_COLUMNS } from './mail-columns.ts'
import { MEETING_COLUMNS } from './meeting-columns.ts'
import { NOTICE_COLUMNS } from './notice-columns.ts'
import { PAPER_COLUMNS } from './paper-columns.ts'
import { REVIEW_COLUMNS } from './review-columns.ts'
import { VOICE_COLUMNS } from './voice-columns.ts'

/** By table. */
export const RECORD_COLUMNS: TableUses = {
  ...CHILD_COLUMNS,
  ...NOTICE_COLUMNS,
  ...REVIEW_COLUMNS,
  ...PAPER_COLUMNS,
  ...MEETING_COLUMNS,
  ...BETWEEN_COLUMNS,
  ...MAIL_COLUMNS,
  ...DECISION_COLUMNS,
  ...DISPUTE_COLUMNS,
  ...BESIDE_COLUMNS,
  ...LETTER_COLUMNS,
  ...VOICE_COLUMNS,
  ...FILE_COLUMNS,
  ...KEEPING_COLUMNS,
}
