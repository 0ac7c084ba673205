// Whether a reviewing officer has a part in one child's case on a day, by the dated graph of who works with whom.
import { birthdayOf, type Day } from '../../kit/dates/index.ts'
import type { Reason } from '../citations/reason.ts'
import { isLineWhole, listManagement, type Management } from './management.ts'
import { isOn, type Span, type Staff, type Team } from './staff.ts'
import type { Link } from './who-may-be-officer.ts'

/** What somebody does with the child that bars them, and whoever manages them, from being the child's officer. */
export type CasePart = 'social-worker' | 'visiting-representative' | 'personal-adviser'

export type CaseFacts = {
  readonly born: Day | null
  readonly workers: readonly (Span & { readonly person: string; readonly does: CasePart })[]
  readonly teams: readonly (Span & { readonly team: string })[]
}

/** One bar of the regulation looked at: whether it holds, and the facts that say so. */
export type Check = {
  readonly link: Link
  readonly outcome: 'holds' | 'does-not-hold' | 'cannot-tell'
  readonly because: readonly Reason[]
}

export type Independence = {
  /** `cannot-tell`: no bar is known to hold, but something that could be one is not recorded. */
  readonly kind: 'independent' | 'barred' | 'cannot-tell'
  /** Every bar, in the order of the regulation. */
  readonly checks: readonly Check[]
}

export type Asked = {
  readonly staff: Staff
  readonly facts: CaseFacts
  readonly officer: string
  readonly on: Day
}

const ADVISER_AGE = 16
const LIST = new Intl.ListFormat('en-GB')

const IS: Record<CasePart, string> = {
  'social-worker': 'the child’s social worker',
  'visiting-representative': 'the authority’s visitor to the child',
  'personal-adviser': 'the child’s personal adviser',
}

/**
 * Cites: CPPCR 46
 * Says: The officer does not plan or manage the case, visit for the authority, advise, manage those who do, or control its resources.
 * Read as: independence
 * Example: an officer who line-manages the child's social worker is barred
 */
export function judgeIndependence(asked: Asked): Independence {
  const checks = [
    checkOf('social-worker', asked),
    visits(asked),
    advises(asked),
    manages(asked),
    controls(asked),
  ]
  const has = (outcome: Check['outcome']) => checks.some((check) => check.outcome === outcome)
  const kind = has('holds') ? 'barred' : has('cannot-tell') ? 'cannot-tell' : 'independent'
  return { kind, checks }
}

/** The reasons of the bars that hold. */
export function toBars({ checks }: Independence): readonly Reason[] {
  return checks.filter(({ outcome }) => outcome === 'holds').flatMap(({ because }) => because)
}

const LINKS = {
  'social-worker': 'manages-the-case',
  'visiting-representative': 'visits-for-the-authority',
  'personal-adviser': 'personal-adviser',
} as const satisfies Record<CasePart, Link>

const because = (...says: readonly string[]): readonly Reason[] =>
  says.map((each) => ({ says: each, cites: ['CPPCR 46'], reading: 'independence' }))

function whoIs(does: CasePart, { facts, on }: Asked): readonly string[] {
  return facts.workers
    .filter((worker) => worker.does === does && isOn(worker, on))
    .map(({ person }) => person)
}

/** Whether the officer is the one who does this: where nobody is recorded as doing it, nobody can tell. */
function checkOf(does: CasePart, asked: Asked): Check {
  const { staff, officer, on } = asked
  const people = whoIs(does, asked)
  const link = LINKS[does]
  if (people.length === 0)
    return { link, outcome: 'cannot-tell', because: because(`Nobody is recorded as ${IS[does]}.`) }
  const says = (one: string) => `${staff.nameOf(one)} is ${IS[does]}.`
  if (people.includes(officer)) return { link, outcome: 'holds', because: because(says(officer)) }
  const covered = people.filter((one) => staff.standInsOf(one, on).includes(officer))
  if (covered.length === 0) return { link, outcome: 'does-not-hold', because: because(...people.map(says)) }
  const said = covered.map((one) => `${standsIn(staff, officer, one)}, who is ${IS[does]}.`)
  return { link, outcome: 'holds', because: because(...said) }
}

function standsIn(staff: Staff, person: string, away: string): string {
  return `${staff.nameOf(person)} stands in today for ${staff.nameOf(away)}`
}

function visits(asked: Asked): Check {
  const check = checkOf('visiting-representative', asked)
  const worker = checkOf('social-worker', asked)
  if (check.outcome !== 'cannot-tell' || worker.outcome === 'cannot-tell') return check
  const says = 'No other visitor for the authority is recorded: the social worker is taken to visit.'
  return { ...check, outcome: worker.outcome, because: because(says) }
}

