import type { Role } from '../../platform/web/route.ts'
import { renderInsetText } from '../../ui/govuk/index.ts'
import { type Html, html, joinHtml } from '../../ui/html.ts'
import { countOf } from '../../ui/parts/index.ts'
import { childPath } from '../children/index.ts'
import { contactPath, maySeeContact } from '../contact/index.ts'
import { decisionsPath } from '../decisions/index.ts'
import { childDisputesPath, maySeeDisputes } from '../disputes/index.ts'
import { maySeePapers, papersPath } from '../papers/index.ts'
import type { Around, MergedRecord } from './around.ts'
import { activityPath } from './paths.ts'

const link = (href: string, text: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`

// The ways to what staff wrote there, for those who may go there.
function waysTo({ id, contacts, papers, decisions, challenges }: MergedRecord, roles: readonly Role[]): Html {
  const way = (count: number, isOpen: boolean, path: string, one: string) =>
    count > 0 && isOpen ? [link(path, countOf(count, one))] : []
  const ways = [
    ...way(contacts, maySeeContact(roles), contactPath(id), 'contact'),
    ...way(papers, maySeePapers(roles), papersPath(id), 'paper'),
    ...way(decisions, true, decisionsPath(id), 'decision'),
    ...way(challenges, maySeeDisputes(roles), childDisputesPath(id), 'challenge'),
    link(activityPath(id), 'everything done there'),
    link(`${childPath(id)}/record`, 'all its pages'),
  ]
  return joinHtml(ways, html`, `)
}

/** Where the rest of what is written of the child stands, where records of the child were merged. */
export function renderMerged({ merged }: Around, roles: readonly Role[]): Html | null {
  if (merged.length === 0) return null
  const lines = merged.map(
    (record) =>
      html`<p class="govuk-body">${link(childPath(record.id), record.identifier)} was merged into this record. Its reviews count here; what else staff wrote there stays there: ${waysTo(record, roles)}.</p>`,
  )
  return renderInsetText({ html: html`${lines}` })
}
