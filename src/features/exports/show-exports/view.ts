import { toReturnYearName } from '../../../law/returns/index.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, renderUnreadYear } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { Finding } from '../../checks/index.ts'
import { childPath } from '../../children/index.ts'
import { sayReturnReviews } from '../export-words.ts'
import { ANNEX_CSV_PATH, EXPORTS_PATH, PLANS_CSV_PATH, REVIEWS_CSV_PATH } from '../paths.ts'
import type { ReturnReviews } from '../return-reviews.ts'

export type ExportsPage = {
  readonly made: ReturnReviews
  /** Reviews of records that the reader may not open. */
  readonly outside: number
  readonly years: readonly number[]
  readonly mayTake: boolean
  /** What was asked for instead of a year that there is. */
  readonly unread: string | null
}

/** What would be in the files, what its checks find, and where to take them. */
export function renderExports(shown: ExportsPage): Html {
  return html`${renderPageTitle('Files for others', 'Made from what is recorded here. No name of a child is in them.')}${renderUnreadYear(shown.unread, toReturnYearName(shown.made.collection))}${renderReviews(shown)}${renderFindings(shown.made)}${renderAnnex(shown)}`
}

function renderReviews({ made, outside, years, mayTake }: ExportsPage): Html {
  const year = toReturnYearName(made.collection)
  const choose = renderFilterForm({
    action: EXPORTS_PATH,
    label: 'Choose the return year',
    fields: renderSelect({
      name: 'year',
      id: 'year',
      label: { text: 'Return year' },
      value: year,
      items: years.map(toReturnYearName).map((name) => ({ value: name, text: name })),
    }),
  })
  const said = sayReturnReviews(made).map((sentence) => html`<p class="govuk-body">${sentence}</p>`)
  const missing =
    outside > 0 &&
    html`<p class="govuk-body"><strong>${countOf(outside, 'review')} of records you may not open ${outside === 1 ? 'is' : 'are'} not in your file.</strong> The return needs every child: ask somebody who may open them, or have the file made with <code>bin/footprint export reviews</code>.</p>`
  const take =
    mayTake &&
    html`<p class="govuk-body"><a class="govuk-link" href="${REVIEWS_CSV_PATH}?year=${year}" download>Download the Reviews table of ${year}</a></p>`
  return renderSection({
    title: 'Reviews table of the return',
    content: html`${choose}${said}${missing}${take}`,
  })
}

const MOST_SHOWN = 200

function renderFindings({ lines, findings }: ReturnReviews): Html {
  const childOf = ({ line, child }: Finding): Html | string => {
    const written = lines[line - 2]
    return written === undefined
      ? child
      : html`<a class="govuk-link" href="${childPath(written.childId)}">${child}</a>`
  }
  const table = renderFigureTable({
    caption: 'What the checks find',
    captionIs: 'said',
    align: 'text',
    head: ['Child', 'Line', 'Rule', 'What is wrong'],
    rows: findings
      .slice(0, MOST_SHOWN)
      .map((finding) => [childOf(finding), String(finding.line), finding.rule.code, finding.says]),
  })
  const more =
    findings.length > MOST_SHOWN &&
    html`<p class="govuk-body">${countOf(findings.length - MOST_SHOWN, 'finding')} more.</p>`
  const lead = html`<p class="govuk-body">The table is made all the same. Put the record right first, or say in the return why it is so.</p>`
  const none =
    lines.length === 0 ? 'No review is known in this year.' : 'The rules of the Reviews table find nothing.'
  return renderSection({
    title: 'What the checks find',
    content: findings.length === 0 ? renderEmpty(none) : html`${lead}${table}${more}`,
  })
}

function renderAnnex({ mayTake }: ExportsPage): Html {
  const take =
    mayTake &&
    html`<p class="govuk-body"><a class="govuk-link" href="${ANNEX_CSV_PATH}" download>Download the columns for list 8</a><br><a class="govuk-link" href="${PLANS_CSV_PATH}" download>Download the column for list 7</a></p>`
  return renderSection({
    title: 'Columns of Annex A',
    content: html`<p class="govuk-body">For list 8, children looked after now or in the last 12 months: the child’s number, the day of the latest review, and the last day on which somebody of the reviewing service saw the child. A day that nobody recorded is blank.</p><p class="govuk-body">For list 7, child protection plans now or ended in the last 6 months: the child’s number, the first day of the plan, and the day of the latest review conference. Conferences are not recorded here, so it is what the newest list 7 that was loaded says.</p>${take}`,
  })
}
