// What stands beside a figure in a report: its target, other places and earlier years, each with its source. Pure.
import { z } from 'zod'
import { collectionYearOf } from '../../law/returns/index.ts'
import { type Figure, type Measure, targetWords, type Yardstick, type Yardsticks } from '../figures/index.ts'
import type { Day } from '../../kit/dates/index.ts'

/** Two numbers and what they make, as a report keeps them. */
export const RATIO = {
  numerator: z.number(),
  denominator: z.number(),
  percent: z.number().nullable(),
  spread: z.object({ median: z.number(), p90: z.number() }).nullable(),
}

/** Who typed a figure from where, and why; null where it is worked out. */
export const TYPED = z.object({ source: z.string(), because: z.string(), definition: z.number() }).nullable()

export const PLACES = ['region', 'neighbours', 'england'] as const
export type PlaceWho = (typeof PLACES)[number]

export const COMPARED = z.object({
  target: z
    .object({
      says: z.string(),
      aim: z.enum(['at-least', 'at-most']).nullable(),
      value: z.number(),
      source: z.string(),
    })
    .nullable(),
  /** Of other places the newest figure up to the year of the report. */
  places: z.array(
    z.object({
      who: z.enum(PLACES),
      /** By the year it ends in. */
      year: z.number(),
      value: z.number(),
      hasBase: z.boolean(),
      source: z.string(),
    }),
  ),
  /** Years before the year before, the oldest first. */
  years: z.array(z.object({ year: z.number(), ...RATIO, typed: TYPED })),
})

export type Compared = z.infer<typeof COMPARED>
export type EarlierYear = Compared['years'][number]
export type KeptRatio = Omit<EarlierYear, 'year' | 'typed'>

export const NOTHING_BESIDE: Compared = { target: null, places: [], years: [] }

/** A figure's numbers, without the rest of it. */
export const toRatio = ({
  numerator,
  denominator,
  percent,
  spread,
}: Omit<Figure, 'beside' | 'splits' | 'measure'>): KeptRatio => ({
  numerator,
  denominator,
  percent,
  spread: spread ?? null,
})

/** What was typed, as numbers: a share whose source prints no base has 0 of 0 and its percentage. */
export function typedRatio({ shape }: Measure, { numerator, denominator, value }: Yardstick): KeptRatio {
  if (shape === 'count') return { numerator: value, denominator: value, percent: null, spread: null }
  if (shape === 'median')
    return { numerator: 0, denominator: 0, percent: null, spread: { median: value, p90: value } }
  return { numerator: numerator ?? 0, denominator: denominator ?? 0, percent: value, spread: null }
}

export const typedMark = ({ source, because, definition }: Yardstick) => ({ source, because, definition })

/** The target of a day, and the newest figure of each other place up to a year. */
export function toCompared(
  measure: Measure,
  yardsticks: Yardsticks,
  { asOf, year, years }: { readonly asOf: Day; readonly year: number; readonly years: Compared['years'] },
): Compared {
  const target = yardsticks.targetOn(measure.id, asOf)
  return {
    target: target && {
      says: targetWords(measure, target).replace(/^target /, ''),
      aim: target.aim,
      value: target.value,
      source: target.source,
    },
    places: PLACES.flatMap((who) => newestOf(yardsticks, { id: measure.id, who, year })),
    years: [...years],
  }
}

type Asked = { readonly id: string; readonly who: PlaceWho; readonly year: number }

function newestOf({ all }: Yardsticks, { id, who, year }: Asked): Compared['places'] {
  const found = all
    .filter((one) => one.measure === id && one.who === who && collectionYearOf(one.from) <= year)
    .toSorted((one, other) => other.from - one.from)
  const [newest] = found
  if (newest === undefined) return []
  const { from, value, denominator, source } = newest
  return [{ who, year: collectionYearOf(from), value, hasBase: denominator !== null, source }]
}
