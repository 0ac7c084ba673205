import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { newReallocationPath } from '../paths.ts'
import type { OfficerWithCount } from '../queries.ts'

/** Whose children are to go to others: everybody who holds any. */
export function renderWhose(officers: readonly OfficerWithCount[]): Html {
  const items = officers
    .filter(({ children }) => children > 0)
    .map(
      ({ id, name, children }) =>
        html`<li><a class="govuk-link" href="${newReallocationPath(id)}">${name}</a>, ${countOf(children, 'child', 'children')}</li>`,
    )
  const list =
    items.length === 0 ? renderEmpty('Nobody holds a child.') : html`<ul class="govuk-list">${items}</ul>`
  return html`${renderPageTitle('Move children to other IROs', 'Whose children? You choose which of them, and to whom, on the next page.')}${list}`
}
