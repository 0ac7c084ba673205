// An annual report as it is printed: what every format is drawn from, and nothing about how it looks.
import type { Day } from '../../kit/dates/index.ts'

/** For whom a report is: the board reads all of it, the public without small numbers, children a short one of their own. */
export const AUDIENCES = ['board', 'public', 'children'] as const
export type Audience = (typeof AUDIENCES)[number]

export const isAudience = (word: string): word is Audience => AUDIENCES.some((audience) => audience === word)

/** A number that is worked out from the records, or was when the report was frozen. */
export type FigureRun = {
  readonly kind: 'figure'
  /** As it is printed: `99.6%`, `1,593`, or `fewer than 5` where it is hidden. */
  readonly text: string
  readonly measureId: string
  /** What is counted, in words, as `reviews`. */
  readonly unit: string
  /** Null where they are hidden from this reader. */
  readonly numerator: number | null
  /** Null for a count, and where it is hidden. */
  readonly denominator: number | null
  /** Such as `7 of 1,593 reviews` or `Base under 10`; '' for none. */
  readonly note: string
}

/** A piece of a line. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | FigureRun
  | { readonly kind: 'date'; readonly text: string; readonly day: Day }
  /** Typed by a person and not worked out: printed with a mark, and why in a note. */
  | { readonly kind: 'typed'; readonly text: string; readonly because: string }

export type Cell = {
  /** As it is printed. `–` where there is nothing to divide by. */
  readonly text: string
  /** Null for words, and for a number that is hidden. */
  readonly value: number | null
  readonly isHidden: boolean
}

export type TableBlock = {
  readonly kind: 'table'
  readonly caption: string
  /** The first is the heading of the rows' own headings. */
  readonly head: readonly string[]
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly Cell[])[]
  /** The line for all; null for none. */
  readonly total: readonly Cell[] | null
  /** What is counted, in words, as `reviews`. */
  readonly unit: string
  /** What a reader needs so as not to be misled; '' for none. */
  readonly note: string
  /** The measure it is of; null for one of several. */
  readonly measureId: string | null
}

export type ChartSeries = {
  readonly name: string
  /** Beside each label of the chart; null where there is no value or it is hidden. */
  readonly values: readonly (number | null)[]
}

/** Drawn from the data of its own table, which every format prints with it (or in its place). */
export type ChartBlock = {
  readonly kind: 'chart'
  /** Says what it shows, as `Most late reviews were late by the child’s wish`. */
  readonly caption: string
  readonly chart: 'bars' | 'line'
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly unit: string
  readonly table: TableBlock
}

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | TableBlock
  | ChartBlock
  /** Such as `No challenges were raised in this year.` */
  | { readonly kind: 'callout'; readonly text: string }
  /** `says`: without quotation marks. `who`: such as `Young person, 15`; '' for nobody said. */
  | { readonly kind: 'quote'; readonly says: string; readonly who: string }

export type Section = {
  /** Stays the same from year to year, such as `reviews`. */
  readonly key: string
  readonly title: string
  /** 1 for a section; 2 for a part of the one before. */
  readonly level: 1 | 2
  readonly blocks: readonly Block[]
}

export type ReportDocument = {
  readonly title: string
  /** Such as `2025-26`. */
  readonly year: string
  readonly audience: Audience
  /** Of the authority. */
  readonly authority: string
  /** The last day its figures look at. */
  readonly asOf: Day
  /** The day it was frozen; null for a draft, which says so on its first page. */
  readonly frozenOn: Day | null
  /** 1, and one more each time a frozen report was opened again. */
  readonly edition: number
  readonly sections: readonly Section[]
}
