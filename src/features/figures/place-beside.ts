/** Another page that figures lead to. */
export type PlaceBeside = {
  readonly text: string
  readonly href: string
  /** Where it shows one measure. */
  readonly ofMeasure?: (id: string) => string
}
