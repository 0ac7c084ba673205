// A document of pages with words, tables and charts, whose numbers carry the number of their source: `470 [1]`. Pure.

import type { Day } from '../../kit/dates/index.ts'

export type ChartBar = {
  readonly label: string
  /** The day from which it is counted; null where bars are not over time. */
  readonly on: Day | null
  readonly value: number
  /** Where eight runs of ten lie; null where there is no range. */
  readonly range: readonly [low: number, high: number] | null
  /** What it is held against; null where nothing is known. */
  readonly against: number | null
}

export type Block =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'chart'
      readonly caption: string
      /** The same in a sentence, for who cannot see it. */
      readonly says: string
      readonly names: { readonly value: string; readonly against: string }
      readonly bars: readonly ChartBar[]
    }

export type Source = {
  readonly number: number
  /** What the number is, and the number. */
  readonly what: string
  readonly value: string
  /** Where it comes from, or how it was worked out. */
  readonly from: string
  /** The page with the rows or settings behind it. */
  readonly href: string
}

export type CasePage = { readonly heading: string; readonly blocks: readonly Block[] }

export type CaseDocument = {
  readonly title: string
  readonly lead: string
  /** The pages; the last ends with the sources. */
  readonly pages: readonly CasePage[]
  readonly sources: readonly Source[]
}

export type SourceKeeper = {
  /** Keeps where a number comes from, and gives the number with its mark. */
  readonly cite: (value: string, source: Omit<Source, 'number' | 'value'>) => string
  readonly kept: () => readonly Source[]
}

/** Gives the numbers of a column the mark of their one source, which holds them all; what is not known has none. */
export function citeAll(
  { cite }: Pick<SourceKeeper, 'cite'>,
  values: readonly string[],
  source: Omit<Source, 'number' | 'value'>,
): readonly string[] {
  const all = values.filter((value) => value !== 'not known').join('; ')
  if (all === '') return values
  const mark = cite(all, source).slice(all.length)
  return values.map((value) => (value === 'not known' ? value : `${value}${mark}`))
}

/** Numbers sources in the order in which they are first cited; what is cited twice keeps its number. */
export function keepSources(): SourceKeeper {
  const kept: Source[] = []
  return {
    kept: () => kept,
    cite: (value, source) => {
      const known = kept.find((one) => one.what === source.what && one.value === value)
      if (known !== undefined) return `${value} [${known.number}]`
      kept.push({ ...source, value, number: kept.length + 1 })
      return `${value} [${kept.length}]`
    },
  }
}
