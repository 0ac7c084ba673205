// A signed document as files are made from it. No name in the file's name or its title: both are seen by others.
import type { Day } from '../../kit/dates/index.ts'
import type { DocumentKind, Section } from './document.ts'

export type Printed = {
  readonly kind: DocumentKind
  readonly sections: readonly Section[]
  readonly on: Day
  readonly officer: string | null
  /** What they were on the day they signed. */
  readonly signedAs: 'iro' | 'other'
  readonly version: number
  /** Name and address, a line each, where it goes by post; null where it does not. */
  readonly to: string | null
}

/** What a file calls itself, in its properties and in the bar of a window. */
export const FILE_TITLES: Readonly<Record<DocumentKind, string>> = {
  letter: 'Letter about a review',
  adult: 'Record of a review',
}

/** Who writes, as a letterhead has it: to the child it is their officer; to others, whoever signed it. Null: not known. */
export function toSender({ kind, officer, signedAs }: Printed): string | null {
  if (officer === null) return null
  if (kind === 'letter') return `${officer}\nYour independent reviewing officer`
  return signedAs === 'iro' ? `${officer}\nIndependent reviewing officer` : officer
}

/** `letter.pdf`; from the second version on `letter-version-2.pdf`. */
export function toFileName({ kind, version }: Pick<Printed, 'kind' | 'version'>, ending: string): string {
  const name = kind === 'letter' ? 'letter' : 'review-record'
  return `${name}${version > 1 ? `-version-${version}` : ''}.${ending}`
}
