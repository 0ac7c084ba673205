// The national return: its files read into rows, and rows into what the clock and the figures need of a child.
import type { Day } from '../../kit/dates/index.ts'
import type { Workbook } from '../../kit/xlsx/index.ts'
import type { AnnexRead } from './annex-a/read-annex-a.ts'
import type { ReturnFile } from './read-table.ts'
import type { XmlPart } from './read-xml-return.ts'
import type { SsdRead } from './ssd/read-ssd-set.ts'

export { type AskedYear, readAskedYear } from './asked-year.ts'
export {
  boundedBytes,
  FileOverLimitError,
  formOf,
  peekHeading,
  type ReturnForm,
} from './bounded-bytes.ts'
export { toChildFacts } from './care-history.ts'
export { type CareRun, toCareRuns } from './care-runs.ts'
export type { ChildFacts, PeriodFacts, ReviewFact, SocialWorkerFact } from './child-facts.ts'
export type { ChildReturn, Episode, ReturnReview } from './child-returns.ts'
export { type ChildRows, createChildrenRows, noRows } from './child-rows.ts'
export { type LoadedReturns, type LoadedYear, type LoadOptions, loadReturns } from './load-returns.ts'
export type { Move, Placement } from './placements.ts'
export { placementsBetween } from './placements-between.ts'
export { type ReturnFile, readTable, type TablePart } from './read-table.ts'
export { FACT_TABLES, type Returns, readReturns } from './read-returns.ts'
export { recogniseTable, TABLES } from './recognise-table.ts'
export {
  type RefusedFile,
  type RefusedRow,
  refuseMix,
  refuseText,
  refuseTooLarge,
  type UnreadRow,
} from './refusal.ts'
export { datesIn, lastDayTold, proposeReturnYear, type ReturnDates } from './return-dates.ts'
export { type LoadedReturn, type ReviewsKnown, reviewsKnownOf } from './reviews-known.ts'
export { isSsdHeading, SSD_TABLE_NAMES } from './ssd/ssd-tables.ts'
export type { HeldByProfessional, ReviewTold, SsdRead, VisitTold } from './ssd/read-ssd-set.ts'
export type { CareTold } from './told-care.ts'
export type { AnnexRead, PlanTold } from './annex-a/read-annex-a.ts'
export { sayWrongYear } from './wrong-year.ts'
export type { XmlPart } from './read-xml-return.ts'
export type * from './row.ts'

// The readers of what is no CSV return are loaded where they are needed: most who read files read CSV alone, and start
// sooner without them.

/** Reads the return from one XML file as it streams, child by child. */
export async function* readXmlReturn(file: ReturnFile): AsyncGenerator<XmlPart, void> {
  const reader = await import('./read-xml-return.ts')
  yield* reader.readXmlReturn(file)
}

/** Reads the files of one extract of the Standard Safeguarding Dataset. */
export async function readSsdSet(files: AsyncIterable<ReturnFile>, today: Day): Promise<SsdRead> {
  const reader = await import('./ssd/read-ssd-set.ts')
  return await reader.readSsdSet(files, today)
}

/** Reads lists 7 and 8 of a workbook of Annex A; other sheets are passed over. `file` is for messages. */
export async function readAnnexA(file: string, workbook: Workbook, today: Day): Promise<AnnexRead> {
  const reader = await import('./annex-a/read-annex-a.ts')
  return reader.readAnnexA(file, workbook, today)
}
