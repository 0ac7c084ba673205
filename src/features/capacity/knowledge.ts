import { addYears, type Day } from '../../kit/dates/index.ts'
import type { StaffEntry } from './staff-entry.ts'

/** What the directory is made of. */
export type Knowledge = {
  readonly entries: readonly StaffEntry[]
  /** Those who work here today. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly today: Day
}

export type Knows = {
  readonly what: string
  readonly name: string
  /** How often they gave colleagues advice on anything in the last twelve months. */
  readonly advised: number
}

/** Who knows about what the words are found in, by subject and name; without words, everybody. */
export function findKnowledge({ entries, people, today }: Knowledge, words: string): readonly Knows[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  const counts = entries.filter(
    (one) => !one.isTakenBack && one.kind === 'consultation' && one.on > addYears(today, -1),
  )
  return entries
    .filter(
      (one) =>
        one.kind === 'expertise' &&
        !one.isTakenBack &&
        one.on <= today &&
        (one.to === null || one.to > today),
    )
    .flatMap(({ personId, what }) => {
      const person = people.find(({ id }) => id === personId)
      if (person === undefined || what === null) return []
      const advised = counts.filter((one) => one.personId === personId).length
      return [{ what, name: person.name, advised }]
    })
    .filter(({ what, name }) => asked.every((word) => `${what} ${name}`.toLowerCase().includes(word)))
    .toSorted((one, other) => one.what.localeCompare(other.what) || one.name.localeCompare(other.name))
}
