// New work on a record that was merged into another would leave every list: it is done in the record that goes on.
import { childPath, findPlace, type Merged } from '../../features/children/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Reach, Route } from '../../platform/web/route.ts'
import type { ErrorPage } from '../../ui/errors/error-page.ts'
import { type Html, html } from '../../ui/html.ts'

type Posted = { readonly childId: string | null; readonly reach: Reach }

// An address that names the child alone begins something new; one that names more is of something that stands there.
const namesChildAlone = (path: string): boolean => path.match(/:\w+/g)?.join() === ':child'

/**
 * What is said instead of doing what was posted about a record that was merged into another; null where it may be done.
 * To be asked once all of it was read: it may have been merged while files were sent.
 */
export async function refuseOnMerged(
  db: Db,
  { path }: Pick<Route, 'path'>,
  { childId, reach }: Posted,
): Promise<ErrorPage | null> {
  if (childId === null || !namesChildAlone(path)) return null
  const { merged } = await findPlace(db, childId, reach)
  return merged === null ? null : toMergedPage(merged)
}

/** What stands above each page of a record that was merged into another. */
export function noteOnMerged({ into }: NonNullable<Merged>): Html {
  return html`This record was merged into another of the same child. What was written here stays here; new work is done in ${inUse(into)}.`
}

function toMergedPage({ into }: NonNullable<Merged>): ErrorPage {
  const title = 'This record was merged into another'
  const main = html`<div class="fp-reading"><h1 class="fp-title">${title}</h1><p class="govuk-body">Nothing was saved. Another record of this child goes on: do this in ${inUse(into)}. What you typed is still there when you go back.</p></div>`
  return { status: 409, title, main }
}

const inUse = (id: string | null): Html =>
  id === null
    ? html`the record in use, which is not open to you: ask the reviewing service`
    : html`<a class="govuk-link" href="${childPath(id)}">the record in use</a>`
