// Who works where and under whom, each from a day: what independence is judged by. Facts only; what bars is elsewhere.
import type { Day } from '../../kit/dates/index.ts'

/** From a day up to, not including, another; null while it lasts. */
export type Span = { readonly from: Day; readonly to: Day | null }

export type Post = Span & {
  readonly person: string
  /** As `social-worker` or `team-manager`. */
  readonly kind: string
  readonly team: string | null
  /** Whether whoever holds it decides what money or services the team's children get. */
  readonly controlsResources: boolean
}

export type Line = Span & { readonly person: string; readonly manager: string }

/** An absence that somebody stands in for meanwhile: an absence without named cover is none of these. */
export type Absence = Span & { readonly person: string; readonly cover: string }

export type Team = { readonly id: string; readonly name: string; readonly within: string | null }

export type StaffFacts = {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly posts: readonly Post[]
  readonly lines: readonly Line[]
  readonly teams: readonly Team[]
  readonly absences: readonly Absence[]
}

/** The facts, ready to be asked of one person or one team at a time: made once for many children. */
export type Staff = {
  readonly nameOf: (person: string) => string
  readonly postsOf: (person: string, day: Day) => readonly Post[]
  /** With null: the posts that are in no one team. */
  readonly postsIn: (team: string | null, day: Day) => readonly Post[]
  readonly linesOf: (person: string, day: Day) => readonly Line[]
  /** Who covers for somebody that day, and who covers for them in turn; never the one who is away. */
  readonly standInsOf: (person: string, day: Day) => readonly string[]
  /** The team and those it is within, the nearest first. */
  readonly upwardFrom: (team: string) => readonly Team[]
  /** Every day on which a post, a line or a cover begins or ends, in order. */
  readonly changes: readonly Day[]
}

export function isOn({ from, to }: Span, day: Day): boolean {
  return from <= day && (to === null || to > day)
}

/** The days on which one of these begins or ends. */
export function daysOfChange(spans: readonly Span[]): readonly Day[] {
  return spans.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
}

export function toStaff({ people, posts, lines, teams, absences }: StaffFacts): Staff {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const teamsById = new Map(teams.map((team) => [team.id, team]))
  const postsByPerson = Map.groupBy(posts, ({ person }) => person)
  const postsByTeam = Map.groupBy(posts, ({ team }) => team)
  const linesByPerson = Map.groupBy(lines, ({ person }) => person)
  const absencesByPerson = Map.groupBy(absences, ({ person }) => person)
  const onDay =
    <Fact extends Span>(facts: ReadonlyMap<string | null, readonly Fact[]>) =>
    (of: string | null, day: Day): readonly Fact[] =>
      (facts.get(of) ?? []).filter((fact) => isOn(fact, day))
  const absencesOf = onDay(absencesByPerson)
  return {
    nameOf: (person) => names.get(person) ?? 'Somebody whose name is not recorded',
    postsOf: onDay(postsByPerson),
    postsIn: onDay(postsByTeam),
    linesOf: onDay(linesByPerson),
    standInsOf: (person, day) => standIns((away) => absencesOf(away, day), person),
    upwardFrom: (team) => upward(teamsById, team),
    changes: [...new Set(daysOfChange([...posts, ...lines, ...absences]))].toSorted((a, b) => a - b),
  }
}

// Two who cover for each other are not gone round for ever.
function standIns(absencesOf: (person: string) => readonly Absence[], away: string): readonly string[] {
  const found = new Set([away])
  for (const person of found) for (const { cover } of absencesOf(person)) found.add(cover)
  return [...found].slice(1)
}

// A team recorded as within itself, by way of others, is not gone round for ever.
function upward(teams: ReadonlyMap<string, Team>, start: string): readonly Team[] {
  const found = new Set<Team>()
  let team = teams.get(start)
  while (team !== undefined && !found.has(team)) {
    found.add(team)
    team = team.within === null ? undefined : teams.get(team.within)
  }
  return [...found]
}
