// Figures in words: the same on the page, in the command line's table and in notes.
import { countOf, toNumber } from '../../ui/parts/index.ts'
import type { Duty } from '../../law/citations/reason.ts'
import { besideOf, type Figure, isSmallBase, isUntold, type Ratio } from './figure.ts'
import { type Measure, unitWords } from './measure.ts'
import { BESIDE_WORDS, type Counts } from './row.ts'

/** `99.6%`, `1,593`, `35.3 per 100`, a median as it is, or `no base` where there is nothing to divide by. */
export function valueWords(measure: Measure, ratio: Ratio): string {
  const { numerator, percent, spread } = ratio
  if (measure.shape === 'count') return isUntold(ratio) ? 'Cannot tell' : toNumber(numerator)
  if (measure.shape === 'median') return spread === undefined ? 'No base' : toNumber(spread.median)
  if (percent === null) return 'No base'
  if (measure.per === 'each') return `${percent.toFixed(1)} each`
  return measure.shape === 'rate' ? `${percent.toFixed(1)} per 100` : percentWords(percent)
}

/** `96.0%`: always one decimal. */
export function percentWords(percent: number): string {
  return `${percent.toFixed(1)}%`
}

/** `1,586 of 1,593 reviews`, or for a count `reviews`. */
export function basisWords(measure: Measure, { numerator, denominator, spread }: Ratio): string {
  const { one, many } = unitWords(measure.unit)
  if (measure.shape === 'rate')
    return `${countOf(numerator, one, many)} to ${toNumber(denominator)} ${measure.labels?.base.toLowerCase() ?? ''}`
  if (measure.shape === 'median') {
    const most = spread === undefined ? '' : `; 9 in 10 within ${spread.p90}`
    return `working days, the median of ${countOf(numerator, one, many)}${most}`
  }
  if (measure.shape === 'count') return numerator === 1 ? one : many
  return `${toNumber(numerator)} of ${countOf(denominator, one, many)}`
}

/** The figure in large: where nobody recorded any of it, that, and not a share of nothing. */
export function headlineWords(figure: Figure): string {
  return isUnrecorded(figure) ? 'Not recorded' : valueWords(figure.measure, figure)
}

/** What the figure rests on, and what stands beside it. */
export function restsOnWords(figure: Figure): readonly string[] {
  const beside = besideWords(figure)
  return isUnrecorded(figure) || isUntold(figure) ? beside : [basisWords(figure.measure, figure), ...beside]
}

function isUnrecorded(figure: Figure): boolean {
  return figure.measure.shape === 'share' && figure.denominator === 0 && besideOf(figure, 'not-recorded') > 0
}

/** What stands beside the figure: `4 cannot be told`, `311 under 4`. */
export function besideWords({ beside }: Figure): readonly string[] {
  return beside.map(({ kind, count }) => `${toNumber(count)} ${BESIDE_WORDS[kind]}`)
}

/** Notes that a reader needs so as not to be misled. */
export function notesOn(figure: Figure): readonly string[] {
  const notes = isSmallBase(figure.measure, figure)
    ? [`Base under 10: read the ${READ_AS[figure.measure.shape]} with care.`]
    : []
  return [...notes, ...sumNotes(figure)]
}

const READ_AS: Readonly<Record<Measure['shape'], string>> = {
  share: 'percentage',
  rate: 'rate',
  median: 'median',
  count: 'count',
}

/** Parts that should make the whole are checked. */
function sumNotes({ measure, numerator, splits }: Figure): readonly string[] {
  if (measure.shape !== 'count') return []
  return splits.flatMap(({ breakdown, parts }) => {
    const sum = Math.round(100 * parts.reduce((total, part) => total + part.numerator, 0)) / 100
    return sum === numerator ? [] : [`The parts by ${breakdown.heading.toLowerCase()} make ${toNumber(sum)}.`]
  })
}

/** How strong a duty is, as a definition says it. */
export const DUTY_WORDS: Readonly<Record<Duty, string>> = {
  must: 'The law says so (must)',
  should: 'Guidance says so (should)',
  local: 'The authority’s own rule (local)',
}

/** The same on a card. */
export const DUTY_IN_SHORT: Readonly<Record<Duty, string>> = {
  must: 'law',
  should: 'guidance',
  local: 'the authority’s own rule',
}

const COUNTS_WORDS: Readonly<Record<Counts, string>> = {
  numerator: 'Counted',
  'denominator-only': 'Base only',
  'cannot-tell': 'Cannot tell',
  flexible: '2020 rules applied',
  'not-recorded': 'Not recorded',
  'not-yet': 'Too early to tell',
  'under-4': 'Under 4',
  'outside-care': 'Outside care',
  'not-needed': 'No longer needed',
}

/** What a row is to its figure. */
export function countsWords({ labels }: Measure, counts: Counts): string {
  if (counts === 'numerator') return labels?.numerator ?? COUNTS_WORDS.numerator
  return counts === 'denominator-only' && labels !== null ? labels.rest : COUNTS_WORDS[counts]
}

/** The heading of the values of a measure. */
export function valueHeading({ shape, per }: Measure): string {
  return per === 'each' ? 'For each full-time equivalent' : VALUE_WORDS[shape]
}

const VALUE_WORDS: Readonly<Record<Measure['shape'], string>> = {
  share: 'Per cent',
  rate: 'Per 100',
  median: 'Median, working days',
  count: 'Count',
}
