// What the rules need of the files that are held; handed in by whoever loads files.
import type { Day } from '../../kit/dates/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { DatasetTold } from './dataset-told.ts'
import type { ChildRows, EpisodeRow, TableName, UnreadRow } from '../returns/index.ts'
import type { RuleBook } from './rule-book.ts'

/** A row of a file as it is held. */
export type HeldRow = {
  readonly id: number
  readonly returnYear: number
  readonly table: TableName
  readonly key: string
  readonly content: string
}

/** One child’s rows of the newest return and of the year before. */
export type HeldChild = {
  readonly childId: string
  readonly number: string
  readonly rows: ChildRows
  readonly before: ChildRows
  /** The row that a line of these rows is. */
  readonly rowAt: (of: 'this-year' | 'year-before', table: TableName, line: number) => HeldRow | null
  /** The child’s rows that were refused when they were loaded. */
  readonly refused: { readonly now: readonly UnreadRow[]; readonly before: readonly UnreadRow[] }
}

/** The newest return that is held. */
export type HeldReturn = {
  readonly collection: number
  readonly tables: ReadonlySet<TableName>
  readonly before: ReadonlySet<TableName>
  readonly lastDay: Day
  /** Refused rows that are of no child known here. */
  readonly refusedOfNobody: readonly UnreadRow[]
  /** Whether more was refused than is kept. */
  readonly isCutShort: boolean
  readonly eachBatch: () => AsyncGenerator<readonly HeldChild[], void>
}

/** A row as it stands in its file. `line` 0: nobody knows. */
export type ShownRow = {
  readonly table: string
  readonly returnYear: number
  readonly file: string | null
  readonly line: number
  readonly loadedAt: Date | null
  readonly isWithdrawn: boolean
  readonly fields: readonly (readonly [column: string, value: string])[]
  readonly historyPath: string
}

type HeldEpisodes = readonly { readonly collection: number; readonly episodes: readonly EpisodeRow[] }[]

/** How the files that are held are read. */
export type HeldFiles = {
  /** Null where none is held. */
  readonly readReturn: (db: Db) => Promise<HeldReturn | null>
  /** `content`: what the row said then. */
  readonly findRow: (db: Db, id: number, content: string) => Promise<ShownRow | null>
  /** The episodes of every return that is held, the oldest first, by child. */
  readonly listEpisodes: (db: Db, childIds: readonly string[]) => Promise<ReadonlyMap<string, HeldEpisodes>>
  /** Whether an extract of the Standard Safeguarding Dataset is held, and what it says of these children. */
  readonly holdsDataset: (db: Db) => Promise<boolean>
  readonly listDataset: (db: Db, childIds: readonly string[]) => Promise<ReadonlyMap<string, DatasetTold>>
  /** Where files are loaded. */
  readonly path: string
}

/** What the pages of data quality work with. */
export type HeldChecks = HeldFiles & { readonly book: RuleBook }
