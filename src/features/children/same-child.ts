// Whether two records may be of one child. It is only ever a suggestion: a person says.
import type { Day } from '../../kit/dates/index.ts'
import { type ChildName, fold } from './names.ts'

export const SAME_REASONS = ['same-number', 'same-upn', 'born-and-name'] as const
/** Why two records may be of one child, the strongest reason first. */
export type SameReason = (typeof SAME_REASONS)[number]

/** What is known of a record that may be another's too. */
export type PossiblySame = ChildName & { readonly born: Day | null }

/** Most letters by which names may differ and still be alike. */
const MOST_LETTERS = 2

/**
 * Whether names are alike: the same letters but for {@link MOST_LETTERS}, given and family name the other way about as
 * well. Not where a name is missing.
 */
export function areNamesAlike(one: ChildName, other: ChildName): boolean {
  const ours = namesOf(one)
  const theirs = namesOf(other)
  if (ours === null || theirs === null) return false
  const apart = (given: string, family: string) =>
    lettersApart(ours[0], given) + lettersApart(ours[1], family)
  return Math.min(apart(theirs[0], theirs[1]), apart(theirs[1], theirs[0])) <= MOST_LETTERS
}

function namesOf({ givenName, familyName }: ChildName): readonly [string, string] | null {
  if (givenName === null || familyName === null) return null
  return [fold(givenName), fold(familyName)]
}

/** How many letters must be added, taken away or changed to make one word of the other. */
function lettersApart(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > MOST_LETTERS) return MOST_LETTERS + 1
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [place, letter] of Array.from(one).entries()) {
    const next = [place + 1]
    for (const [at, against] of Array.from(other).entries()) {
      const changed = (row[at] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
