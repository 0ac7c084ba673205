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
import { DUTY_IN_SHORT } from '../figure-words.ts'
import type { againstTarget } from '../held-against.ts'
import type { MonthValue } from '../kept-figures.ts'
import { renderLateReviews } from '../late-reviews-chart.ts'
import { type Measure, unitWords } from '../measure.ts'
import {
  DASHBOARD_PATH,
  EXCEPTIONS_PATH,
  FIGURES_PATH,
  measurePath,
  QUARTER_PATH,
  YARDSTICKS_PATH,
} from '../paths.ts'
import type { PlaceBeside } from '../place-beside.ts'
import type { Row } from '../row.ts'
import { type ShownFigure, typedTag } from '../shown-figure.ts'
import type { Yardstick } from '../yardstick.ts'

/** What a card shows. */
export type CardData = {
  readonly figure: Figure
  readonly shown: ShownFigure
  /** What is drawn beside the months. */
  readonly target: Yardstick | null
  /** Where it stands to its target; undefined where it has none. */
  readonly against: ReturnType<typeof againstTarget>
  /** The figure of a year before, in words. */
  readonly before: string
  readonly months: readonly MonthValue[]
}

export type FiguresPage = {
  readonly frame: PageFrame
  readonly sections: readonly { readonly title: string; readonly cards: readonly CardData[] }[]
  readonly onTime: Figure | null
  readonly late: readonly Row[]
  readonly children: number
  readonly beside: readonly PlaceBeside[]
}

function dutyWords({ duty }: Measure): readonly string[] {
  return duty === undefined ? [] : [DUTY_IN_SHORT[duty.strength]]
}

function renderCard(card: CardData, ask: FigureAsk): Html {
  const { figure, shown, against, target, months } = card
  const { measure } = figure
  return renderFigureCard({
    name: measure.name,
    value: shown.value,
    tag: shown.typed === null ? undefined : typedTag(),
    basis: shown.rests.join(' · '),
    spark: renderSpark(measure, months, target),
    against,
    before: [...dutyWords(measure), `a year before ${card.before}`].join(' · '),
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

const OWN_PLACES: readonly PlaceBeside[] = [
  { text: 'Dashboard', href: DASHBOARD_PATH },
  { text: 'Exceptions', href: EXCEPTIONS_PATH },
  { text: 'Quarterly report', href: QUARTER_PATH },
  { text: 'Targets and figures to compare with', href: YARDSTICKS_PATH },
]

function renderPlaces(places: readonly PlaceBeside[]): Html {
  const links = [...OWN_PLACES, ...places].map(
    ({ text, href }, at) => html`${at > 0 && ' · '}<a class="govuk-link" href="${href}">${text}</a>`,
  )
  return html`<p class="govuk-body">${links}</p>`
}

/** All the figures: cards by section, and why reviews were late. */
export function renderFiguresPage(page: FiguresPage): Html {
  const { frame, sections, children } = page
  const head = html`${renderFiguresTitle('Figures', frame)}${renderChooser(FIGURES_PATH, frame)}${renderPlaces(page.beside)}`
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
