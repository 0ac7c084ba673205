// What a figure is held against: a target, a typed figure of an earlier year, and figures of other places.
import type { Day } from '../../kit/dates/index.ts'
import { collectionYearOf } from '../../law/returns/index.ts'

export const WHO = ['target', 'own', 'region', 'neighbours', 'england'] as const
export type Who = (typeof WHO)[number]

export const WHO_WORDS: Readonly<Record<Who, string>> = {
  target: 'Our target',
  own: 'Our own figure, typed',
  region: 'Region',
  neighbours: 'Statistical neighbours',
  england: 'England',
}

export const AIMS = ['at-least', 'at-most'] as const
/** Which side of a target is good. */
export type Aim = (typeof AIMS)[number]

export const AIM_WORDS: Readonly<Record<Aim, string>> = { 'at-least': 'at least', 'at-most': 'at most' }

/** What somebody says of one measure. A share or a rate without its two numbers: the source prints none. */
export type YardstickSaid = {
  readonly measure: string
  readonly who: Who
  /** Of a target the first day on which it holds, else 1 April of the year. */
  readonly from: Day
  readonly numerator: number | null
  readonly denominator: number | null
  /** Per cent, so many to 100 or to each, working days or a count, as the measure has it. */
  readonly value: number
  /** Null but for a target. */
  readonly aim: Aim | null
  readonly source: string
  /** Why it is typed; empty where nobody need say. */
  readonly because: string
}

/** One that stands, or stood. */
export type Yardstick = YardstickSaid & {
  readonly version: number
  /** The version of the definition when it was entered. */
  readonly definition: number
  readonly state: 'stands' | 'taken-out'
  readonly by: string
  readonly at: Date
}

/** All that stands, to be asked. */
export type Yardsticks = {
  readonly all: readonly Yardstick[]
  /** The target that holds on a day. */
  readonly targetOn: (measure: string, day: Day) => Yardstick | null
  /** A figure of a year, by the year in which it ends. */
  readonly ofYear: (measure: string, who: Exclude<Who, 'target'>, collection: number) => Yardstick | null
}

const yearKey = (measure: string, who: Who, collection: number): string => `${measure} ${who} ${collection}`

/** Puts those that stand where they are found by measure, and day or year. */
export function toYardsticks(all: readonly Yardstick[]): Yardsticks {
  const standing = all.filter(({ state }) => state === 'stands')
  const byYear = new Map(
    standing.map((one) => [yearKey(one.measure, one.who, collectionYearOf(one.from)), one] as const),
  )
  const targets = standing
    .filter(({ who }) => who === 'target')
    .toSorted((one, other) => one.from - other.from)
  return {
    all: standing,
    targetOn: (measure, day) => targets.findLast((one) => one.measure === measure && one.from <= day) ?? null,
    ofYear: (measure, who, collection) => byYear.get(yearKey(measure, who, collection)) ?? null,
  }
}

const SAID = ['numerator', 'denominator', 'value', 'aim', 'source', 'because'] as const

/** Whether both say the same. */
export function saysTheSame(one: YardstickSaid, other: YardstickSaid): boolean {
  return SAID.every((key) => one[key] === other[key])
}
