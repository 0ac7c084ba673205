// What a section of a report is made of, besides what its authors write.

/** A table or a chart that is drawn from the catalogue. A measure that the catalogue has not is left out. */
export type Content =
  /** A line for each measure. */
  | { readonly kind: 'measures'; readonly caption: string; readonly ids: readonly string[] }
  /** One measure by one breakdown. */
  | {
      readonly kind: 'split'
      readonly id: string
      readonly by: string
      readonly caption: string
      readonly chart: 'bars' | 'line' | null
      /** How the parts are called, and the heading over them, where not as the catalogue does. */
      readonly words?: { readonly heading: string; readonly parts: Readonly<Record<string, string>> }
    }
  /** Opening, what came, what went, closing; each a measure. */
  | {
      readonly kind: 'flow'
      readonly caption: string
      readonly opening: string
      readonly came: readonly string[]
      readonly went: readonly string[]
      readonly closing: string
    }
  /** One measure over five years, where there are three or more. */
  | { readonly kind: 'trend'; readonly id: string; readonly caption: string }
  /** Every figure of the report. */
  | { readonly kind: 'everything'; readonly caption: string }

export type SectionPlan = {
  readonly key: string
  readonly title: string
  /** Which head of the handbook's list (law.md 2.9) asks for it; null for one that councils add. */
  readonly head: string | null
  /** What its authors are asked to say; null where nothing is written. */
  readonly asks: string | null
  /** What it says where there is nothing to show; null for a section of words alone. */
  readonly none: string | null
  readonly contents: readonly Content[]
}
