import { renderErrorSummary, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { type DocumentKind, KIND_WORDS } from '../document.ts'

export type LostView = {
  readonly title: string
  readonly kind: DocumentKind
  /** As they were typed, in order. */
  readonly texts: readonly string[]
  /** The record of the review. */
  readonly backTo: string
}

/** What was typed into a draft that is there no more: to be copied, since it cannot be saved. */
export function renderLost({ title, kind, texts, backTo }: LostView): Html {
  const summary = renderErrorSummary({
    titleText: 'There is a problem',
    errorList: [{ text: 'The draft was signed or thrown away while you were writing', href: '#typed-1' }],
  })
  const typed = texts.map((value, index) =>
    renderTextarea({
      name: `typed-${index + 1}`,
      label: { text: `What you wrote, part ${index + 1}` },
      value,
      rows: 5,
    }),
  )
  const lead = `${KIND_WORDS[kind]}: what you wrote is here. Copy what you still need, then begin the next version from the record.`
  return html`${summary}${renderReadingColumn(html`${renderPageTitle(title, lead)}${typed}<p class="govuk-body"><a class="govuk-link" href="${backTo}">Back to the record</a></p>`)}`
}
