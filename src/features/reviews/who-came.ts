// Who came to a review: by role, with a name where one is given. Stored as text: "Parent", "Dan Petrov, social worker".
import { isAttending, type ParticipationCode } from '../../law/participation/codes.ts'

/** Everyone who is asked about, as the form shows them. */
export const CAME_ROLES = [
  ['child', 'Child'],
  ['parent', 'Parent'],
  ['carer', 'Carer'],
  ['social-worker', 'Social worker'],
  ['team-manager', 'Team manager'],
  ['school', 'School'],
  ['health', 'Health'],
  ['advocate', 'Advocate'],
  ['independent-visitor', 'Independent visitor'],
  ['guardian', 'Guardian'],
  ['other', 'Somebody else'],
] as const

export type CameRole = (typeof CAME_ROLES)[number][0]

/** One role that came. `name` may be '', or several names parted by semicolons. */
export type Came = { readonly role: CameRole; readonly name: string }

const namesIn = (text: string): string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Those who came as they are stored, in the order of the form. */
export function toPeople(came: readonly Came[]): readonly string[] {
  return CAME_ROLES.flatMap(([role, label]) => {
    const found = came.find((one) => one.role === role)
    if (found === undefined) return []
    const names = namesIn(found.name)
    if (names.length === 0) return [label]
    return role === 'other' ? names : names.map((name) => `${name}, ${label.toLowerCase()}`)
  })
}

function readPerson(text: string): Came {
  for (const [role, label] of CAME_ROLES) {
    if (text.toLowerCase() === label.toLowerCase()) return { role, name: '' }
    const end = `, ${label.toLowerCase()}`
    if (text.toLowerCase().endsWith(end)) return { role, name: text.slice(0, -end.length) }
  }
  return { role: 'other', name: text }
}

/** The stored texts as the form takes them; those of a role that is not asked about are somebody else. */
export function readPeople(people: readonly string[]): readonly Came[] {
  const read = people.map(readPerson)
  return CAME_ROLES.flatMap(([role]) => {
    const those = read.filter((one) => one.role === role)
    if (those.length === 0) return []
    return [{ role, name: those.flatMap(({ name }) => (name === '' ? [] : [name])).join('; ') }]
  })
}

/** Whether the child is named among those who came. */
export function didChildCome(people: readonly string[]): boolean {
  return people.some((text) => readPerson(text).role === 'child')
}

/** Those who came with the child first, where the child is named or the participation code says that they came. */
export function withChild(people: readonly string[], code: ParticipationCode | null): readonly string[] {
  const came = code !== null && isAttending(code)
  return came && !didChildCome(people) ? ['Child', ...people] : people
}
