// New work on a record that was merged into another would leave every list: it is done in the record that goes on.
import { childPath, listRecordsOf } from '../../features/children/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Route } from '../../platform/web/route.ts'
import type { ErrorPage } from '../../ui/errors/error-page.ts'
import { html } from '../../ui/html.ts'

// An address that names the child alone begins something new; one that names more is of something that stands there.
const namesChildAlone = (path: string): boolean => path.match(/:\w+/g)?.join() === ':child'

/** What is said instead of doing what was posted about a record that was merged into another; null where it may be done. */
export async function refuseOnMerged(
  db: Db,
  { path }: Pick<Route, 'path'>,
  childId: string | null,
): Promise<ErrorPage | null> {
  if (childId === null || !namesChildAlone(path)) return null
  const [main = childId] = await listRecordsOf(db, childId)
  return main === childId ? null : toMergedPage(childPath(main))
}

function toMergedPage(href: string): ErrorPage {
  const title = 'This record was merged into another'
  const main = html`<div class="fp-reading"><h1 class="fp-title">${title}</h1><p class="govuk-body">Nothing was saved. Another record of this child goes on: do this in <a class="govuk-link" href="${href}">the record in use</a>. What you typed is still there when you go back.</p></div>`
  return { status: 409, title, main }
}
