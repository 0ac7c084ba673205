/** A child as a trail names one. */
export type NamedChild = { readonly id: string; readonly identifier: string; readonly name: string }

/** One thing that was done, as a page shows it. */
export type TrailEntry = {
  readonly id: number
  readonly at: Date
  /** An account's id, `command-line` or `server`. */
  readonly actor: string
  /** As the account is called now; null where the actor is no account. */
  readonly actorName: string | null
  readonly action: string
  readonly recordType: string
  /** Null where the record is of a child whom the reader may not know of. */
  readonly recordId: string | null
  /** Where the record is an account: whose. */
  readonly accountName: string | null
  /** Null where it concerns none; `withheld` where the reader may not know of the child. */
  readonly child: NamedChild | 'withheld' | null
  readonly versionBefore: number | null
  readonly versionAfter: number | null
  readonly cameFrom: string | null
}

/** What one person did with one child's record on one day. */
export type DayOfOpenings = {
  /** `YYYY-MM-DD`, in London. */
  readonly day: string
  readonly actor: string
  readonly actorName: string | null
  readonly did: readonly { readonly action: string; readonly times: number }[]
  readonly first: Date
  readonly last: Date
}
