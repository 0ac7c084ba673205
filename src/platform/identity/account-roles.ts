import { addDays, type Day, isoDay, toDate, toIsoDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Role } from './roles.ts'

/** A role of an account, from a day up to, not including, a day; null where there is no end. */
export type RoleHeld = {
  readonly role: Role
  readonly from: Day
  readonly to: Day | null
  /** Where it came from: given here, or by the council's directory. */
  readonly source: 'local' | 'single-sign-on'
}

/** The day from which a role counts that was given without one. */
export const EVER = isoDay('1900-01-01')

/** A sentence fit to show, and the box it stands by. */
export type RoleRefused = {
  readonly code: 'already' | 'days' | 'ended' | 'directory' | 'last-administrator' | 'own'
  readonly field: 'role' | 'last'
  readonly says: string
}

/** Whether somebody has the role on a day. */
export function hasOn({ from, to }: Pick<RoleHeld, 'from' | 'to'>, day: Day): boolean {
  return from <= day && (to === null || to > day)
}

export type NewRole = Pick<RoleHeld, 'role' | 'from' | 'to'>

/** Whether an account with these roles may have one more: never one twice on a day. */
export function decideNewRole(held: readonly RoleHeld[], asked: NewRole): Result<NewRole, RoleRefused> {
  if (asked.to !== null && asked.to <= asked.from) {
    const says = `The last day must be on or after the first, ${toDate(asked.from)}`
    return fail({ code: 'days', field: 'last', says })
  }
  const same = held.find(
    ({ role, source, from, to }) =>
      role === asked.role &&
      source === 'local' &&
      from !== to &&
      (to === null || asked.from < to) &&
      (asked.to === null || from < asked.to),
  )
  if (same === undefined) return ok(asked)
  const until = same.to === null ? '' : ` until ${toDate(addDays(same.to, -1))}`
  const since = same.from === EVER ? '' : ` from ${toDate(same.from)}`
  return fail({ code: 'already', field: 'role', says: `They have this role already${since}${until}` })
}

/** An account that may administer: what it takes to say whether anybody does. */
export type Administering = Pick<RoleHeld, 'from' | 'to'> & { readonly accountId: string }

/** Whether somebody administers today and goes on, so that nobody locks the last door from outside. */
export function keepsAdministrator(administering: readonly Administering[], today: Day): boolean {
  return administering.some(({ from, to }) => from <= today && to === null)
}

export const LAST_ADMINISTRATOR =
  'This is the last administrator. Give the role to somebody else first, without an end'

/**
 * Whether a role may end so that `to` is the first day without it. `others` are the administrators there would be but
 * for this one.
 */
export function decideEndOfRole(
  held: RoleHeld,
  to: Day,
  { others, today }: { readonly others: readonly Administering[]; readonly today: Day },
): Result<Day, RoleRefused> {
  const refuse = (code: RoleRefused['code'], says: string) => fail({ code, field: 'last' as const, says })
  if (held.source === 'single-sign-on')
    return refuse('directory', 'The council’s directory gives this role, so it is taken away there')
  if (held.to !== null && held.to <= today) return refuse('ended', 'This role has ended already')
  if (to < held.from) return refuse('days', `The last day must be on or after ${toDate(held.from)}`)
  if (held.role === 'administrator' && !keepsAdministrator(others, today))
    return refuse('last-administrator', LAST_ADMINISTRATOR)
  return ok(to)
}

/** As the table holds it. */
export function toRoleRow(accountId: string, { role, from, to }: NewRole) {
  return {
    account_id: accountId,
    role,
    from_day: toIsoDate(from),
    to_day: to === null ? null : toIsoDate(to),
    source: 'local' as const,
  }
}
