// The twelve months ahead, lived through many times: who leaves, who comes in, and what falls due for whom in which week.
import { addDays, addMonths, type Day, earlierOf, toYearMonthDay } from '../../kit/dates/index.ts'
import { type CareFlow, EARLY_DAYS, type ExitRate, knownMonths } from './care-flow.ts'
import { type Chance, seededChance } from './chance.ts'
import { type ComingYear, weekOf } from './coming-year.ts'
import { type DueAhead, type HeldChild, listDueAfterEntry, listDueAhead, type WorkKind } from './due-ahead.ts'

/** Work of somebody that falls due on a known day and hangs on no child in care. */
export type KnownWork = DueAhead & { readonly officerId: string | null }

export type YearAsked = {
  readonly year: ComingYear
  readonly children: readonly HeldChild[]
  readonly others: readonly KnownWork[]
  /** Null: too little is known of the past, and nobody comes in or leaves but by turning 18. */
  readonly flow: CareFlow | null
  /** Among whom children who come in are shared, by their share of a full week on the day. */
  readonly officers: readonly { readonly id: string; readonly fullTimeOn: (day: Day) => number }[]
  /** The day by which the first review of a child who comes in on a day is due. */
  readonly firstDueAfter: (entered: Day) => Day
  readonly runs: number
  readonly seed: number
}

/** Counts of each run. A number stands at (group × weeks + week) × runs + run. */
export type SimulatedYear = {
  readonly year: ComingYear
  readonly runs: number
  /** Officers by id; the last, null, is nobody. */
  readonly groups: readonly (string | null)[]
  readonly work: Readonly<Record<WorkKind, Uint16Array>>
  /** Children in care at the end of each week. */
  readonly inCare: Int16Array
  /** By week and run alone. */
  readonly entries: Uint16Array
  readonly exits: Uint16Array
}

type Rates = { readonly early: number; readonly late: number; readonly perMonth: number }

/** The rates of one run: what was counted is one draw of what could have been, and the less was counted the wider it is. */
function drawRates(flow: CareFlow, chance: Chance): Rates {
  const daily = ({ exits, days }: ExitRate): number => (days === 0 ? 0 : chance.gamma(exits + 0.5) / days)
  return {
    early: daily(flow.leaving.early),
    late: daily(flow.leaving.late),
    perMonth: chance.gamma(flow.entries + 0.5) / knownMonths(flow),
  }
}

const NO_RATES: Rates = { early: 0, late: 0, perMonth: 0 }
const NEVER = Number.MAX_SAFE_INTEGER

/** Days until somebody leaves who has been in care so long. */
function daysUntilExit({ early, late }: Rates, inCareFor: number, chance: Chance): number {
  const wait = chance.waiting()
  const left = Math.max(0, EARLY_DAYS - inCareFor)
  if (wait < early * left) return wait / early
  return late === 0 ? NEVER : left + (wait - early * left) / late
}

type MonthPart = { readonly from: Day; readonly to: Day; readonly months: number }

/** The year cut at the ends of months, each part with how much of an average month it brings. */
function monthParts({ from, to }: ComingYear, season: CareFlow['season']): readonly MonthPart[] {
  const parts: MonthPart[] = []
  for (let start = from; start < to; ) {
    const { month, day } = toYearMonthDay(start)
    const first = addDays(start, 1 - day)
    const next = addMonths(first, 1)
    const end = earlierOf(next, to)
    parts.push({
      from: start,
      to: end,
      months: ((end - start) / (next - first)) * (season?.[month - 1] ?? 1),
    })
    start = end
  }
  return parts
}

function emptyYear({ year, officers, runs }: YearAsked): SimulatedYear {
  const groups = [...officers.map(({ id }) => id), null]
  const size = groups.length * year.weeks.length * runs
  const none = (): Uint16Array => new Uint16Array(size)
  return {
    year,
    runs,
    groups,
    work: {
      'first-review': none(),
      'later-review': none(),
      midway: none(),
      conference: none(),
      'carer-review': none(),
    },
    inCare: new Int16Array(size),
    entries: new Uint16Array(year.weeks.length * runs),
    exits: new Uint16Array(year.weeks.length * runs),
  }
}

type Running = {
  readonly asked: YearAsked
  readonly into: SimulatedYear
  readonly chance: Chance
  readonly rates: readonly Rates[]
}

const plusOne = (counts: Uint16Array | Int16Array, at: number, by = 1): void => {
  counts[at] = (counts[at] ?? 0) + by
}

