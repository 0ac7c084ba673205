import { type Day, type IsoDate, toIsoDate } from '../../kit/dates/index.ts'
import type { ParticipationCode } from '../../law/looked-after-reviews/index.ts'

/** All the reviews that the newest files hold of a child. */
export type FileReviews = {
  readonly childId: string
  readonly reviews: readonly { readonly on: Day; readonly code: ParticipationCode | null }[]
}

/** A review as it is held now, as far as files can touch it. */
export type HeldHere = {
  readonly id: string
  readonly childId: string
  readonly parts: readonly IsoDate[]
  readonly code: string | null
  readonly inFile: boolean
  readonly recorded: boolean
}

export type FileMatches = {
  readonly added: readonly {
    readonly childId: string
    readonly on: Day
    readonly code: ParticipationCode | null
  }[]
  /** Held here and in the file: newly so, or with another code. */
  readonly marked: readonly { readonly id: string; readonly code: ParticipationCode | null }[]
  /** Recorded by staff, and no longer in the file. */
  readonly unmarked: readonly string[]
  /** Known from the file alone, and no longer in it. */
  readonly withdrawn: readonly string[]
  /** The children for whom any of this is. */
  readonly childIds: readonly string[]
}

type Matches = { [Key in keyof FileMatches]: FileMatches[Key][number][] }

/** Matches what files hold with what is held here: a date equal to the day of any part is the same review. */
export function matchFileReviews(given: readonly FileReviews[], held: readonly HeldHere[]): FileMatches {
  const matches: Matches = { added: [], marked: [], unmarked: [], withdrawn: [], childIds: [] }
  const heldOf = Map.groupBy(held, ({ childId }) => childId)
  for (const child of given) {
    const before = countOf(matches)
    matchChild(child, heldOf.get(child.childId) ?? [], matches)
    if (countOf(matches) > before) matches.childIds.push(child.childId)
  }
  return matches
}

const countOf = ({ added, marked, unmarked, withdrawn }: Matches): number =>
  added.length + marked.length + unmarked.length + withdrawn.length

function matchChild({ childId, reviews }: FileReviews, held: readonly HeldHere[], matches: Matches): void {
  const byDate = new Map(held.flatMap((review) => review.parts.map((part) => [part, review] as const)))
  const found = new Set<HeldHere>()
  const seen = new Set<Day>()
  for (const { on, code } of reviews) {
    if (seen.has(on)) continue
    seen.add(on)
    const match = byDate.get(toIsoDate(on))
    if (match === undefined) matches.added.push({ childId, on, code })
    else if (!found.has(match)) {
      found.add(match)
      const newCode = !match.recorded && match.code !== code
      if (!match.inFile || newCode) matches.marked.push({ id: match.id, code })
    }
  }
  for (const review of held) {
    if (!review.inFile || found.has(review)) continue
    if (review.recorded) matches.unmarked.push(review.id)
    else matches.withdrawn.push(review.id)
  }
}
