import { renderInput, renderInsetText } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../ui/layout/index.ts'
import { consultationsPath } from './paths.ts'

/** A link that is shown this once, to be copied. */
export function renderLinkOnce({
  childId,
  link,
  path,
}: {
  readonly childId: string
  readonly link: string
  readonly path: string
}): Html {
  return renderReadingColumn(html`${renderPageTitle('Copy this link now', 'It is shown this once. It opens the questions for whoever has it, and nothing else.')}
${renderInput({ name: 'link', value: link, label: { text: 'The link' }, spellcheck: false })}
${renderInsetText({ text: 'Give it to the one person it is for. If it goes astray, take it back on the next page and make another.' })}
<p class="govuk-body"><a class="govuk-link" href="${path}">Done</a> · <a class="govuk-link" href="${consultationsPath(childId)}">Everybody who was asked</a></p>`)
}