function addChild({ asked, into, chance, rates }: Running, child: HeldChild, group: number): void {
  const { year, runs } = asked
  const weeks = year.weeks.length
  const inCareFor = year.from - child.inCareFrom
  const birthday = child.adultOn === null ? NEVER : child.adultOn - year.from
  const ahead = listDueAhead(child, year.from, year.to).map(({ kind, on }) => ({
    counts: into.work[kind],
    days: on - year.from,
    at: (group * weeks + weekOf(year, on)) * runs,
  }))
  for (let run = 0; run < runs; run += 1) {
    plusOne(into.inCare, group * weeks * runs + run)
    const left = Math.min(birthday, daysUntilExit(rates[run] ?? NO_RATES, inCareFor, chance))
    for (const { counts, days, at } of ahead) if (days < left) plusOne(counts, at + run)
    leave({ asked, into }, left, group, run)
  }
}

/** Somebody leaves so many days from now, if that is in the year. */
function leave(
  { asked, into }: Pick<Running, 'asked' | 'into'>,
  days: number,
  group: number,
  run: number,
): void {
  const { year, runs } = asked
  if (days >= year.to - year.from) return
  const week = weekOf(year, addDays(year.from, Math.floor(days)))
  plusOne(into.inCare, (group * year.weeks.length + week) * runs + run, -1)
  plusOne(into.exits, week * runs + run)
}

function addEntries(running: Running, parts: readonly MonthPart[]): void {
  const { asked, chance, rates } = running
  const toOfficer = officerDrawer(asked, chance)
  const afterEntry = rememberedDueDays(asked)
  for (let run = 0; run < asked.runs; run += 1) {
    for (const part of parts) {
      const count = chance.poisson((rates[run]?.perMonth ?? 0) * part.months)
      for (let one = 0; one < count; one += 1) {
        const entered = addDays(part.from, Math.floor(chance.next() * (part.to - part.from)))
        addEntry(running, { entered, ahead: afterEntry(entered), group: toOfficer(entered), run })
      }
    }
  }
}

type Entry = {
  readonly entered: Day
  readonly ahead: readonly DueAhead[]
  readonly group: number
  readonly run: number
}

function addEntry(running: Running, { entered, ahead, group, run }: Entry): void {
  const { asked, into, chance, rates } = running
  const { year, runs } = asked
  const weeks = year.weeks.length
  const since = entered - year.from
  const left = since + daysUntilExit(rates[run] ?? NO_RATES, 0, chance)
  const week = weekOf(year, entered)
  plusOne(into.entries, week * runs + run)
  plusOne(into.inCare, (group * weeks + week) * runs + run)
  for (const { kind, on } of ahead)
    if (on - year.from < left) plusOne(into.work[kind], (group * weeks + weekOf(year, on)) * runs + run)
  leave(running, left, group, run)
}

/** Draws an officer by their share of all hours of a day; nobody where there are none. */
function officerDrawer({ officers }: YearAsked, chance: Chance): (on: Day) => number {
  const kept = new Map<Day, readonly number[]>()
  return (on) => {
    const parts = kept.get(on) ?? officers.map(({ fullTimeOn }) => fullTimeOn(on))
    kept.set(on, parts)
    let rest = chance.next() * parts.reduce((sum, part) => sum + part, 0)
    const at = parts.findIndex((part) => (rest -= part) < 0)
    return at < 0 ? officers.length : at
  }
}

function rememberedDueDays({ year, firstDueAfter }: YearAsked): (entered: Day) => readonly DueAhead[] {
  const kept = new Map<Day, readonly DueAhead[]>()
  return (entered) => {
    const known = kept.get(entered)
    if (known !== undefined) return known
    const ahead = listDueAfterEntry(entered, firstDueAfter(entered), year.to)
    kept.set(entered, ahead)
    return ahead
  }
}

/** Comings and goings of each week, added up from the first week on. */
function addUp({ inCare, groups, year, runs }: SimulatedYear): void {
  const weeks = year.weeks.length
  for (let group = 0; group < groups.length; group += 1)
    for (let at = (group * weeks + 1) * runs; at < (group + 1) * weeks * runs; at += 1)
      plusOne(inCare, at, inCare[at - runs] ?? 0)
}

/** Lives through the coming year so many times. The same question always gets the same answer. */
export function simulateYear(asked: YearAsked): SimulatedYear {
  const { children, others, officers, flow, runs, seed, year } = asked
  const into = emptyYear(asked)
  const chance = seededChance(seed)
  const rates = Array.from({ length: runs }, () => (flow === null ? NO_RATES : drawRates(flow, chance)))
  const running = { asked, into, chance, rates }
  const places = new Map(officers.map(({ id }, at) => [id, at]))
  const placeOf = (id: string | null): number => (id === null ? undefined : places.get(id)) ?? officers.length
  for (const child of children) addChild(running, child, placeOf(child.officerId))
  for (const { kind, on, officerId } of others.filter(({ on: day }) => day >= year.from && day < year.to)) {
    const at = (placeOf(officerId) * year.weeks.length + weekOf(year, on)) * runs
    for (let run = 0; run < runs; run += 1) plusOne(into.work[kind], at + run)
  }
  if (flow !== null) addEntries(running, monthParts(year, flow.season))
  addUp(into)
  return into
}
