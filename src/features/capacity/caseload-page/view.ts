import { type Day, toDate } from '../../../kit/dates/index.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderHalves, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import {
  countOf,
  renderCitations,
  renderEmpty,
  renderFigureCard,
  renderFigureCards,
  toNumber,
} from '../../../ui/parts/index.ts'
import { weightedOf } from '../../allocations/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { renderCaseloadChart } from '../caseload-charts.ts'
import {
  type CASELOAD_FILES,
  caseloadFilePath,
  officerCaseloadOnPath,
  WHAT_IF_PATH,
} from '../caseload-paths.ts'
import { renderDayChooser } from '../day-chooser.ts'
import { CASELOAD_PATH } from '../paths.ts'
import { monthWords, renderMonthsTable } from './months-table.ts'
import { renderOfficersTable } from './officers-table.ts'
import { sayCauses, sayLimits, saySince } from '../say-cause.ts'
import { changeOver, type ServiceCaseload } from '../service-caseload.ts'
import { renderWeights } from './weights-view.ts'

export type CaseloadPage = {
  readonly caseload: ServiceCaseload
  readonly today: Day
  /** What is wrong with the day that was asked for; null where nothing is. */
  readonly says: string | null
  /** What was typed where it is no day that can be shown. */
  readonly typed: string
  /** Whether whoever looks may try out what would become of it. */
  readonly mayTry: boolean
}

const eachWords = (value: number | null): string => value?.toFixed(1) ?? 'Not known'

function renderCards({ averages, load, limit, officers }: ServiceCaseload): Html {
  const over = officers.filter((row) => row.over !== null).length
  const posts = load.fullTimeEquivalent
  const hours = posts === null ? 'no post on record' : `${toNumber(posts)} full-time equivalent`
  return renderFigureCards([
    renderFigureCard({
      name: 'Children looked after, for each full-time IRO',
      value: eachWords(averages.perFullTime),
      basis: html`${countOf(load.held, 'child', 'children')} held over ${hours}. Guidance (should): 50 to 70. ${renderCitations(toCitationLinks(['HB caseload']))} Our limit (local): ${limit}.`,
      links: [],
    }),
    renderFigureCard({
      name: 'All work, weighted, for each full-time IRO',
      value: eachWords(averages.weightedPerFullTime),
      basis: `As much work as ${toNumber(weightedOf(load))} children, over ${hours}. Guidance sets no number for it.`,
      links: [{ text: 'What work counts as', href: '#weights' }],
    }),
    renderFigureCard({
      name: 'IROs over a limit',
      value: toNumber(over),
      basis: `of ${countOf(officers.length, 'IRO')}`,
      links: over === 0 ? [] : [{ text: 'Who, since when and why', href: '#over' }],
    }),
  ])
}

function renderIfFilled({ ifFilled }: ServiceCaseload): Html | null {
  if (ifFilled === null) return null
  const { vacant, perFullTime, weightedPerFullTime } = ifFilled
  return html`<p class="govuk-body">${toNumber(vacant)} full-time equivalent is vacant on this day. Were it filled, each full-time IRO would hold ${eachWords(perFullTime)} children, and ${eachWords(weightedPerFullTime)} with all work.</p>`
}

function renderOver({ officers, from, on }: ServiceCaseload): Html {
  const over = officers.flatMap(({ over: now, ...row }) => (now === null ? [] : [{ ...row, now }]))
  if (over.length === 0) return renderEmpty('Nobody is over a limit on this day.')
  const items = over.map(({ load, limits, now, causes }) => {
    const why = causes === null ? null : sayCauses(causes)
    return html`<li><a class="govuk-link" href="${officerCaseloadOnPath(load.officerId, on)}">${load.name}</a>, ${countOf(load.children.length, 'child', 'children')}. ${sayLimits(now.limits, limits)}, ${saySince(now, from)}. ${why ?? 'No one cause stands out in the three months before.'}</li>`
  })
  return html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
}

function renderCharts({ months, limit }: ServiceCaseload): Html {
  const change = changeOver(months)
  const moved =
    change === null
      ? 'Too few months are known to say how it moved.'
      : `${eachWords(change.from.perFullTime)} in ${monthWords(change.from.month)}, ${eachWords(change.to.perFullTime)} in ${monthWords(change.to.month)}.`
  const first = renderCaseloadChart({
    id: 'each',
    title: 'Children looked after for each full-time IRO',
    heading: `Children looked after for each full-time IRO: ${moved}`,
    value: 'Children each',
    months: months.map(({ month, perFullTime }) => ({ month, value: perFullTime })),
    target: { value: limit, label: `our limit today, ${limit}` },
  })
  const second = renderCaseloadChart({
    id: 'weighted',
    title: 'All work, weighted, for each full-time IRO',
    heading: 'All work, weighted, for each full-time IRO',
    value: 'All work each',
    months: months.map(({ month, weightedPerFullTime }) => ({ month, value: weightedPerFullTime })),
  })
  const third = renderCaseloadChart({
    id: 'days',
    title: 'Officer-days over 70 children for a full week',
    heading: 'Officer-days over the most that guidance says: 70 for a full week',
    value: 'Officer-days over guidance',
    look: 'columns',
    months: months.map(({ month, load, officerDays }) => ({
      month,
      value: load.history === 'known' ? officerDays.guidance : null,
    })),
  })
  return html`${renderHalves(first, second)}${third}`
}

function renderFile(what: keyof typeof CASELOAD_FILES, on: Day): Html {
  return html`<p class="govuk-body fp-no-print"><a class="govuk-link" href="${caseloadFilePath(what, on)}">Download this table (CSV)</a></p>`
}

/** Caseloads on a day: of the service and of each officer, why they are what they are, and five years before. */
export function renderCaseload({ caseload, today, says, typed, mayTry }: CaseloadPage): Html {
  const { on, oddities, load } = caseload
  const odd = oddities.map((one) => html`<li>${one.says}</li>`)
  const lead = `On ${toDate(on)}${on === today ? ', today' : ''}: ${countOf(load.lookedAfter, 'child', 'children')} looked after, short breaks apart.`
  return html`${renderPageTitle('Caseload', lead)}${says !== null && renderInsetText({ text: says })}${renderDayChooser(CASELOAD_PATH, typed, on)}
${mayTry && html`<p class="govuk-body fp-no-print"><a class="govuk-link" href="${WHAT_IF_PATH}">What if somebody leaves, children come in or posts are filled?</a></p>`}${renderCards(caseload)}${renderIfFilled(caseload)}
${odd.length > 0 && renderSection({ title: 'What to look at', content: html`<ul class="govuk-list govuk-list--bullet">${odd}</ul>` })}
${renderSection({ title: 'Each IRO', content: html`<p class="govuk-body">Children looked after against guidance (should), our limit (local) and what was agreed with each IRO. Part-timers: the same share. Weighted work stands apart, in children.</p>${renderOfficersTable(caseload)}${renderFile('officers', on)}` })}
${renderSection({ id: 'over', title: 'Over a limit: who, since when and why', content: renderOver(caseload) })}
${renderSection({ title: 'Five years', content: renderCharts(caseload) })}
${renderSection({ title: 'Month by month', content: html`${renderMonthsTable(caseload.months, on)}${renderFile('months', on)}` })}
${renderSection({ id: 'weights', title: 'What work counts as', content: renderWeights(caseload.weights) })}`
}
