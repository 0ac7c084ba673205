import { addDays, type Day, toDate, toShortDate } from '../../../kit/dates/index.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderInsetText, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderBandChart, renderChartFigure, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { ComingYear } from '../coming-year.ts'
import type { Collision } from '../forecast.ts'
import type { ForecastFacts } from '../forecast-facts.ts'
import { BUSINESS_CASE_PATH, FORECAST_PATH, forecastOfPath, WORK_HOURS_PATH } from '../forecast-paths.ts'
import { bandWords, methodOf, notKnownOf, whole } from '../forecast-words.ts'
import { isOver, type OfficerLine, type WeekLine, type Whose } from './forecast-view-model.ts'
import { renderOfficers } from './officers-view.ts'
import { type OpenedWeek, renderOpened } from './opened-week-view.ts'

export type ForecastView = {
  readonly today: Day
  readonly whose: Whose
  readonly facts: ForecastFacts
  readonly year: ComingYear
  readonly weeks: readonly WeekLine[]
  readonly officers: readonly OfficerLine[]
  readonly collisions: readonly Collision[]
  readonly opened: OpenedWeek | null
  readonly hoursAre: 'supposed' | 'decided'
  readonly maySet: boolean
}

const valueOf = (whose: Whose): string => (whose === 'all' ? '' : (whose ?? 'nobody'))
const hrefWithout = (whose: Whose): string => forecastOfPath(whose === 'all' ? null : valueOf(whose))
const hrefOf = (whose: Whose, week: Day): string =>
  forecastOfPath(whose === 'all' ? null : valueOf(whose), week)

function nameOf({ whose, facts }: ForecastView): string {
  if (whose === 'all') return 'the whole service'
  return facts.officers.find(({ id }) => id === whose)?.name ?? 'children whom nobody holds'
}

export function renderForecast(view: ForecastView): Html {
  const { year, facts } = view
  const lead = `Reviews and mid-way checks that fall due from ${toDate(year.from)} to ${toDate(addDays(year.to, -1))}, and whether there are hours for them. It is a reckoning, not a promise.`
  const title = renderReadingColumn(renderPageTitle('The next 12 months', lead))
  const paragraphs = (texts: readonly string[]): Html =>
    html`${texts.map((text) => html`<p class="govuk-body">${text}</p>`)}`
  if (facts.children.length === 0 && facts.flow === null)
    return html`${title}${renderEmpty('No child is in care on record, and nothing is known of the past: there is nothing to forecast.')}`
  return html`${title}${renderChoose(view)}${view.opened !== null && renderOpened(view.opened, hrefWithout(view.whose))}${renderCharts(view)}${renderOverWeeks(view)}${renderCollisions(view)}${view.whose === 'all' && renderOfficers(view.officers)}${renderWeeks(view)}${renderSection(
    {
      title: 'What is not known',
      content: html`<ul class="govuk-list govuk-list--bullet fp-reading">${notKnownOf(facts).map((text) => html`<li>${text}</li>`)}</ul>`,
    },
  )}${renderSection({ title: 'How this is worked out', content: renderReadingColumn(html`${paragraphs(methodOf(facts))}${renderHoursNote(view)}`) })}`
}

function renderChoose(view: ForecastView): Html {
  const { facts, whose } = view
  const fields = renderSelect({
    name: 'officer',
    label: { text: 'Whose children?' },
    value: valueOf(whose),
    items: [
      { value: '', text: 'The whole service' },
      ...facts.officers.map(({ id, name }) => ({ value: id, text: name })),
      { value: 'nobody', text: 'Children whom nobody holds' },
    ],
  })
  return html`${renderFilterForm({
    action: FORECAST_PATH,
    label: 'Choose whose children',
    fields,
    ...(whose === 'all' ? {} : { clearHref: FORECAST_PATH }),
  })}<p class="fp-quiet fp-actions">Print this page with your browser: charts and tables are laid out for paper.</p>`
}

function renderCharts(view: ForecastView): Html {
  const { weeks, facts } = view
  const band = facts.flow === null ? null : 'eight runs of ten'
  const isKnown = weeks.some(({ there }) => there !== null)
  const sum = weeks.reduce((all, { reviews }) => all + reviews.median, 0)
  const reviews = renderBandChart({
    id: 'forecast-reviews',
    title: 'Reviews that fall due each week',
    description: `About ${whole(sum)} reviews in ${weeks.length} weeks for ${nameOf(view)}. The table below has each week.`,
    points: weeks.map(({ monday, reviews: one }) => ({ day: monday, ...one, against: null })),
    names: { median: 'reviews due, the middle', band, against: null },
  })
  const hours = renderBandChart({
    id: 'forecast-hours',
    title: 'Hours needed and hours there, each week',
    description: `Hours of all work for ${nameOf(view)}, against the hours of those in post. The table below has each week.`,
    points: weeks.map(({ monday, needed, there }) => ({ day: monday, ...needed, against: there })),
    names: { median: 'hours needed, the middle', band, against: isKnown ? 'hours there' : null },
  })
  const over = weeks.filter(isOver).length
  const heading = isKnown
    ? `In ${countOf(over, 'week')} of ${weeks.length} there is more to do than hours to do it in`
    : 'No post is on record, so the hours that are there are not known'
  return html`${renderFigure('Reviews that fall due each week', reviews, renderWeekTable(view, 'reviews'))}${renderFigure(heading, hours, renderWeekTable(view, 'hours'))}`
}

