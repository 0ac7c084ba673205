import { toDate } from '../../../kit/dates/index.ts'
import { renderDayField } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, renderKeyValues } from '../../../ui/parts/index.ts'
import { ESTABLISHMENT_PATH, NEW_ESTABLISHED_PATH, PEOPLE_PATH, toPostName } from '../../people/index.ts'
import {
  type EstablishmentOn,
  type EstablishmentTotals,
  findUnknownHours,
  workEstablishment,
} from '../establishment.ts'
import {
  COURSES_PATH,
  EXPERTISE_PATH,
  LEGAL_ADVICE_PATH,
  STAFF_GAPS_PATH,
  STAFF_PROFILE_PATH,
} from '../paths.ts'
import { renderMoves } from './moves-view.ts'
import { type EstablishmentView, toWeekWords } from './parts.ts'
import { renderPeopleInPost } from './people-view.ts'
import { renderPosts } from './posts-view.ts'
import { renderWarnings } from './warnings-view.ts'

/** The establishment on a day. */
export function renderEstablishment(view: EstablishmentView): Html {
  const { record, on, mayManage } = view
  const work = (kinds: readonly string[]) => workEstablishment({ ...record, kinds, on })
  const service = work(record.kinds.service)
  const apart = record.kinds.apart.map((kind) => ({ kind, worked: work([kind]) }))
  const add = renderButton({ text: 'Add a post', href: NEW_ESTABLISHED_PATH, classes: 'fp-button--small' })
  const lead = 'The posts that are paid for, who is in them, and what is vacant, on any day.'
  return html`${renderPageTitle('Establishment', lead)}
<p class="fp-actions">${mayManage && add}<a class="govuk-link" href="${PEOPLE_PATH}">People</a></p>
${renderDay(view)}
${renderWarnings(view)}
${renderColumns(
  html`${renderPosts(service, view, 'Posts of the reviewing service')}
${apart.map(({ kind, worked }) => renderApart(kind, worked, view))}
${renderPeopleInPost(service, view)}`,
  html`${renderTotals(service, view)}${renderMoves(view)}${renderBeside()}`,
)}`
}

// Boxes of a date need more room than the one row of a filter has.
function renderDay({ typed, errors, on, today }: EstablishmentView): Html {
  const back = on !== today && html` <a class="govuk-link" href="${ESTABLISHMENT_PATH}">Today</a>`
  return html`<form action="${ESTABLISHMENT_PATH}" method="get" role="search" aria-label="Choose the day">${renderDayField({ name: 'on', label: 'On which day', typed, errors })}<p class="fp-actions">${renderButton({ text: 'Show', classes: 'govuk-button--secondary fp-button--small' })}${back}</p></form>`
}

function renderApart(kind: string, worked: EstablishmentOn, view: EstablishmentView): Html | null {
  if (worked.rows.length === 0 && worked.inPost.length === 0) return null
  return renderPosts(worked, view, `Counted apart: ${toPostName(kind)}`)
}

function renderTotals({ totals, inPost }: EstablishmentOn, { record, on }: EstablishmentView): Html {
  const unknown = findUnknownHours(record.holdings, record.postings, on).length
  const also = unknown > 0 && html`<br>and ${countOf(unknown, 'person', 'people')} whose hours are not known`
  const nothing =
    inPost.length === 0
      ? 'Not known: nothing is on record for that day.'
      : 'Not known: no post that is paid for is on record for that day.'
  const content =
    totals === null
      ? renderEmpty(nothing)
      : renderKeyValues([
          { key: 'Paid for', value: toWeekWords(totals.established) },
          { key: 'In post', value: html`${toWeekWords(totals.inPost)}${also}` },
          { key: 'Vacant', value: vacantWords(totals) },
          { key: 'Of those in post, agency', value: toWeekWords(totals.agency) },
        ])
  return renderSection({ title: `On ${toDate(on)}`, content })
}

/** What is not known of a post is not nought. */
function vacantWords({ vacant, vacantNotKnown }: EstablishmentTotals): Html | string {
  if (vacantNotKnown === 0) return toWeekWords(vacant)
  return html`${toWeekWords(vacant)}<br>and not known of ${countOf(vacantNotKnown, 'post')}`
}

const BESIDE = [
  { text: 'Gaps in supervision and training', href: STAFF_GAPS_PATH },
  { text: 'Training that is needed', href: COURSES_PATH },
  { text: 'Who knows what', href: EXPERTISE_PATH },
  { text: 'Independent legal advice', href: LEGAL_ADVICE_PATH },
  { text: 'Staff by group, once a year', href: STAFF_PROFILE_PATH },
]

function renderBeside(): Html {
  const items = BESIDE.map(
    ({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`,
  )
  return renderSection({
    title: 'About the people',
    content: html`<ul class="govuk-list">${items}</ul>`,
  })
}
