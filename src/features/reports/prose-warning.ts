// A thing amiss with the numbers of a text.
export type WarningKind =
  | 'loose-number'
  | 'no-reason'
  | 'unknown-figure'
  | 'unit'
  | 'points'
  | 'sum'
  | 'no-base'
  | 'small-base'
  | 'small-typed'
  | 'year'
  | 'unmarked'
  | 'name'

export type Warning = {
  readonly kind: WarningKind
  /** A sentence that says what to do. */
  readonly says: string
  /** Where in the text it is. */
  readonly at: number
}
