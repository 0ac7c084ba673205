import { addDays, addYears, ageOn, birthdayOf, type Day, isoDay, laterOf } from '../../src/kit/dates/index.ts'
import type { Care } from '../../src/features/children/index.ts'
import type { CareHistory, HeldReview } from '../../src/law/looked-after-reviews/index.ts'
import type { DemoChild, DemoReview } from './demo-child.ts'
import { withLateReasons } from './late-reasons.ts'
import { type Family, nameChild, nameFamily, nameFamilyAbroad } from './names.ts'
import { makePeriod, makeSocialWorkers, type Route, type Stay } from './ordinary-care.ts'
import { DEMO_TODAY, OFFICERS, TEAMS } from './people.ts'
import { demoId, type Random } from './random.ts'
import { chooseCode, makeRecord } from './records.ts'
import { simulateReviews, withReviews } from './simulate-reviews.ts'

const HISTORY_FROM = isoDay('2021-04-01')
/** The years of the return that some children came with. */
const FILES = { from: isoDay('2024-04-01'), to: isoDay('2026-03-31') }

const HERE = Object.values(OFFICERS).filter(({ leftOn }) => leftOn === null)

/** What the children of one family have in common. */
type Household = {
  readonly family: Family
  readonly route: Route
  readonly start: Day
  readonly end: Day | null
  readonly officerId: string
  readonly teamId: string
  readonly siblingGroup: string | null
  /** Whether their reviews are known from the national return alone. */
  readonly source: 'here' | 'files'
}

function chooseStart(random: Random): Day {
  const years = random.weigh([
    [30, random.next()],
    [34, 1 + random.next() * 1.6],
    [24, 2.6 + random.next() * 2.4],
    [12, 5 + random.next() * 4],
  ])
  return addDays(DEMO_TODAY, -Math.round(years * 365) - 3)
}

function chooseEnd(start: Day, route: Route, random: Random): Day | null {
  if (!random.chance(0.27)) return null
  const longest = route === 'remand' ? 120 : 1500
  const end = addDays(start, random.between(12, longest))
  return end >= DEMO_TODAY || end < HISTORY_FROM ? null : end
}

function chooseRoute(random: Random): Route {
  return random.weigh<Route>([
    [24, 'agreed'],
    [40, 'court'],
    [14, 'emergency'],
    [8, 'adoption'],
    [2, 'remand'],
    [8, 'alone'],
    [4, 'short-breaks'],
  ])
}

const TEAM_OF_ROUTE: Partial<Readonly<Record<Route, string>>> = {
  alone: TEAMS.leavingCare.id,
  'short-breaks': TEAMS.disabled.id,
}

function makeHousehold(number: number, random: Random): Household {
  const route = chooseRoute(random)
  const start = chooseStart(random)
  const team = random.pick([TEAMS.north, TEAMS.south, TEAMS.riverside, TEAMS.throughCare])
  return {
    family: route === 'alone' ? nameFamilyAbroad(random) : nameFamily(random),
    route,
    start: route === 'remand' ? laterOf(start, addDays(DEMO_TODAY, -400)) : start,
    end: chooseEnd(start, route, random),
    officerId: random.pick(HERE).id,
    teamId: TEAM_OF_ROUTE[route] ?? team.id,
    siblingGroup: `family-${number}`,
    source: random.chance(0.08) && route !== 'remand' ? 'files' : 'here',
  }
}

/** The age on the day the child came into care, such that the child is not grown up before the day care ended. */
function chooseBorn({ start, end, route }: Household, random: Random): Day {
  const [least, most] = AGES[route]
  const age = random.weigh([
    [3, least],
    [8, random.between(least, most)],
  ])
  const born = addDays(addYears(start, -age), -random.between(1, 360))
  const grown = birthdayOf(born, 18)
  const until = end ?? DEMO_TODAY
  return grown > until ? born : addDays(until, random.between(-17 * 365, -15 * 365))
}

const AGES: Readonly<Record<Route, readonly [number, number]>> = {
  agreed: [4, 15],
  court: [0, 12],
  emergency: [0, 12],
  adoption: [0, 2],
  remand: [14, 16],
  alone: [15, 16],
  'short-breaks': [5, 14],
}

function makeAllocations(household: Household, start: Day, random: Random): DemoChild['allocations'] {
  const { officerId, end } = household
  if (end === null && start > addDays(DEMO_TODAY, -12)) return []
  const from = addDays(start, random.between(1, 6))
  const left = OFFICERS.iris.leftOn
  if (left !== null && from < addDays(left, -200) && (end === null || end > left) && random.chance(0.12)) {
    return [
      { officerId: OFFICERS.iris.id, from, to: left },
      { officerId, from: left, to: end },
    ]
  }
  return end !== null && from >= end ? [] : [{ officerId, from, to: end }]
}

