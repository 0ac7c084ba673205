import { html, type Html } from '../../../ui/html.ts'
import { renderHalves, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderFigureCard, renderFigureCards } from '../../../ui/parts/index.ts'
import { addressOf, type FigureAsk } from '../figure-address.ts'
import { renderSpark } from '../figure-spark.ts'
import {
  type PageFrame,
  renderChooser,
  renderFiguresTitle,
  renderSplitTable,
  rowsHref,
} from '../figure-view.ts'
import type { Figure } from '../figure.ts'
import { DUTY_IN_SHORT, headlineWords, notesOn, restsOnWords } from '../figure-words.ts'
import type { MonthValue } from '../kept-figures.ts'
import { renderLateReviews } from '../late-reviews-chart.ts'
import { type Measure, unitWords } from '../measure.ts'
import { FIGURES_PATH, measurePath } from '../paths.ts'
import type { Row } from '../row.ts'

/** What a card shows. */
export type CardData = {
  readonly figure: Figure
  readonly before: Figure
  readonly months: readonly MonthValue[]
}

/** Another page that figures lead to. */
export type PlaceBeside = { readonly text: string; readonly href: string }

export type FiguresPage = {
  readonly frame: PageFrame
  readonly sections: readonly { readonly title: string; readonly cards: readonly CardData[] }[]
  readonly onTime: Figure | null
  readonly late: readonly Row[]
  readonly children: number
  readonly beside: readonly PlaceBeside[]
}

function beforeWords({ before }: CardData): string {
  const { measure, denominator, beside } = before
  const isBlank = measure.shape !== 'count' && denominator === 0 && beside.length === 0
  const words = isBlank ? 'not recorded' : headlineWords(before)
  return `a year before ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

function dutyWords({ duty }: Measure): readonly string[] {
  return duty === undefined ? [] : [DUTY_IN_SHORT[duty.strength]]
}

function renderCard(card: CardData, ask: FigureAsk): Html {
  const { figure, months } = card
  const { measure } = figure
  return renderFigureCard({
    name: measure.name,
    value: headlineWords(figure),
    basis: [...restsOnWords(figure), ...notesOn(figure)].join(' · '),
    spark: renderSpark(measure, months),
    before: [...dutyWords(measure), beforeWords(card)].join(' · '),
    links: [
      { text: `Open the ${unitWords(measure.unit).many}`, href: rowsHref(measure, ask) },
      { text: 'Definition', href: addressOf(measurePath(measure.id), ask) },
    ],
  })
}

function renderLate({ onTime, late, frame }: FiguresPage): Html | null {
  const split = onTime?.splits.find(({ breakdown }) => breakdown.id === 'sequence')
  if (onTime === null || split === undefined) return null
  const note = html`<p class="govuk-body-s fp-quiet">A review is on time when its first part was held no later than its due day. Definition ${onTime.measure.definition}.</p>`
  const table = html`${renderSection({ title: 'By sequence', content: renderSplitTable(onTime, split, frame.ask, 'said') })}${note}`
  return renderHalves(renderLateReviews(late), table)
}

const renderBeside = ({ text, href }: PlaceBeside): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`

/** All the figures: cards by section, and why reviews were late. */
export function renderFiguresPage(page: FiguresPage): Html {
  const { frame, sections, children } = page
  const head = html`${renderFiguresTitle('Figures', frame)}${renderChooser(FIGURES_PATH, frame)}${page.beside.map(renderBeside)}`
  if (children === 0) {
    return html`${head}${renderEmpty('There are no children yet. Load the files of a return, and the figures follow.')}`
  }
  return html`${head}${sections.map(
    ({ title, cards }, index) =>
      html`${renderSection({
        title,
        content: renderFigureCards(cards.map((card) => renderCard(card, frame.ask))),
      })}${index === 0 && renderLate(page)}`,
  )}`
}
