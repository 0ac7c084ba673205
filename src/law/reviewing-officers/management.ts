// Who manages whom on a day: by recorded line, or by a manager's post in the team somebody works in or a team above it.
import type { Day } from '../../kit/dates/index.ts'
import type { Post, Staff, Team } from './staff.ts'

/** A manager of somebody, directly or through others. */
export type Management = {
  readonly manager: string
  /** The managers between, the lowest first; empty where it is direct. */
  readonly through: readonly string[]
  /** How the manager manages the next one below: by recorded line, or by this post in or over that team. */
  readonly by: 'line' | { readonly post: Post; readonly over: Team }
}

const MANAGING = ['team-manager', 'service-manager', 'assistant-director', 'director']
const REVIEWING = ['iro', 'fostering-iro', 'iro-manager', 'business-support']

// The answers of one lot of facts, by person and day: thousands of children share a few dozen social workers.
const ANSWERS = new WeakMap<Staff, Map<string, readonly Management[]>>()

/** Everybody who manages a person on a day, the nearest first. */
export function listManagement(staff: Staff, person: string, day: Day): readonly Management[] {
  const answers = ANSWERS.get(staff) ?? new Map<string, readonly Management[]>()
  ANSWERS.set(staff, answers)
  const key = `${day} ${person}`
  const answer = answers.get(key) ?? upLine(staff, person, day)
  answers.set(key, answer)
  return answer
}

function upLine(staff: Staff, person: string, day: Day): readonly Management[] {
  const found = new Map<string, Management>()
  let level: readonly Management[] = directly(staff, person, day, [])
  while (level.length > 0) {
    const fresh = level.filter(({ manager }) => manager !== person && !found.has(manager))
    for (const one of fresh) if (!found.has(one.manager)) found.set(one.manager, one)
    level = fresh.flatMap(({ manager, through }) => directly(staff, manager, day, [...through, manager]))
  }
  return [...found.values()]
}

/** Whether the line above somebody is recorded as far as a director. */
export function isLineWhole(staff: Staff, person: string, day: Day): boolean {
  const line = [person, ...listManagement(staff, person, day).map(({ manager }) => manager)]
  return line.some((one) => staff.postsOf(one, day).some(({ kind }) => kind === 'director'))
}

function directly(staff: Staff, person: string, day: Day, through: readonly string[]): Management[] {
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
  return (isManager ? above : [own, ...above]).flatMap((team) =>
    staff
      .postsIn(team.id, day)
      .filter(({ kind, person }) => kinds.includes(kind) && person !== held.person)
      .map((post) => ({ post, over: own })),
  )
}