function alternateMeetings(reviews: readonly HeldReview[], longTermFrom: Day | null): readonly HeldReview[] {
  if (longTermFrom === null) return reviews
  const from = addYears(longTermFrom, 1)
  let without = true
  return reviews.map((review) => {
    if ((review.parts[0] ?? from) <= from) return review
    without = !without
    return { ...review, meeting: without }
  })
}

function makeReviews(
  household: Household,
  history: CareHistory,
  worker: string,
  random: Random,
): readonly DemoReview[] {
  const { source, route } = household
  const period = history.periods[0]
  if (period === undefined || (source === 'files' && route === 'short-breaks')) return []
  const until = source === 'files' ? FILES.to : DEMO_TODAY
  const known = period.reviewsKnown.from ?? period.start
  const complete = { ...history, periods: [{ ...period, reviewsKnown: { from: null, to: null } }] }
  const simulated = simulateReviews(complete, until, random).filter(
    ({ parts }) => (parts[0] ?? known) >= known,
  )
  const held = alternateMeetings(simulated, period.longTermFosteringFrom)
  if (source === 'files') {
    return held.flatMap(({ parts: [on] }) =>
      on === undefined ? [] : [{ kind: 'file', on, code: chooseCode(history.born, on, random) }],
    )
  }
  const reviews = held.map((review): DemoReview => {
    const record = makeRecord(review, { born: history.born, worker }, random)
    return { kind: 'recorded', record, inFile: (record.completedOn ?? FILES.to) < FILES.to }
  })
  return withLateReasons(reviews, withReviews(history, held), random)
}

function reviewsKnownOf({ source, route }: Household, start: Day) {
  if (source === 'files') {
    return { from: FILES.from, to: route === 'short-breaks' ? addDays(start, -1) : FILES.to }
  }
  return { from: start < HISTORY_FROM ? HISTORY_FROM : null, to: null }
}

function makeCare(household: Household, stay: Stay, random: Random): Care {
  const period = makePeriod(stay, random)
  const { source } = household
  return {
    periods: [
      {
        ...period,
        startKnown: source === 'here' || stay.start >= FILES.from,
        reviewsKnown: reviewsKnownOf(household, stay.start),
        lastSeen: source === 'files' ? 2026 : null,
      },
    ],
    socialWorkers: makeSocialWorkers(stay, household.teamId, random),
    unaccompanied: household.route === 'alone' ? { until: birthdayOf(stay.born, 18) } : null,
  }
}

function makeChild(household: Household, number: number, taken: Set<string>, random: Random): DemoChild {
  const born = chooseBorn(household, random)
  const start = laterOf(household.start, addDays(born, random.between(1, 20)))
  const end = household.end !== null && household.end <= start ? null : household.end
  const stay: Stay = { born, start, end, route: household.route }
  const home = { ...household, end }
  const person = nameChild(household.family, taken, random)
  taken.add(person.givenName)
  const care = makeCare(home, stay, random)
  const history: CareHistory = { born, periods: care.periods.map((period) => ({ ...period, reviews: [] })) }
  const nameless = household.source === 'files' && random.chance(0.25)
  const worker = care.socialWorkers.at(-1)?.worker ?? 'Social worker'
  const older = ageOn(born, DEMO_TODAY) >= 16 && end === null && household.route !== 'short-breaks'
  return {
    id: demoId(random),
    identifier: household.source === 'files' ? `C00${number}` : String(number),
    system: household.source === 'files' ? 'ssda903' : 'local',
    givenName: nameless ? null : person.givenName,
    familyName: nameless ? null : household.family.name,
    born,
    sex: person.sex,
    ethnic: person.ethnic,
    siblingGroup: household.siblingGroup,
    care,
    reviews: makeReviews(home, history, worker, random),
    teamId: older ? TEAMS.leavingCare.id : household.teamId,
    allocations: makeAllocations(home, start, random),
  }
}

function sizeOf({ route }: Household, random: Random): number {
  const alone = route === 'alone' || route === 'remand' || route === 'short-breaks'
  return alone
    ? 1
    : random.weigh([
        [70, 1],
        [20, 2],
        [8, 3],
        [2, 4],
      ])
}

/** So many children like those any council looks after, brothers and sisters together. */
export function makeOrdinaryChildren(
  count: number,
  firstNumber: number,
  random: Random,
): readonly DemoChild[] {
  const children: DemoChild[] = []
  for (let family = 1; children.length < count; family += 1) {
    const household = makeHousehold(family, random)
    const size = Math.min(sizeOf(household, random), count - children.length)
    const home = size === 1 ? { ...household, siblingGroup: null } : household
    const taken = new Set<string>()
    for (let one = 0; one < size; one += 1) {
      children.push(makeChild(home, firstNumber + children.length * 7, taken, random))
    }
  }
  return children
}
