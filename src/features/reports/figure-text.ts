// A figure of a report in words and numbers.
import { toNumber } from '../../ui/parts/index.ts'
import { percentWords, SMALL_BASE } from '../figures/index.ts'
import type { ReportFigure, ReportRatio } from './report-figure.ts'

/** What stands in place of a number that this reader must not see. */
export const HIDDEN = 'hidden'
/** What stands where there is nothing to divide by. */
export const NO_VALUE = '–'

/** `99.6%`, `1,593`, `35.3 per 100`, `50.0 each`, a median as it is, or a dash where there is nothing to divide by. */
export function valueText({ shape, per }: ReportFigure, { numerator, percent, spread }: ReportRatio): string {
  if (shape === 'count') return toNumber(numerator)
  if (shape === 'median') return spread === null ? NO_VALUE : `${toNumber(spread.median)} working days`
  if (percent === null) return NO_VALUE
  if (per === 'each') return `${percent.toFixed(1)} each`
  return shape === 'rate' ? `${percent.toFixed(1)} per 100` : percentWords(percent)
}

/** A value of another place in the words of the measure. */
export function otherText(figure: ReportFigure, value: number): string {
  const of = { numerator: value, denominator: 0, percent: value, spread: { median: value, p90: value } }
  return valueText(figure, of)
}

/** What stands behind a figure that is typed and not worked out from the records. */
export const typedMarkOf = ({ typed }: Pick<ReportFigure, 'typed'>): string =>
  typed === null ? '' : ' (typed)'

/** The value as a number; null where there is none. */
export function valueOf(
  shape: ReportFigure['shape'],
  { numerator, percent, spread }: ReportRatio,
): number | null {
  if (shape === 'count') return numerator
  return shape === 'median' ? (spread?.median ?? null) : percent
}

const many = (count: number, { one, many: words }: ReportFigure): string =>
  `${toNumber(count)} ${count === 1 ? one : words}`

/** `1,586 of 1,593 reviews`, `129 reviews`, `12 disputes to 340 children`. */
export function basisText(figure: ReportFigure, { numerator, denominator, percent }: ReportRatio): string {
  if (figure.shape === 'share' || figure.shape === 'rate')
    if (numerator === 0 && denominator === 0 && percent !== null) return 'no base was printed'
  if (figure.shape === 'share') return `${toNumber(numerator)} of ${many(denominator, figure)}`
  if (figure.shape === 'rate')
    return `${many(numerator, figure)} to ${toNumber(denominator)} ${figure.labels?.base.toLowerCase() ?? ''}`
  return many(numerator, figure)
}

/** Whether a share, a rate or a median rests on fewer than ten. */
export function hasSmallBase({ shape, per }: ReportFigure, { numerator, denominator }: ReportRatio): boolean {
  const base = shape === 'median' ? numerator : denominator
  return shape !== 'count' && per !== 'each' && base > 0 && base < SMALL_BASE
}

/** `Base under 10` where it is, else nothing. */
export function noteText(figure: ReportFigure, ratio: ReportRatio): string {
  return hasSmallBase(figure, ratio) ? `Base under ${SMALL_BASE}` : ''
}

const signed = (value: number, digits: number): string => {
  const size = Math.abs(value).toFixed(digits)
  return Number(size) === 0 ? 'no change' : `${value > 0 ? 'up' : 'down'} ${size}`
}

const half = (value: number): number => (Math.sign(value) * Math.floor(Math.abs(value) * 10 + 0.5)) / 10

/**
 * How a value moved since the year before, in the words of its kind: a percentage in percentage points, a count in per
 * cent, another in its own unit. Null where one of the two is missing.
 */
export function changeText(figure: ReportFigure, now: ReportRatio, before: ReportRatio): string | null {
  const [value, earlier] = [valueOf(figure.shape, now), valueOf(figure.shape, before)]
  if (value === null || earlier === null) return null
  const moved = half(value - earlier)
  if (moved === 0) return 'no change'
  if (figure.shape === 'share')
    return `${signed(moved, 1)} percentage ${Math.abs(moved) === 1 ? 'point' : 'points'}`
  if (figure.shape === 'median') return `${signed(moved, 1)} working days`
  if (figure.shape === 'rate')
    return figure.per === 'each' ? `${signed(moved, 1)} each` : `${signed(moved, 1)} per 100`
  return earlier === 0 ? `up from 0` : `${signed(half((100 * (value - earlier)) / earlier), 1)}%`
}
