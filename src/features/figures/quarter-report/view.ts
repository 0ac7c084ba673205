import { toDate, toIsoDate } from '../../../kit/dates/index.ts'
import { renderFilterForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, renderUnreadScope, renderUnreadYear } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { changeWords } from '../change-words.ts'
import { addressOf } from '../figure-address.ts'
import type { Figure } from '../figure.ts'
import type { FigurePeriod } from '../figure-period.ts'
import type { PageFrame } from '../figure-view.ts'
import { headlineWords, restsOnWords } from '../figure-words.ts'
import { type againstTarget, isMet, isWorked, VERDICT_WORDS } from '../held-against.ts'
import { measureListPath, QUARTER_PATH } from '../paths.ts'
import { type Quarter, quarterWords, toQuarterKey } from '../quarter.ts'
import { scopeWords } from '../scope.ts'

export type QuarterLine = {
  readonly figure: Figure
  readonly before: Figure
  readonly yearBefore: Figure
  readonly against: ReturnType<typeof againstTarget>
}

export type QuarterReport = {
  readonly frame: PageFrame
  readonly quarter: Quarter
  readonly period: FigurePeriod
  readonly sections: readonly { readonly title: string; readonly lines: readonly QuarterLine[] }[]
  readonly choices: readonly Quarter[]
  readonly children: number
  /** What was asked for instead of a quarter that there is. */
  readonly unread: string | null
}

function besideCell(figure: Figure, now: Figure): Html | string {
  if (!isWorked(figure)) return '–'
  const change = changeWords(figure.measure, now, figure)
  return html`${headlineWords(figure)}${change !== null && html`<br><span class="fp-quiet">${change}</span>`}`
}

function rowOf({ figure, before, yearBefore, against }: QuarterLine, { frame, period }: QuarterReport) {
  const { measure } = figure
  const days = { from: toIsoDate(period.from), to: toIsoDate(period.to) }
  const { of } = frame.ask.address
  const address = of === undefined ? days : { ...days, of }
  const href = addressOf(measureListPath(measure.id), { ...frame.ask, address })
  return [
    measure.name,
    html`<a class="govuk-link" href="${href}">${headlineWords(figure)}</a>`,
    restsOnWords(figure).join(' · '),
    besideCell(before, figure),
    besideCell(yearBefore, figure),
    against === undefined ? '–' : `${VERDICT_WORDS[against.verdict]}, ${against.target}`,
  ]
}

function summaryOf({ sections }: QuarterReport): string {
  const held = sections
    .flatMap(({ lines }) => lines)
    .flatMap(({ against }) => (against === undefined ? [] : [against]))
  const met = held.filter(({ verdict }) => isMet(verdict)).length
  return held.length === 0
    ? 'No target is entered for these figures.'
    : `${met} of ${countOf(held.length, 'target')} ${held.length === 1 ? 'is' : 'are'} met.`
}

function renderChoices({ frame, quarter, choices }: QuarterReport): Html {
  const { of } = frame.ask.address
  const items = choices.map((one) => ({ value: toQuarterKey(one), text: quarterWords(one) }))
  return renderFilterForm({
    action: QUARTER_PATH,
    label: 'Choose a quarter',
    fields: html`${of !== undefined && renderHiddenField('of', of)}${renderSelect({ name: 'quarter', label: { text: 'Quarter' }, value: toQuarterKey(quarter), items })}`,
  })
}

/** A quarter beside the one before and the same of the year before. */
export function renderQuarter(report: QuarterReport): Html {
  const { frame, quarter, period, sections, children } = report
  const seen = period.asOf === period.to ? null : `as of ${toDate(period.asOf)}`
  const data = frame.dataTo === null ? null : `return data to ${toDate(frame.dataTo)}`
  const words = [`${toDate(period.from)} to ${toDate(period.to)}`, scopeWords(frame.ask.scope), seen, data]
  const head = html`${renderPageTitle(`Quarterly report: ${quarterWords(quarter)}`, words.filter((one) => one !== null).join(' · '))}${renderUnreadYear(report.unread, quarterWords(quarter), 'quarter')}${renderUnreadScope(frame.ask.unreadScope)}${renderChoices(report)}`
  if (children === 0) return html`${head}${renderEmpty('There are no children yet.')}`
  const tables = sections.map(({ title, lines }) =>
    renderSection({
      title,
      content: renderFigureTable({
        caption: title,
        captionIs: 'said',
        align: 'text',
        head: ['Measure', 'This quarter', 'What it rests on', 'Quarter before', 'A year before', 'Target'],
        rows: lines.map((line) => rowOf(line, report)),
      }),
    }),
  )
  return html`${head}<p class="govuk-body">${summaryOf(report)}</p>${tables}`
}
