import { type Html, html, type HtmlValue } from '../html.ts'
import {
  type Attributes,
  classes,
  contentOf,
  hasContent,
  optional,
  renderAttributes,
  type StyledContent,
} from './content.ts'

export type LegendOptions = StyledContent & { readonly isPageHeading?: boolean | undefined }

export type FieldsetOptions = {
  readonly legend?: LegendOptions | undefined
  readonly describedBy?: string | undefined
  readonly classes?: string | undefined
  readonly role?: string | undefined
  readonly attributes?: Attributes | undefined
}

function renderLegend(legend: LegendOptions | undefined): Html | null {
  if (!legend || !hasContent(legend)) return null
  const words = contentOf(legend)
  const inner = legend.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${words}</h1>` : words
  return html`<legend class="${classes('govuk-fieldset__legend', legend.classes)}"${renderAttributes(legend.attributes)}>${inner}</legend>`
}

/** Fields that belong together, under one name. */
export function renderFieldset(options: FieldsetOptions & { readonly html?: HtmlValue }): Html {
  return html`<fieldset class="${classes('govuk-fieldset', options.classes)}"${optional('role', options.role)}${optional('aria-describedby', options.describedBy)}${renderAttributes(options.attributes)}>${renderLegend(options.legend)}${options.html}</fieldset>`
}
