// What a measure is held against, on its page: its target, earlier years, and other places, each with its source.
import { toIsoDate } from '../../kit/dates/index.ts'
import { toReturnYearName } from '../../law/returns/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderSection } from '../../ui/layout/index.ts'
import { renderEmpty } from '../../ui/parts/index.ts'
import { renderFigureTable } from '../../ui/tables/index.ts'
import type { Figure } from './figure.ts'
import type { FigurePeriod } from './figure-period.ts'
import { basisWords } from './figure-words.ts'
import { enteredWords, targetWords, toRatio } from './held-against.ts'
import type { Measure } from './measure.ts'
import { enterYardstickPath } from './paths.ts'
import { SERVICE } from './scope.ts'
import { toShown, typedTag } from './shown-figure.ts'
import { sinceWords } from './since-words.ts'
import { WHO_WORDS, type Yardstick, type Yardsticks } from './yardstick.ts'

/** A whole year of the service. */
export type YearFigure = {
  readonly collection: number
  readonly period: FigurePeriod
  readonly figure: Figure
}

export type BesideTable = {
  readonly measure: Measure
  /** The newest first. */
  readonly years: readonly YearFigure[]
  readonly yardsticks: Yardsticks
  readonly mayKeep: boolean
  /** Pages above that compare this measure. */
  readonly places: readonly { readonly text: string; readonly href: string }[]
}

const changeLink = ({ measure, who, from }: Yardstick, mayKeep: boolean): Html | string =>
  mayKeep
    ? html`<a class="govuk-link" href="${enterYardstickPath(measure)}?who=${who}&amp;from=${toIsoDate(from)}">Change<span class="govuk-visually-hidden"> ${WHO_WORDS[who]}, ${sinceWords({ who, from })}</span></a>`
    : ''

function yearRow({ years, yardsticks, mayKeep }: BesideTable, year: YearFigure): readonly (Html | string)[] {
  const { figure, period, collection } = year
  const { value, rests, typed } = toShown(figure, yardsticks, { period, scope: SERVICE })
  const isBlank =
    typed === null &&
    figure.measure.shape !== 'count' &&
    figure.denominator === 0 &&
    figure.beside.length === 0
  const shown = isBlank ? 'Not recorded' : typed === null ? value : html`${value} ${typedTag()}`
  const rest = isBlank ? '' : rests.join(' · ')
  return [
    years[0] === year ? 'Our service' : 'Our service, earlier',
    toReturnYearName(collection),
    shown,
    rest,
    ...(mayKeep ? [typed === null ? '' : changeLink(typed, mayKeep)] : []),
  ]
}

function otherRow(measure: Measure, one: Yardstick, mayKeep: boolean): readonly (Html | string)[] {
  const isTarget = one.who === 'target'
  const value = isTarget ? targetWords(measure, one).replace('target ', '') : enteredWords(measure, one)
  const isPair = measure.shape === 'share' || measure.shape === 'rate'
  const base =
    one.numerator === null
      ? isPair && !isTarget
        ? 'no base was printed'
        : null
      : basisWords(measure, toRatio(measure, one))
  return [
    WHO_WORDS[one.who],
    sinceWords(one),
    value,
    [base, one.source, breakWords(measure, one)].filter(Boolean).join(' · '),
    ...(mayKeep ? [changeLink(one, mayKeep)] : []),
  ]
}

// A series that crosses a change of what is counted says so.
const breakWords = ({ definition }: Measure, one: Yardstick): string | null =>
  one.definition === definition ? null : `entered for definition ${one.definition}, now ${definition}`

/** Target, earlier years and other places with their sources. */
export function renderBeside(table: BesideTable): Html {
  const { measure, years, yardsticks, mayKeep, places } = table
  const others = yardsticks.all
    .filter(({ measure: id, who }) => id === measure.id && who !== 'own')
    .toSorted((one, other) => other.from - one.from)
  const targets = others.filter(({ who }) => who === 'target')
  const rows = [
    ...targets.map((one) => otherRow(measure, one, mayKeep)),
    ...years.map((year) => yearRow(table, year)),
    ...others.filter(({ who }) => who !== 'target').map((one) => otherRow(measure, one, mayKeep)),
  ]
  const more = [
    ...(mayKeep
      ? [{ text: 'Add a target or a figure to compare with', href: enterYardstickPath(measure.id) }]
      : []),
    ...places,
  ].map(({ text, href }) => html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`)
  const content =
    rows.length === 0
      ? renderEmpty('There is nothing to compare with yet.')
      : renderFigureTable({
          caption: `${measure.name}: target, earlier years and other places`,
          captionIs: 'said',
          align: 'text',
          head: ['Whose', 'When', 'Figure', 'What it rests on', ...(mayKeep ? ['Change'] : [])],
          rows,
        })
  return renderSection({
    title: 'Target, earlier years and other places',
    id: 'beside',
    content: html`${content}${more}`,
  })
}
