// What other programs of the authority may fetch each day: rows with a meaning for each column. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { FigurePeriod, KeptFigures } from '../figures/index.ts'

/** What a token may be allowed to fetch. */
export const SCOPES = [
  'challenges',
  'children',
  'reviews',
  'decisions',
  'figures',
  'caseloads',
  'findings',
] as const
export type Scope = (typeof SCOPES)[number]

export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  challenges: 'Challenges: what was challenged, who must answer and what came of it',
  children: 'Children: those looked after now, by number and without names',
  reviews: 'Reviews: those held, those owed, and what is done around them in time',
  decisions: 'Decisions: their days and whether they were done, not what they say',
  figures: 'Figures: every measure with its parts; small numbers are not hidden',
  caseloads: 'Caseloads: what each IRO carries today, by name',
  findings: 'Findings: what the rules of data quality found, without what they say of a row',
}

/** `date`: 2026-11-20. `yes-no`: true or false. Null in any column: there is none, or nobody recorded it. */
export type ColumnKind = 'text' | 'number' | 'date' | 'yes-no'

export type DatasetColumn = { readonly name: string; readonly kind: ColumnKind; readonly says: string }

export type DatasetRow = readonly (string | number | boolean | null)[]

/** What a set is made from. */
export type DatasetAsk = {
  readonly db: Db
  readonly today: Day
  /** The year asked for, or for a set of what is now the present one. */
  readonly period: FigurePeriod
  readonly readFigures: (today: Day) => Promise<KeptFigures>
}

export type Dataset = {
  /** As it stands in the address. */
  readonly name: string
  readonly title: string
  /** What one row is. */
  readonly says: string
  readonly scope: Scope
  /** `year`: the address may name a year, as `?year=2025-26`; left out, it is the present one. */
  readonly of: 'now' | 'year'
  readonly columns: readonly DatasetColumn[]
  /** All rows, some at a time. */
  readonly rows: (asked: DatasetAsk) => AsyncIterable<readonly DatasetRow[]>
}

/** A column with its value, for sets whose rows come from one noun. */
export type ColumnOf<Noun> = DatasetColumn & { readonly of: (noun: Noun) => DatasetRow[number] }

export const toRow = <Noun>(columns: readonly ColumnOf<Noun>[], noun: Noun): DatasetRow =>
  columns.map(({ of }) => of(noun))

/** What a column says of a row; nothing where the child has no number here, so that no row can be traced to them. */
export const toldOf =
  <Noun>(numberOf: (noun: Noun) => string | null) =>
  (of: ColumnOf<Noun>['of']): ColumnOf<Noun>['of'] =>
  (noun) =>
    numberOf(noun) === null ? null : of(noun)
