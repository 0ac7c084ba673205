// Who manages whom on a day: by recorded line, or by a manager's post in the team somebody works in or a team above it.
import type { Day } from '../../kit/dates/index.ts'
import type { Post, Staff, Team } from './staff.ts'

/** A manager of somebody, directly or through others. */
export type Management = {
  readonly manager: string
  /** The managers between, the lowest first; empty where it is direct. */
  readonly through: readonly string[]
  /**
   * How the manager manages the next one below: by recorded line, by this post in or over that team, or for as long as
   * they stand in for one who does.
   */
  readonly by: 'line' | { readonly post: Post; readonly over: Team } | { readonly standsInFor: string }
}

const MANAGING = ['team-manager', 'service-manager', 'assistant-director', 'director']
// Held in no one team, these are over every team.
const MANAGING_ALL = ['service-manager', 'assistant-director', 'director']
const REVIEWING = ['iro', 'fostering-iro', 'iro-manager', 'business-support']

// The answers of one lot of facts, by person and day: thousands of children share a few dozen social workers.
function remembering(directly: Directly): (staff: Staff, person: string, day: Day) => readonly Management[] {
  const known = new WeakMap<Staff, Map<string, readonly Management[]>>()
  return (staff, person, day) => {
    const answers = known.get(staff) ?? new Map<string, readonly Management[]>()
    known.set(staff, answers)
    const key = `${day} ${person}`
    const answer = answers.get(key) ?? upLine(directly, staff, person, day)
    answers.set(key, answer)
    return answer
  }
}

/** Everybody who manages a person on a day, the nearest first; whoever stands in for a manager is one meanwhile. */
export const listManagement = remembering(withStandIns)

const listRecorded = remembering(asRecorded)

type Directly = (staff: Staff, person: string, day: Day, through: readonly string[]) => readonly Management[]

function upLine(directly: Directly, staff: Staff, person: string, day: Day): readonly Management[] {
  const found = new Map<string, Management>()
  let level = directly(staff, person, day, [])
  while (level.length > 0) {
    const fresh = level.filter(({ manager }) => manager !== person && !found.has(manager))
    for (const one of fresh) if (!found.has(one.manager)) found.set(one.manager, one)
    level = fresh.flatMap(({ manager, through }) => directly(staff, manager, day, [...through, manager]))
  }
  return [...found.values()]
}

/** Whether the line above somebody is recorded as far as a director: that of a manager's stand-in does not count. */
export function isLineWhole(staff: Staff, person: string, day: Day): boolean {
  const line = [person, ...listRecorded(staff, person, day).map(({ manager }) => manager)]
  return line.some((one) => staff.postsOf(one, day).some(({ kind }) => kind === 'director'))
}

function withStandIns(
  staff: Staff,
  person: string,
  day: Day,
  through: readonly string[],
): readonly Management[] {
  return asRecorded(staff, person, day, through).flatMap((one) => [
    one,
    ...staff
      .standInsOf(one.manager, day)
      .map((manager) => ({ manager, through, by: { standsInFor: one.manager } })),
  ])
}

function asRecorded(
  staff: Staff,
  person: string,
  day: Day,
  through: readonly string[],
): readonly Management[] {
  const lines = staff
    .linesOf(person, day)
    .map(({ manager }): Management => ({ manager, through, by: 'line' }))
  const posts = staff.postsOf(person, day).flatMap((post) => overPost(staff, post, day))
  return [...lines, ...posts.map(({ post, over }) => ({ manager: post.person, through, by: { post, over } }))]
}

// Two managers of one team do not manage each other. Who manages the reviewing officers manages nobody else by that.
function overPost(staff: Staff, held: Post, day: Day): { readonly post: Post; readonly over: Team }[] {
  if (held.team === null) return []
  const kinds = REVIEWING.includes(held.kind) ? [...MANAGING, 'iro-manager'] : MANAGING
  const isManager = kinds.includes(held.kind)
  const [own, ...above] = staff.upwardFrom(held.team)
  if (own === undefined) return []
  const inTeams = (isManager ? above : [own, ...above]).flatMap((team) =>
    staff.postsIn(team.id, day).filter(({ kind }) => kinds.includes(kind)),
  )
  const overAll = staff.postsIn(null, day).filter(({ kind }) => MANAGING_ALL.includes(kind))
  return [...inTeams, ...overAll]
    .filter(({ person }) => person !== held.person)
    .map((post) => ({ post, over: own }))
}
