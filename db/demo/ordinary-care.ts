import { addDays, ageOn, birthdayOf, type Day, earlierOf } from '../../src/kit/dates/index.ts'
import type { CarePeriod, CarePlacement, HeldBySocialWorker } from '../../src/features/children/index.ts'
import { plainPeriod, plainPlacement, shortStays } from './demo-child.ts'
import { DEMO_TODAY, SOCIAL_WORKERS } from './people.ts'
import type { Random } from './random.ts'

/** Why this child came into care and what became of it. */
export type Route = 'agreed' | 'court' | 'emergency' | 'adoption' | 'remand' | 'alone' | 'short-breaks'

type Status = { readonly from: Day; readonly code: string }

export type Stay = {
  readonly born: Day
  readonly start: Day
  readonly end: Day | null
  readonly route: Route
}

function legalStatuses({ start, end, route }: Stay, random: Random): readonly Status[] {
  const after = (days: number, code: string): Status => ({ from: addDays(start, days), code })
  const interim = random.between(20, 110)
  const full = interim + random.between(170, 320)
  const all: Readonly<Record<Route, readonly Status[]>> = {
    agreed: [after(0, 'V2')],
    court: [after(0, random.chance(0.6) ? 'V2' : 'C1'), after(interim, 'C1'), after(full, 'C2')],
    emergency: [
      after(0, random.chance(0.5) ? 'L2' : 'L1'),
      after(random.between(3, 8), 'C1'),
      after(full, 'C2'),
    ],
    adoption: [after(0, 'C1'), after(full, 'E1')],
    remand: [after(0, 'J1')],
    alone: [after(0, 'V2')],
    'short-breaks': [after(0, 'V4')],
  }
  const last = end ?? DEMO_TODAY
  const reached = all[route].filter(({ from }) => from < last)
  return reached.filter(({ code }, index) => code !== reached[index - 1]?.code)
}

function firstPlacement(age: number, route: Route, random: Random): string {
  if (route === 'remand') return random.chance(0.5) ? 'R5' : 'K1'
  if (route === 'alone') return random.chance(0.6) ? 'K3' : 'U6'
  if (age >= 16)
    return random.weigh([
      [5, 'U6'],
      [3, 'K2'],
      [4, 'K3'],
    ])
  if (age >= 10)
    return random.weigh([
      [8, 'U6'],
      [2, 'U3'],
      [2, 'K2'],
    ])
  return random.weigh([
    [10, 'U6'],
    [3, 'U3'],
    [1, 'R3'],
  ])
}

function nextPlacement(age: number, before: string, days: number, random: Random): string {
  if (age >= 16)
    return random.weigh([
      [4, 'K3'],
      [3, 'U6'],
      [2, 'K2'],
    ])
  if (days > 400 && age >= 3)
    return random.weigh([
      [6, 'U4'],
      [2, before === 'U3' ? 'U1' : 'U6'],
      [1, 'K2'],
    ])
  if (age >= 10)
    return random.weigh([
      [6, 'U6'],
      [3, 'K2'],
      [1, 'P1'],
    ])
  return random.weigh([
    [8, 'U6'],
    [1, 'P1'],
    [1, 'U3'],
  ])
}

function placementsOf(stay: Stay, adopted: Day | null, random: Random): readonly CarePlacement[] {
  const found: CarePlacement[] = []
  const last = stay.end ?? DEMO_TODAY
  if (stay.route === 'short-breaks') {
    return shortStays(stay.start, last, random.chance(0.6) ? 'R1' : 'U6', random.between(1, 900))
  }
  let from = stay.start
  let code = firstPlacement(ageOn(stay.born, from), stay.route, random)
  while (true) {
    const days = random.weigh([
      [3, random.between(20, 150)],
      [5, random.between(150, 700)],
      [5, random.between(700, 2500)],
    ])
    const leaves = earlierOf(addDays(from, code === 'U4' || code === 'U1' ? days * 3 : days), adopted ?? last)
    const ends = leaves >= last
    const place = { rne: found.length === 0 ? 'S' : 'P', at: random.between(1, 900) }
    found.push(plainPlacement(from, ends ? stay.end : leaves, code, place))
    if (ends) return found
    if (leaves === adopted) {
      const at = random.between(1, 900)
      return [...found, plainPlacement(leaves, stay.end, 'A6', { rne: 'P', at })]
    }
    code = nextPlacement(ageOn(stay.born, leaves), code, leaves - stay.start, random)
    from = leaves
  }
}

function longTermFrom(placements: readonly CarePlacement[]): Day | null {
  const last = placements.at(-1)
  return last !== undefined && (last.code === 'U4' || last.code === 'U1') ? last.from : null
}

const NEEDS = [
  [62, 'N1'],
  [4, 'N2'],
  [4, 'N3'],
  [9, 'N4'],
  [15, 'N5'],
  [3, 'N6'],
] as const

function needOf(route: Route, random: Random): string {
  if (route === 'alone') return 'N8'
  return route === 'short-breaks' ? 'N2' : random.weigh(NEEDS)
}

function endReason({ born, end, route }: Stay, adopted: Day | null, random: Random): string | null {
  if (end === null) return null
  if (adopted !== null) return random.chance(0.6) ? 'E12' : 'E11'
  if (end >= birthdayOf(born, 18))
    return random.weigh([
      [5, 'E5'],
      [3, 'E17'],
      [1, 'E6'],
      [1, 'E7'],
    ])
  if (route === 'remand') return random.chance(0.5) ? 'E14' : 'E9'
  return random.weigh([
    [6, 'E4A'],
    [2, 'E4B'],
    [3, 'E45'],
    [2, 'E41'],
    [1, 'E13'],
    [1, 'E8'],
  ])
}

/** One period of care with nothing unlikely in it. */
export function makePeriod(stay: Stay, random: Random): CarePeriod {
  const statuses = legalStatuses(stay, random)
  const order = statuses.find(({ code }) => code === 'E1')?.from ?? null
  const match = order === null ? null : addDays(order, random.between(40, 200))
  const adopted = match !== null && match < (stay.end ?? DEMO_TODAY) ? match : null
  const placements = placementsOf(stay, adopted, random)
  return plainPeriod(stay.start, {
    end: stay.end,
    endReason: endReason(stay, adopted, random),
    legalStatuses: statuses,
    placements,
    authorisedToPlace: order,
    placedForAdoption: adopted === null ? [] : [{ from: adopted, to: stay.end }],
    longTermFosteringFrom: longTermFrom(placements),
    shortBreaks: stay.route === 'short-breaks',
    need: needOf(stay.route, random),
  })
}

/** The social workers of a team who held a child through a period, one after another. */
export function makeSocialWorkers(
  stay: Pick<Stay, 'start' | 'end'>,
  teamId: string,
  random: Random,
): readonly HeldBySocialWorker[] {
  const team = SOCIAL_WORKERS[teamId] ?? []
  const found: HeldBySocialWorker[] = []
  let at = random.between(0, team.length - 1)
  let from = stay.start
  while (true) {
    const leaves = addDays(from, random.between(150, 900))
    const worker = team[at % team.length] ?? ''
    const reason =
      found.length === 0
        ? 'FCONTA'
        : random.weigh([
            [4, 'TSPROC'],
            [4, 'LEFTRL'],
            [1, 'ABSENC'],
          ])
    if (leaves >= (stay.end ?? DEMO_TODAY)) return [...found, { worker, from, to: stay.end, reason }]
    found.push({ worker, from, to: leaves, reason })
    from = leaves
    at += 1
  }
}
