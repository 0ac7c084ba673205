/** A child as lists name them. */
export type ListedChild = {
  readonly id: string
  readonly name: string
  /** Who holds the child now; null: nobody. */
  readonly officer: string | null
}