function advises(asked: Asked): Check {
  const check = checkOf('personal-adviser', asked)
  const { facts, on } = asked
  const isYoung = facts.born !== null && on < birthdayOf(facts.born, ADVISER_AGE)
  if (check.outcome !== 'cannot-tell' || !isYoung) return check
  const says = `The child is under ${ADVISER_AGE}, and nobody is recorded as a personal adviser.`
  return { ...check, outcome: 'does-not-hold', because: because(says) }
}

function manages(asked: Asked): Check {
  const link = 'manages-one-of-these'
  const found = (['social-worker', 'visiting-representative', 'personal-adviser'] as const).flatMap((does) =>
    whoIs(does, asked).flatMap((person) => partsOf(asked, person, does)),
  )
  const held = found.flatMap((part) => managementSaid(asked, part))
  if (held.length > 0) return { link, outcome: 'holds', because: because(...held) }
  const missing = missingOfLines(
    asked,
    found.map(({ person }) => person),
  )
  if (missing.length > 0) return { link, outcome: 'cannot-tell', because: because(...missing) }
  const says = found.map(
    ({ person }) => `${asked.staff.nameOf(person)} is managed by ${managersSaid(asked, person)}.`,
  )
  return { link, outcome: 'does-not-hold', because: because(...new Set(says)) }
}

type Part = { readonly person: string; readonly says: string }

/** Who does it, and who stands in for them. */
function partsOf({ staff, on }: Asked, person: string, does: CasePart): readonly Part[] {
  const says = `${staff.nameOf(person)}, who is ${IS[does]}`
  const covers = staff.standInsOf(person, on)
  return [
    { person, says },
    ...covers.map((one) => ({ person: one, says: `${staff.nameOf(one)}, who stands in today for ${says}` })),
  ]
}

function missingOfLines(asked: Asked, people: readonly string[]): readonly string[] {
  const { staff, on } = asked
  if (whoIs('social-worker', asked).length === 0) return [`Nobody is recorded as ${IS['social-worker']}.`]
  const open = [...new Set(people)].filter((person) => !isLineWhole(staff, person, on))
  return open.map(
    (person) => `The managers above ${staff.nameOf(person)} are not recorded as far as a director.`,
  )
}

function managersSaid({ staff, on }: Asked, person: string): string {
  const names = listManagement(staff, person, on).map(({ manager }) => staff.nameOf(manager))
  return names.length === 0 ? 'nobody' : LIST.format(names)
}

function managementSaid({ staff, officer, on }: Asked, { person, says }: Part): readonly string[] {
  const held = listManagement(staff, person, on).filter(({ manager }) => manager === officer)
  return held.map((one) => sentenceOf(staff, one, says))
}

function sentenceOf(staff: Staff, { manager, through, by }: Management, whom: string): string {
  const name = staff.nameOf(manager)
  const between = through.length === 0 ? '' : `, through ${LIST.format(through.map(staff.nameOf))}`
  if (by !== 'line' && 'standsInFor' in by)
    return `${standsIn(staff, manager, by.standsInFor)}, who manages ${whom}${between}.`
  if (between !== '') return `${name} manages ${whom}${between}.`
  if (by === 'line') return `${name} line-manages ${whom}.`
  return `${name} manages ${whom}, as ${by.post.kind.replaceAll('-', ' ')} over the team ${by.over.name}.`
}

function controls(asked: Asked): Check {
  const { staff, facts, officer, on } = asked
  const link = 'controls-the-money'
  const teams = facts.teams.filter((team) => isOn(team, on)).flatMap(({ team }) => staff.upwardFrom(team))
  const [own] = teams
  const holders = [...teams, null].flatMap((team) => holdersOf(asked, team, own))
  const said = (of: readonly Holder[]) => because(...of.map(({ says }) => says))
  const mine = holders.filter(({ person }) => person === officer)
  if (mine.length > 0) return { link, outcome: 'holds', because: said(mine) }
  if (own === undefined)
    return {
      link,
      outcome: 'cannot-tell',
      because: because('The team that works with the child is not recorded.'),
    }
  const nobody = `Nobody is recorded as controlling the money and services of the team ${own.name}.`
  return holders.length === 0
    ? { link, outcome: 'cannot-tell', because: because(nobody) }
    : { link, outcome: 'does-not-hold', because: said(holders) }
}

type Holder = { readonly person: string; readonly says: string }

/** Who controls the resources of a team, or with null those of every team, and who stands in for them. */
function holdersOf({ staff, on }: Asked, team: Team | null, own: Team | undefined): readonly Holder[] {
  const part = team === own ? '' : `, which ${own?.name} is part of`
  const what = `controls the money and services of ${team === null ? 'every team' : `the team ${team.name}${part}`}`
  return staff
    .postsIn(team?.id ?? null, on)
    .filter(({ controlsResources }) => controlsResources)
    .flatMap(({ person }) => [
      { person, says: `${staff.nameOf(person)} ${what}.` },
      ...staff
        .standInsOf(person, on)
        .map((one) => ({ person: one, says: `${standsIn(staff, one, person)}, who ${what}.` })),
    ])
}
