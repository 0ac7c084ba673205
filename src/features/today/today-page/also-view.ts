import type { PageRequest } from '../../../platform/web/route.ts'
import { type Html, html } from '../../../ui/html.ts'

/** One line that another feature says on Today, with the way to it. */
export type AlsoLine = { readonly says: string; readonly href: string; readonly action: string }

/** What others want said of whoever looks; nothing where there is nothing to say. */
export type AlsoToday = (request: Pick<PageRequest, 'user' | 'today'>) => Promise<readonly AlsoLine[]>

/** The lines, one under the other. */
export function renderAlso(lines: readonly AlsoLine[]): Html {
  return html`${lines.map(
    ({ says, href, action }) =>
      html`<p class="govuk-body">${says} <a class="govuk-link" href="${href}">${action}</a></p>`,
  )}`
}