const renderFigure = (heading: string, chart: Html, table: Html): Html =>
  renderChartFigure({ heading, chart, table })

function renderWeekTable({ weeks }: ForecastView, of: 'reviews' | 'hours'): Html {
  return renderFigureTable({
    caption: of === 'reviews' ? 'Reviews due, week by week' : 'Hours, week by week',
    captionIs: 'said',
    head: of === 'reviews' ? ['Week of', 'Reviews due'] : ['Week of', 'Hours needed', 'Hours there'],
    rows: weeks.map(({ monday, reviews, needed, there }) =>
      of === 'reviews'
        ? [toShortDate(monday), bandWords(reviews)]
        : [toShortDate(monday), bandWords(needed), hoursWords(there)],
    ),
  })
}

const hoursWords = (hours: number | null): string => (hours === null ? 'not known' : whole(hours))

function renderOverWeeks(view: ForecastView): Html {
  const over = view.weeks.filter(isOver)
  const title = 'Weeks nobody could manage'
  if (!view.weeks.some(({ there }) => there !== null))
    return renderSection({ title, content: renderEmpty('Cannot be told: no post is on record.') })
  if (over.length === 0)
    return renderSection({ title, content: renderEmpty('None, in the middle of all runs.') })
  const rows = over.map(({ monday, reviews, needed, there }) => [
    html`<a class="govuk-link" href="${hrefOf(view.whose, monday)}">${toShortDate(monday)}</a>`,
    bandWords(reviews),
    whole(needed.median),
    hoursWords(there),
    whole(needed.median - (there ?? 0)),
  ])
  const table = renderFigureTable({
    caption: title,
    captionIs: 'said',
    head: ['Week of', 'Reviews due', 'Hours needed', 'Hours there', 'Hours short'],
    rows,
  })
  const many = 8
  const shown =
    over.length <= many
      ? table
      : html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">All ${over.length} weeks</span></summary><div class="govuk-details__text">${table}</div></details>`
  const says = `In ${countOf(over.length, 'week')} the hours needed, in the middle of all runs, are more than the hours there. Reviews can be held before they are due, so single weeks level out; many in a row do not.`
  return renderSection({ title, content: html`<p class="govuk-body fp-reading">${says}</p>${shown}` })
}

function renderCollisions({ collisions }: ForecastView): Html {
  const title = 'Leave that meets reviews'
  if (collisions.length === 0)
    return renderSection({
      title,
      content: renderEmpty('No leave that is booked meets a review that falls due.'),
    })
  return renderSection({
    title,
    content: renderFigureTable({
      caption: title,
      captionIs: 'said',
      head: ['IRO', 'First day away', 'Last day away', 'Reviews due then'],
      rows: collisions.map(({ officer, from, to, reviews }) => [
        html`<a class="govuk-link" href="${forecastOfPath(officer.id, null)}">${officer.name}</a>`,
        toShortDate(from),
        to === null ? 'not known' : toShortDate(addDays(to, -1)),
        String(reviews),
      ]),
    }),
  })
}

function renderWeeks(view: ForecastView): Html {
  const rows = view.weeks.map((week): readonly (Html | string)[] => [
    html`<a class="govuk-link" href="${hrefOf(view.whose, week.monday)}">${toShortDate(week.monday)}</a>`,
    bandWords(week.reviews),
    bandWords(week.midways),
    bandWords(week.children),
    bandWords(week.needed),
    html`${hoursWords(week.there)}${isOver(week) && html`<br><strong>more to do</strong>`}`,
  ])
  const table = renderFigureTable({
    caption: `Week by week, ${nameOf(view)}: the middle, and in brackets where eight runs of ten lie`,
    head: ['Week of', 'Reviews due', 'Mid-way checks', 'Children', 'Hours needed', 'Hours there'],
    rows,
  })
  return renderSection({ title: 'Week by week', content: table })
}

function renderHoursNote({ hoursAre, maySet }: ForecastView): Html {
  const says =
    hoursAre === 'supposed'
      ? 'How long each kind of work takes is our own estimate: nobody here has decided it yet. It is no law.'
      : 'How long each kind of work takes is what this authority decided. It is no law.'
  const link = html`<a class="govuk-link" href="${WORK_HOURS_PATH}">How long work takes</a>`
  const toCase = html`<a class="govuk-link" href="${BUSINESS_CASE_PATH}">Business case</a>`
  return html`${renderInsetText({ html: html`${says}${maySet && html` ${link}. ${toCase}.`}` })}`
}
