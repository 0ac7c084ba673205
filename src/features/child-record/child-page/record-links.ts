import type { Role } from '../../../platform/web/route.ts'
import { type Html, html, joinHtml } from '../../../ui/html.ts'
import { maySeeOpenings, openingsPath } from '../../audit/index.ts'
import { mayPrepareCopy, subjectAccessPath } from '../../data-protection/index.ts'
import { mayRestrict, restrictedRecordPath } from '../../children/index.ts'

/** The ways to what is kept about the record itself, for those who may go there; null where there is none. */
export function renderRecordLinks(childId: string, roles: readonly Role[]): Html | null {
  const links = [
    ...(maySeeOpenings(roles) ? [link(openingsPath(childId), 'Who opened this record')] : []),
    ...(mayRestrict(roles) ? [link(restrictedRecordPath(childId), 'Who may open it')] : []),
    ...(mayPrepareCopy(roles) ? [link(subjectAccessPath(childId), 'Copy for the child')] : []),
  ]
  return links.length === 0 ? null : html`<p class="govuk-body fp-quiet">${joinHtml(links, ' · ')}</p>`
}

const link = (href: string, words: string): Html => html`<a class="govuk-link" href="${href}">${words}</a>`
