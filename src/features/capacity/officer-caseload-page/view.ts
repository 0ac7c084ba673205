import { addDays, type Day, toDate } from '../../../kit/dates/index.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import {
  countOf,
  renderEmpty,
  renderFigureCard,
  renderFigureCards,
  toNumber,
} from '../../../ui/parts/index.ts'
import { newReallocationPath, perFullTime } from '../../allocations/index.ts'
import type { Child } from '../../children/index.ts'
import { renderCaseloadChart } from '../caseload-charts.ts'
import { caseloadOnPath, officerCaseloadPath, WHAT_IF_PATH } from '../caseload-paths.ts'
import { renderDayChooser } from '../day-chooser.ts'
import type { OfficerCaseload } from '../officer-caseload.ts'
import { sayCauses, sayLimits } from '../say-cause.ts'
import { toChangeText } from '../what-if-change.ts'
import { renderChildren, renderParts } from './parts-view.ts'
import { renderWork } from './work-view.ts'

export type OfficerPage = {
  readonly caseload: OfficerCaseload
  /** Those within reach of whoever looks. */
  readonly children: readonly Child[]
  readonly today: Day
  readonly says: string | null
  /** What was typed where it is no day that can be shown. */
  readonly typed: string
  readonly mayRecord: boolean
  readonly mayTry: boolean
  readonly mayMove: boolean
}

function renderCards({ load, limits }: OfficerCaseload): Html {
  const hours = load.fullTimeEquivalent
  const each = perFullTime(load.children.length, hours)
  const limit = (value: number | null) => (value === null ? 'not known' : toNumber(value))
  const own =
    limits.own === null ? 'No limit of their own was agreed.' : `Their own limit: ${toNumber(limits.own)}.`
  const week =
    hours === null ? 'No post as IRO on record for this day.' : `In post for ${hours} of a full week.`
  return renderFigureCards([
    renderFigureCard({
      name: 'Children looked after',
      value: toNumber(load.children.length),
      basis: `${week} The most of guidance (should): ${limit(limits.guidance)}. Our limit (local): ${limit(limits.local)}. ${own}`,
      links: [],
    }),
    renderFigureCard({
      name: 'For a full week',
      value: each?.toFixed(1) ?? 'Not known',
      basis: 'Children looked after for one full-time equivalent. Guidance (should): 50 to 70.',
      links: [],
    }),
    renderFigureCard({
      name: 'All work, weighted',
      value: toNumber(load.weighted),
      basis: 'As much work as so many children. Guidance sets no number for it.',
      links: [{ text: 'What it is made of', href: '#parts' }],
    }),
  ])
}

function renderTimesOver({ timesOver }: OfficerCaseload): Html {
  if (timesOver.length === 0)
    return renderEmpty('They were over no limit in these five years, as far as is on record.')
  const items = timesOver.slice(0, 20).map(({ from, to, most, names, limits, causes }) => {
    const why = causes === null ? 'It began before these five years.' : sayCauses(causes)
    return html`<li>${toDate(from)} to ${toDate(addDays(to, -1))}, ${countOf(to - from, 'day')}, at most ${countOf(most, 'child', 'children')}. ${sayLimits(names, limits)}. ${why}</li>`
  })
  return html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
}

function renderMonths({ months, name, limits }: OfficerCaseload): Html {
  const most = limits.own ?? limits.local
  return renderCaseloadChart({
    id: 'line',
    title: `Children ${name} held`,
    heading: 'Children held at the end of each month',
    value: 'Children',
    months: months.map(({ month, children }) => ({ month, value: children })),
    ...(most === null
      ? {}
      : {
          target: {
            value: most,
            label: `${limits.own === null ? 'our limit' : 'own limit'} on this day, ${most}`,
          },
        }),
  })
}

function renderWays({ caseload, today, mayTry, mayMove }: OfficerPage): Html | null {
  const { officerId } = caseload
  const leaves = { kind: 'leaves', on: today, officerId } as const
  const ways = [
    ...(mayTry
      ? [
          html`<a class="govuk-link" href="${WHAT_IF_PATH}?change=${toChangeText(leaves)}">What if they leave?</a>`,
        ]
      : []),
    ...(mayMove
      ? [
          html`<a class="govuk-link" href="${newReallocationPath(officerId)}">Move their children to other IROs</a>`,
        ]
      : []),
  ]
  if (ways.length === 0) return null
  return html`<p class="govuk-body fp-no-print">${ways.map((way, place) => html`${place > 0 && ' · '}${way}`)}</p>`
}

/** What one officer held on a day and did besides, and five years of it. */
export function renderOfficerCaseload(view: OfficerPage): Html {
  const { caseload, today, says, typed } = view
  const { on, name, officerId, oddities } = caseload
  const lead = html`On ${toDate(on)}${on === today && ', today'} · <a class="govuk-link" href="${caseloadOnPath(on)}">the whole service on this day</a>`
  const odd = oddities.map((one) => html`<li>${one.says}</li>`)
  return html`${renderPageTitle(`Caseload of ${name}`, lead)}${says !== null && renderInsetText({ text: says })}${renderDayChooser(officerCaseloadPath(officerId), typed, on)}${renderWays(view)}
${renderCards(caseload)}
${odd.length > 0 && renderSection({ title: 'What to look at', content: html`<ul class="govuk-list govuk-list--bullet">${odd}</ul>` })}
${renderSection({ title: 'Five years', content: renderMonths(caseload) })}
${renderSection({ title: 'Times over a limit', content: renderTimesOver(caseload) })}
${renderSection({ id: 'parts', title: 'What all their work is made of', content: renderParts(view) })}
${renderSection({ id: 'children', title: 'Children held on this day', beside: toNumber(caseload.load.children.length), content: renderChildren(view) })}
${renderSection({ id: 'work', title: 'Other work', content: renderWork(view) })}`
}
