// New work on a record that was merged into another would leave every list: it is done in the record that goes on.
import { childPath } from '../../features/children/index.ts'
import type { Route } from '../../platform/web/route.ts'
import type { ErrorPage } from '../../ui/errors/error-page.ts'
import { type Html, html } from '../../ui/html.ts'

// An address that names the child alone begins something new; one that names more is of something that stands there.
const namesChildAlone = (path: string): boolean => path.match(/:\w+/g)?.join() === ':child'

/** What is said instead of doing what was posted about a record that was merged into another; null where it may be done. */
export function refuseOnMerged({ path }: Pick<Route, 'path'>, mergedInto: string | null): ErrorPage | null {
  return mergedInto === null || !namesChildAlone(path) ? null : toMergedPage(mergedInto)
}

/** What stands above each page of a record that was merged into another. */
export function noteOnMerged(mergedInto: string): Html {
  return html`This record was merged into another of the same child. What was written here stays here; new work is done in ${inUse(mergedInto)}.`
}

function toMergedPage(mergedInto: string): ErrorPage {
  const title = 'This record was merged into another'
  const main = html`<div class="fp-reading"><h1 class="fp-title">${title}</h1><p class="govuk-body">Nothing was saved. Another record of this child goes on: do this in ${inUse(mergedInto)}. What you typed is still there when you go back.</p></div>`
  return { status: 409, title, main }
}

const inUse = (id: string): Html => html`<a class="govuk-link" href="${childPath(id)}">the record in use</a>`
