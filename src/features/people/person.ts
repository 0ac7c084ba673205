import type { Day } from '../../kit/dates/index.ts'
import type { Absence } from './absence.ts'
import type { Line } from './line-management.ts'
import type { Named, Post } from './post.ts'
import { isWithin } from './span.ts'

/** Somebody who works with children, as lists show them on a day. */
export type ListedPerson = {
  readonly id: string
  readonly name: string
  readonly leftOn: Day | null
  /** Of that day only. */
  readonly posts: readonly Post[]
  readonly manager: Named | null
  readonly absence: Absence | null
}

/** Somebody with all their history. */
export type PersonRecord = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  /** The first day on which they do not work here any more. */
  readonly leftOn: Day | null
  readonly version: number
  readonly posts: readonly Post[]
  /** Who managed them, the latest first. */
  readonly managers: readonly Line[]
  /** Whom they manage or managed, the latest first. */
  readonly manages: readonly Line[]
  /** When they are or were away, the latest first. */
  readonly absences: readonly Absence[]
  /** When they stand or stood in for somebody, the latest first. */
  readonly covers: readonly Absence[]
  readonly accounts: readonly { readonly id: string; readonly userName: string }[]
}

/** Whether they work here on a day. */
export function isHereOn({ leftOn }: { readonly leftOn: Day | null }, day: Day): boolean {
  return leftOn === null || leftOn > day
}

/** Who manages them on a day. */
export function managerOn({ managers }: PersonRecord, day: Day): Named | null {
  return managers.find((line) => isWithin(line, day))?.manager ?? null
}
