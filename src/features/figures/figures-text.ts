// Figures as a table for a terminal.
import { toDate } from '../../kit/dates/index.ts'
import type { Figure, Part, Split } from './figure.ts'
import { type FigurePeriod, yearNameOf } from './figure-period.ts'
import {
  basisWords,
  DUTY_WORDS,
  headlineWords,
  notesOn,
  percentWords,
  restsOnWords,
  valueWords,
} from './figure-words.ts'
import type { Measure } from './measure.ts'
import { oddSharesWords, splitShares } from './split-shares.ts'

function headOf(period: FigurePeriod): string {
  const { from, to, asOf } = period
  const year = yearNameOf(period)
  const seen = asOf === to ? '' : `, as of ${toDate(asOf)}`
  return `Figures${year === null ? '' : ` ${year}`}: ${toDate(from)} to ${toDate(to)}${seen}\n`
}

function lineOf(figure: Figure): string {
  const { measure } = figure
  const beside = restsOnWords(figure).join(' · ')
  return `${measure.id.padEnd(36)} ${headlineWords(figure).padStart(8)}  ${beside}\n`
}

function splitLines(figure: Figure, split: Split): string {
  const { measure } = figure
  const { breakdown, parts } = split
  const shares = splitShares(figure, split)
  const restsOn = (part: Part): string => {
    if (measure.shape !== 'count') return basisWords(measure, part)
    const share = shares?.shareOf(part) ?? null
    return share === null ? '' : percentWords(share)
  }
  const width = Math.max(...parts.map(({ key }) => breakdown.words(key).length), breakdown.heading.length)
  const lines = parts.map((part) =>
    `    ${breakdown.words(part.key).padEnd(width)} ${valueWords(measure, part).padStart(8)}  ${restsOn(part)}`.trimEnd(),
  )
  const odd = shares?.odd ?? null
  return `  ${breakdown.heading}\n${lines.join('\n')}\n${odd === null ? '' : `    ${oddSharesWords(odd)}\n`}`
}

/** The figures as a table, a line each, with notes under those that need one; last, the measures that files cannot answer. */
export function renderFiguresText(
  figures: readonly Figure[],
  period: FigurePeriod,
  notTold: readonly Measure[] = [],
): string {
  const lines = figures.map((figure) => `${lineOf(figure)}${noteLines(figure)}`)
  return `${headOf(period)}\n${lines.join('')}${notTold.map(notToldLine).join('')}`
}

/** What no return says is neither 0 nor nothing. */
function notToldLine({ id }: Measure): string {
  return `${id.padEnd(36)} ${'–'.padStart(8)}  cannot be told from files: only what staff record here says it\n`
}

/** One figure with every breakdown and its definition. */
export function renderFigureText(figure: Figure, period: FigurePeriod): string {
  const { measure, splits } = figure
  const { numerator, denominator, exclusions } = measure.says
  const halves =
    denominator === null ? `Counts: ${numerator}` : `Numerator: ${numerator}\nDenominator: ${denominator}`
  const parts = splits.filter((split) => split.parts.length > 0).map((split) => splitLines(figure, split))
  return `${headOf(period)}\n${measure.name}\n${lineOf(figure)}${noteLines(figure)}\n${parts.join('\n')}\n${halves}\nNot counted: ${exclusions}\nSource: ${measure.source}. Definition ${measure.definition}.\n${dutyLine(measure)}`
}

function dutyLine({ duty }: Measure): string {
  return duty === undefined ? '' : `Duty: ${DUTY_WORDS[duty.strength]}\n`
}

function noteLines(figure: Figure): string {
  return notesOn(figure)
    .map((note) => `    ${note}\n`)
    .join('')
}
