// A figure as pages show it: what the records give, or what was typed for that year, marked so.
import type { Html } from '../../ui/html.ts'
import { renderTag } from '../../ui/govuk/index.ts'
import type { Figure } from './figure.ts'
import type { FigureAsk } from './figure-address.ts'
import { chartValue } from './figure-spark.ts'
import { basisWords, headlineWords, notesOn, restsOnWords } from './figure-words.ts'
import { enteredWords, isWorked, toRatio, typedFor } from './held-against.ts'
import { unitWords } from './measure.ts'
import type { Yardstick, Yardsticks } from './yardstick.ts'

export type ShownFigure = {
  readonly value: string
  /** The number to hold against a target; null where there is none. */
  readonly number: number | null
  /** What it rests on, and what stands beside it. */
  readonly rests: readonly string[]
  /** Who typed it and why; null where the records give it. */
  readonly typed: Yardstick | null
}

/** The figure of what is asked for: a typed one stands before one that is worked out, which is then said too. */
export function toShown(
  figure: Figure,
  yardsticks: Yardsticks,
  ask: Pick<FigureAsk, 'period' | 'scope'>,
): ShownFigure {
  const { measure } = figure
  const typed = typedFor(yardsticks, measure, ask)
  if (typed === null) {
    const number = chartValue(measure, figure)
    const rests = [...restsOnWords(figure), ...notesOn(figure)]
    return { value: headlineWords(figure), number, rests, typed }
  }
  const worked = isWorked(figure)
    ? [`the records give ${[headlineWords(figure), ...restsOnWords(figure)].join(', ')}`]
    : []
  const rests = [typedBasis(typed, figure), `typed by ${typed.by}: ${typed.because}`, typed.source, ...worked]
  return { value: enteredWords(measure, typed), number: typed.value, rests, typed }
}

function typedBasis(typed: Yardstick, { measure }: Figure): string {
  if (measure.shape === 'count') return unitWords(measure.unit).many
  if (measure.shape === 'median') return 'working days, the median'
  return typed.numerator === null ? 'no base was printed' : basisWords(measure, toRatio(measure, typed))
}

/** The mark of a typed figure. */
export const typedTag = (): Html => renderTag({ text: 'Typed', classes: 'govuk-tag--grey' })

/** `96.1%`, `89.0% (typed)`, `not recorded`: a figure in passing. */
export function inPassing(
  figure: Figure,
  yardsticks: Yardsticks,
  ask: Pick<FigureAsk, 'period' | 'scope'>,
): string {
  const { value, typed } = toShown(figure, yardsticks, ask)
  if (typed !== null) return `${value} (typed)`
  const { measure, denominator, beside } = figure
  const isBlank = measure.shape !== 'count' && denominator === 0 && beside.length === 0
  return isBlank ? 'not recorded' : `${value.charAt(0).toLowerCase()}${value.slice(1)}`
}
