import { type Html, html } from '../html.ts'
import { classes, contentOf, renderAttributes, type StyledContent } from './content.ts'

export type WarningTextOptions = StyledContent & { readonly iconFallbackText?: string | undefined }

/** Something that will go badly wrong if it is not known. */
export function renderWarningText(options: WarningTextOptions): Html {
  return html`<div class="${classes('govuk-warning-text', options.classes)}"${renderAttributes(options.attributes)}>
  <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
  <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${options.iconFallbackText ?? 'Warning'}</span> ${contentOf(options)}</strong>
</div>`
}
