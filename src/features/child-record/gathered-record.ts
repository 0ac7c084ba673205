import type { Around } from './around.ts'
import type { WorkedRecord } from './worked-record.ts'

/** What every page of a child’s record knows of them. */
export type GatheredRecord = { readonly record: WorkedRecord; readonly around: Around }
