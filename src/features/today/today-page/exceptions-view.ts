import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderSideList } from '../../../ui/parts/index.ts'
import type { Exception } from '../exception.ts'
import { EXCEPTION_WORDS } from '../exception-words.ts'

/** What a manager has to look into; one line where there is nothing. */
export function renderExceptions(exceptions: readonly Exception[]): Html {
  const items = exceptions.map(({ kind, count }) => {
    const { says, href, action } = EXCEPTION_WORDS[kind]
    const said = says(count)
    return {
      title: said,
      mark: html`<a class="govuk-link" href="${href}">${action}<span class="govuk-visually-hidden">: ${said}</span></a>`,
    }
  })
  return renderSection({
    title: 'To look into',
    id: 'exceptions',
    content: renderSideList(items, 'Nothing out of the ordinary.'),
  })
}
