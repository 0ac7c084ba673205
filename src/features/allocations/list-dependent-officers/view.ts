import { toDate } from '../../../kit/dates/index.ts'
import { renderSummaryList } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderCitations, renderEmpty } from '../../../ui/parts/index.ts'
import { childPath } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import type { DependentOfficer } from '../dependent-officer.ts'
import { allocatePath, childIndependencePath } from '../paths.ts'

export type DependentOfficersView = {
  readonly found: readonly DependentOfficer[]
  /** How many children were looked at. */
  readonly children: number
  readonly mayAllocate: boolean
}

export function renderDependentOfficers(view: DependentOfficersView): Html {
  const { found, children } = view
  const lead = `An IRO must have no part in the child’s case. Posts, teams and managers change: here is each child whose IRO has a part in the case today. We looked at ${countOf(children, 'child', 'children')}.`
  return html`${renderPageTitle(titleOf(found.length), lead)}${
    found.length === 0
      ? renderEmpty('Nobody who holds a child is known to have a part in the case.')
      : renderFound(view)
  }
<p class="govuk-body fp-section">What is not recorded cannot be found here. <span class="fp-quiet">A child’s own page of independence says what is not known.</span> ${renderCitations(toCitationLinks(['CPPCR 46']))}</p>`
}

const titleOf = (count: number): string =>
  count === 0
    ? 'No IRO is known to be dependent'
    : `${countOf(count, 'child', 'children')} with an IRO who is not independent`

function renderFound({ found, mayAllocate }: DependentOfficersView): Html {
  const rows = found.map(({ child, officer, since, because }) => {
    const cites = renderCitations(toCitationLinks([...new Set(because.flatMap((reason) => reason.cites))]))
    const link = mayAllocate
      ? { href: allocatePath(child.id), words: 'Choose another IRO', of: ` for ${child.name}` }
      : { href: childIndependencePath(child.id), words: 'See the facts', of: ` of ${child.name}` }
    const why = html`${officer.name}, since <span class="fp-keep">${toDate(since)}</span>.<br>${because.map(({ says }) => html`${says} `)}${cites}<br><a class="govuk-link" href="${link.href}">${link.words}<span class="govuk-visually-hidden">${link.of}</span></a>`
    const name = html`<a class="govuk-link" href="${childPath(child.id)}">${child.name}</a>`
    return { key: { html: name }, value: { html: why } }
  })
  return renderSummaryList({ rows })
}
