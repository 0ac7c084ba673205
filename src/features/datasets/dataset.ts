// What other programs of the authority may fetch each day: rows with a meaning for each column. Pure.
import type { Db } from '../../platform/db/index.ts'

/** What a token may be allowed to fetch. */
export const SCOPES = ['challenges'] as const
export type Scope = (typeof SCOPES)[number]

export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  challenges: 'Challenges: what was challenged, who must answer and what came of it',
}

/** `date`: 2026-11-20. `yes-no`: true or false. Null in any column: there is none, or nobody recorded it. */
export type ColumnKind = 'text' | 'number' | 'date' | 'yes-no'

export type DatasetColumn = { readonly name: string; readonly kind: ColumnKind; readonly says: string }

export type DatasetRow = readonly (string | number | boolean | null)[]

export type Dataset = {
  /** As it stands in the address. */
  readonly name: string
  readonly title: string
  /** What one row is. */
  readonly says: string
  readonly scope: Scope
  readonly columns: readonly DatasetColumn[]
  /** All rows, some at a time. */
  readonly rows: (db: Db) => AsyncIterable<readonly DatasetRow[]>
}

/** A column with its value, for sets whose rows come from one noun. */
export type ColumnOf<Noun> = DatasetColumn & { readonly of: (noun: Noun) => DatasetRow[number] }

export const toRow = <Noun>(columns: readonly ColumnOf<Noun>[], noun: Noun): DatasetRow =>
  columns.map(({ of }) => of(noun))
