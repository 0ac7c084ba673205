// How a column about a child is shown in the copy that the child is given.
import type { CodeList } from '../../law/returns/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { DocumentKind } from './document-lines.ts'
import type { PassageKind } from './passage.ts'

/**
 * `person`, `account`, `team`: an id, shown as the name. `document`: a stored document. `source`: a row of the national
 * return. `left-out`: numbers of ours between tables, and what is worked out from what is shown.
 */
export type ColumnShown =
  | 'text'
  | 'day'
  | 'instant'
  | 'person'
  | 'account'
  | 'team'
  | 'source'
  | 'draft'
  | 'left-out'
  | { readonly passage: PassageKind }
  | { readonly codes: CodeList }
  | { readonly document: DocumentKind }

export type ColumnUse = readonly [label: string, shown: ColumnShown]

export const PARTS = ['who', 'lived', 'workers', 'reviews', 'owed', 'files', 'opened', 'kept'] as const
export type PartKey = (typeof PARTS)[number]

export type TableUse = {
  readonly part: PartKey
  /** What one row is: "A number". */
  readonly title: string
  readonly columns: Readonly<Record<string, ColumnUse>>
}

/** Not shown. */
export const OUT: ColumnUse = ['', 'left-out']
/** From a day, up to not including another. */
export const FROM: ColumnUse = ['From', 'day']
export const TO: ColumnUse = ['To', 'day']
/** Words that somebody wrote. */
export const written = (label: string): ColumnUse => [label, { passage: 'said' }]

export type TableUses = Readonly<Partial<Record<keyof Database, TableUse>>>
