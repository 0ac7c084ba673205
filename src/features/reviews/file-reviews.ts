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
  /** The day under which the file knows it: not always a part's, where staff put the day right. */
  readonly fileDay: IsoDate | null
  readonly recorded: boolean
}

export type FileMatches = {
  readonly added: readonly {
    readonly childId: string
    readonly on: Day
    readonly code: ParticipationCode | null
  }[]
  /** Held here and in the file: newly so, on another day of the file, or with another code. */
  readonly marked: readonly {
    readonly id: string
    readonly on: Day
    readonly code: ParticipationCode | null
  }[]
  /** Recorded by staff, and no longer in the file. */
  readonly unmarked: readonly string[]
  /** Known from the file alone, and no longer in it. */
  readonly withdrawn: readonly string[]
  /** The children for whom any of this is. */
  readonly childIds: readonly string[]
}

type Matches = { [Key in keyof FileMatches]: FileMatches[Key][number][] }

/**
 * Matches what files hold with what is held here. A date equal to the day of any part is the same review, and so is the
 * day under which the file knew it before staff put it right.
 */
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
  const byDate = byDateOf(held)
  const given = new Map(reviews.toReversed().map((review) => [review.on, review]))
  const found = new Map<HeldHere, Day>()
  for (const on of new Set(reviews.map((review) => review.on))) {
    const match = byDate.get(toIsoDate(on))
    if (match === undefined) matches.added.push({ childId, on, code: given.get(on)?.code ?? null })
    else if (!found.has(match) || match.fileDay === toIsoDate(on)) found.set(match, on)
  }
  for (const [review, on] of found) {
    const code = given.get(on)?.code ?? null
    const hasNewCode = !review.recorded && review.code !== code
    const hasNewDay = !review.inFile || review.fileDay !== toIsoDate(on)
    if (hasNewDay || hasNewCode) matches.marked.push({ id: review.id, on, code })
  }
  for (const review of held) {
    if (!review.inFile || found.has(review)) continue
    if (review.recorded) matches.unmarked.push(review.id)
    else matches.withdrawn.push(review.id)
  }
}

/** Which review each date means; where it is the day of a part, that goes before the day a file had. */
function byDateOf(held: readonly HeldHere[]): ReadonlyMap<IsoDate, HeldHere> {
  const ofFile = held.flatMap((review) =>
    review.fileDay === null ? [] : [[review.fileDay, review] as const],
  )
  const ofParts = held.flatMap((review) => review.parts.map((part) => [part, review] as const))
  return new Map([...ofFile, ...ofParts])
}
