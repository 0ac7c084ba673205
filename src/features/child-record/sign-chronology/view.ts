import { renderForm } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { changeQuery, type Query } from '../../../ui/tables/index.ts'
import type { ActivityFilter } from '../activity.ts'
import { kindsWords, rangeWords, renderLines } from '../activity-words.ts'
import { type ChronologyContent, digestOf } from '../chronology.ts'
import { activityPath, chronologiesPath } from '../paths.ts'

export type SignView = {
  readonly childId: string
  readonly filter: ActivityFilter
  /** The filter as it stands in the address. */
  readonly query: Query
  readonly content: ChronologyContent
  readonly csrfToken: string
}

/** The whole list, with what signing it means. */
export function renderSign(view: SignView): Html {
  const { childId, filter, query, content } = view
  const back = html`<a class="govuk-link" href="${changeQuery(activityPath(childId), query, {})}">Choose other kinds or days</a>`
  const { lines } = content
  if (lines.length === 0) {
    return renderSection({
      title: 'Sign a chronology',
      content: html`${renderEmpty('There is nothing of these kinds and days to sign.')}<p class="govuk-body" id="sign">${back}</p>`,
    })
  }
  const notes = filter.notes === 'with' ? 'with your notes and reasons' : 'without notes and reasons'
  return html`${renderSection({
    title: 'Sign a chronology',
    beside: `${countOf(lines.length, 'line')}, ${rangeWords(filter)}`,
    content: html`<p class="govuk-body">It holds ${kindsWords(filter.kinds)}, ${notes}.</p>
<p class="govuk-body">When you sign, you say that you have read this list and that it is true as far as you know. It is kept as it reads now, with your name and the time. What is recorded later does not change it.</p>
${renderSignForm(view)}<p class="govuk-body">${back}</p>`,
  })}${renderSection({ title: 'What you sign', content: renderLines('What was done, the oldest first', lines) })}`
}

function renderSignForm({ childId, query, content, csrfToken }: SignView): Html {
  const kept = Object.entries(query).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : []).map(
      (value) => html`<input type="hidden" name="${name}" value="${String(value)}">`,
    ),
  )
  return renderForm({
    action: chronologiesPath(childId),
    csrfToken,
    fields: html`${kept}<input type="hidden" name="digest" value="${digestOf(content)}">${renderButton({ id: 'sign', text: 'Sign this chronology', preventDoubleClick: true })}`,
  })
}
