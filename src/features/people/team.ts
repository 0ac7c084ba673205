import { fail, ok, type Result } from '../../kit/result.ts'
import type { Refused } from './refused.ts'

export const TEAM_KINDS = ['reviewing', 'social-work', 'fostering', 'leaving-care', 'other'] as const
export type TeamKind = (typeof TEAM_KINDS)[number]

/** As pages say it. */
export const TEAM_KIND_NAMES: Readonly<Record<TeamKind, string>> = {
  reviewing: 'Reviewing service',
  'social-work': 'Social work',
  fostering: 'Fostering',
  'leaving-care': 'Leaving care',
  other: 'Other',
}

/** The words for a kind as it is stored. */
export function toTeamKindName(kind: string): string {
  const known = TEAM_KINDS.find((one) => one === kind)
  return known === undefined ? kind : TEAM_KIND_NAMES[known]
}

export type TeamRecord = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly withinId: string | null
  readonly version: number
}

export type TeamGiven = {
  readonly name: string
  readonly kind: TeamKind
  readonly withinId: string | null
}

/** Whether a team may be so: no two of one name, and none within itself. `id` is null for a new team. */
export function decideTeam(
  teams: readonly TeamRecord[],
  id: string | null,
  given: TeamGiven,
): Result<TeamGiven, Refused> {
  const taken = teams.some((team) => team.id !== id && team.name.toLowerCase() === given.name.toLowerCase())
  if (taken) return fail({ code: 'taken', field: 'name', says: 'There is a team of this name already' })
  const way = wayOut(teams, given.withinId)
  if (id === null || !way.some((team) => team.id === id)) return ok(given)
  const names = way.slice(0, way.findIndex((team) => team.id === id) + 1).map(({ name }) => name)
  const says = `A team cannot be within itself: ${[given.name, ...names].join(', within ')}`
  return fail({ code: 'circle', field: 'within', says })
}

// From a team to the one it is within, and so on.
function wayOut(teams: readonly TeamRecord[], id: string | null): readonly TeamRecord[] {
  const way: TeamRecord[] = []
  let next = id
  while (next !== null) {
    const team = teams.find((one) => one.id === next)
    if (team === undefined || way.includes(team)) break
    way.push(team)
    next = team.withinId
  }
  return way
}
