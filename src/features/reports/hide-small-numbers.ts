// Which counts of a report are left out for the public, so that nobody can be made out from it: not from one table, not
// from several, not from the years beside this one, and not from what was published before.
import { findHidden, isSmall, LEAST_SHOWN } from '../../kit/suppression.ts'
import {
  BEFORE,
  type Counted,
  countReport,
  nameOfCount,
  ofPeople,
  ofYear,
  type PrintedSplits,
} from './count-report.ts'
import type { IsHidden } from './figure-reference.ts'
import type { Published, ReportFigure, ReportFigures, ReportRatio, Which } from './report-figure.ts'

/** What was left out of figures that were asked about before: working it out takes long. */
const KNOWN = new WeakMap<ReportFigures, ReadonlySet<string>>()

/**
 * The counts that are left out of a report for the public, by name. `printed` is the same each time the same figures
 * are asked about. A frozen report keeps what was left out of it.
 */
export function findLeftOut(figures: ReportFigures, printed: PrintedSplits): ReadonlySet<string> {
  const known = figures.leftOut ?? KNOWN.get(figures)
  if (known !== undefined) return known
  const counted = countReport(figures, printed)
  const also = mustStayHidden(counted, figures.published ?? [])
  const found = findHidden(counted, { also, rather: HEADLINES })
  KNOWN.set(figures, found)
  return found
}

/** What readers look for first: left out only where nothing else protects as well. */
const HEADLINES = [
  ['looked-after-on/value'],
  ['reviews-on-time/numerator', 'reviews-on-time/denominator'],
  ['participation-rate/numerator', 'participation-rate/denominator'],
  ['reviews-held/value'],
  ['children-all-on-time/numerator', 'children-all-on-time/denominator'],
  ['disputes/value'],
]

const NEARLY = 5

/**
 * What earlier reports left out stays so, and a count that was corrected by 1 to 4 since it was published is not printed
 * again: the difference would point at a child.
 */
function mustStayHidden({ cells }: Counted, published: readonly Published[]): ReadonlySet<string> {
  return new Set(
    cells.flatMap(({ key, value }) =>
      published.some(({ leftOut, values }) => {
        const moved = Math.abs(value - (values.get(key) ?? Number.NaN))
        return moved < NEARLY && (moved > 0 || leftOut.has(key))
      })
        ? [key]
        : [],
    ),
  )
}

/** A report that was published, as one that is drawn after it must look at it. */
export function toPublished(figures: ReportFigures, printed: PrintedSplits): Published {
  const { cells } = countReport(figures, printed)
  return {
    leftOut: findLeftOut(figures, printed),
    values: new Map(cells.map(({ key, value }) => [key, value])),
  }
}

/** The same, of the report of the year before: its year is the year before of this one. */
export function toPublishedBefore(figures: ReportFigures, printed: PrintedSplits, year: number): Published {
  const { leftOut, values } = toPublished(figures, printed)
  const moved = (key: string): string =>
    key.startsWith(BEFORE) ? `${ofYear(year - 2)}${key.slice(BEFORE.length)}` : `${BEFORE}${key}`
  const own = (key: string): boolean => !/^y\d/.test(key)
  return {
    leftOut: new Set([...leftOut].filter(own).map(moved)),
    values: new Map([...values].filter(([key]) => own(key)).map(([key, value]) => [moved(key), value])),
  }
}

/** What is left out of a report for the public. A part of a split that the report does not print is never shown. */
export function hideSmallNumbers(figures: ReportFigures, printed: PrintedSplits): IsHidden {
  const hidden = findLeftOut(figures, printed)
  const isNamed = (figure: ReportFigure, part: string | null): boolean =>
    part === BESIDE || ratiosAt(figure, part, printed).every((ratio) => isWhole(figure, ratio))
  return (which, measureId, part) => {
    const figure = figures[which].get(measureId)
    if (figure === undefined || !isNamed(figure, part)) return true
    if (!ofPeople(figure)) return isHiddenWork(figure, { part, which, hidden })
    return namesOf(figure, part, which).some((name) => hidden.has(name))
  }
}

/** The numbers at a part; one that a report does not print is none, and is never whole. */
function ratiosAt(
  figure: ReportFigure,
  part: string | null,
  printed: PrintedSplits,
): readonly (ReportRatio | null)[] {
  if (part === null) return [figure]
  const year = YEAR_PART.exec(part)?.[1]
  if (year !== undefined) return [figure.compared.years.find((one) => one.year === Number(year)) ?? null]
  const [by = '', ...key] = part.split('/')
  const split =
    printed.get(figure.id)?.has(by) === true ? figure.splits.find((one) => one.by === by) : undefined
  return [split?.parts.find((one) => one.key === key.join('/')) ?? null]
}

/** What is no whole number could not be looked for, so it is left out. */
function isWhole(figure: ReportFigure, ratio: ReportRatio | null): boolean {
  if (ratio === null) return false
  const { numerator, denominator } = ratio
  // An average is no count, and tells how few there are all the same.
  if (figure.shape === 'rate' && ofPeople(figure) && denominator > 0 && denominator < LEAST_SHOWN)
    return false
  const counts = figure.shape === 'share' ? [numerator, denominator] : [numerator]
  return !ofPeople(figure) || counts.every((count) => Number.isInteger(count) && count >= 0)
}

type Work = { readonly part: string | null; readonly which: Which; readonly hidden: ReadonlySet<string> }

const TELLS_NO_CHILD = new Set(['post', 'action', 'observation'])

/** Work is told in parts of one, and not where it would tell how few the children are. */
function isHiddenWork(
  { unit, numerator, notRecorded }: ReportFigure,
  { part, which, hidden }: Work,
): boolean {
  if (TELLS_NO_CHILD.has(unit)) return false
  if (part === BESIDE) return isSmall(notRecorded)
  const year = part === null ? null : YEAR_PART.exec(part)?.[1]
  const at = year === null || year === undefined ? (which === 'before' ? BEFORE : '') : ofYear(Number(year))
  return isSmall(Math.ceil(numerator)) || hidden.has(`${at}looked-after-on/value`)
}

/** What stands beside a figure because nobody recorded it, as a part. */
export const BESIDE = 'not-recorded'

/** A year before the year before, as a part of a figure. */
export const yearPart = (year: number): string => `year/${year}`
const YEAR_PART = /^year\/(\d{4})$/

/** Every count that a value shows: both halves of a share. */
function namesOf(figure: ReportFigure, part: string | null, which: Which): readonly string[] {
  const year = part === null ? undefined : YEAR_PART.exec(part)?.[1]
  if (year !== undefined) return namesAt(figure, null, `${ofYear(Number(year))}${figure.id}`)
  const at = `${which === 'before' ? BEFORE : ''}${figure.id}${part === null ? '' : `/${part}`}`
  return namesAt(figure, part, at)
}

function namesAt({ shape }: ReportFigure, part: string | null, at: string): readonly string[] {
  if (part === BESIDE) return [at]
  if (shape === 'share') return [`${at}/numerator`, `${at}/denominator`]
  // With the rate and one of its two numbers one has the other.
  if (shape === 'rate') return [`${at}/numerator`, `${at}/base`]
  return part === null || shape !== 'count' ? [`${at}/${nameOfCount({ shape })}`] : [at]
}
