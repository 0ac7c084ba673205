// Whether what a return tells belongs to the year it is taken for. A return holds reviews of its own year only, and nothing
// of later years.
import { toDate } from '../../kit/dates/index.ts'
import { collectionYearOf, type ReturnYear, toReturnYearName } from '../../law/returns/index.ts'
import type { ReturnDates } from './return-dates.ts'

/** Fewer than this share of the dates, or than so many, are taken for slips of the pen. */
const SHARE = 1 / 10
const LEAST = 3

/** Why the dates do not fit the year: a sentence, without the name of a file before it; null where they do. */
export function sayWrongYear({ reviews, others }: ReturnDates, year: ReturnYear): string | null {
  const held = countOutside(reviews, (day) => day < year.from || day > year.to)
  if (isTooMany(held)) return sayOutside(held, year)
  const happened = countOutside(others, (day) => day > year.to)
  return isTooMany(happened) ? sayAfter(happened, year) : null
}

type Outside = { readonly all: number; readonly outside: number; readonly years: readonly number[] }

function countOutside(days: ReturnDates['reviews'], isOutside: (day: number) => boolean): Outside {
  let [all, outside] = [0, 0]
  const years = new Set<number>()
  for (const [day, times] of days) {
    all += times
    if (!isOutside(day)) continue
    outside += times
    years.add(collectionYearOf(day))
  }
  return { all, outside, years: [...years].toSorted((one, other) => one - other) }
}

function isTooMany({ all, outside }: Outside): boolean {
  return outside > 0 && outside >= all * SHARE && (outside >= LEAST || outside === all)
}

const number = (count: number): string => count.toLocaleString('en-GB')

function sayOutside({ all, outside, years }: Outside, year: ReturnYear): string {
  const name = toReturnYearName(year.collection)
  const [only] = years
  const what =
    all === outside && years.length === 1 && only !== undefined
      ? `choose ${toReturnYearName(only)}, or use the files of ${name}`
      : 'use the files of one year at a time'
  return `${number(outside)} of ${number(all)} reviews were held outside ${name} (${toDate(year.from)} to ${toDate(year.to)}), in ${listed(years)}. A return has the reviews of its own year: ${what}.`
}

function sayAfter({ all, outside }: Outside, year: ReturnYear): string {
  return `${number(outside)} of ${number(all)} dates come after ${toDate(year.to)}, the end of ${toReturnYearName(year.collection)}. A return tells nothing of later years: choose the year the files are for.`
}

const MOST_NAMED = 4

function listed(years: readonly number[]): string {
  const names = years.slice(0, MOST_NAMED).map(toReturnYearName)
  if (years.length > MOST_NAMED) return `${names.join(', ')} and others`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
