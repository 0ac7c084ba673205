// One row of the access table: who may do one thing, and of which children.
import type { Role } from '../identity/roles.ts'

/**
 * What somebody is to a child: they hold the child or work with them; stand in today for somebody who does; are in one
 * team with somebody who does, or of the child's team; manage one of these; were invited to the child's review.
 */
export const RELATIONS = ['allocated', 'covering', 'same-team', 'managing', 'invited'] as const
export type Relation = (typeof RELATIONS)[number]

/** `any`: every child that is not restricted, or what concerns no child; else only children they stand so to. */
export type Allowed = 'any' | readonly Relation[]

export type AccessRow = {
  /** Names the row; routes ask for it. */
  readonly action: string
  /** What it is, beginning with a verb: "Open a review". */
  readonly says: string
  readonly allows: Readonly<Partial<Record<Role, Allowed>>>
  /** Whether an emergency opening of a child's record is enough: for reading it, and nothing else. */
  readonly inEmergency?: 'enough'
}

/** What several roles together allow: the most of them, or null where none has the row. */
export function allowedTo({ allows }: AccessRow, roles: readonly Role[]): Allowed | null {
  const given = roles.map((role) => allows[role]).filter((allowed) => allowed !== undefined)
  if (given.length === 0) return null
  return given.includes('any') ? 'any' : RELATIONS.filter((one) => given.some((of) => of.includes(one)))
}

/** Whether somebody of these roles may do it at all, of some child or other. */
export function isAllowed(row: AccessRow, roles: readonly Role[]): boolean {
  return allowedTo(row, roles) !== null
}
