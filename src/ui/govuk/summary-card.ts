import { type Html, html } from '../html.ts'
import {
  type Attributes,
  classes,
  type Content,
  contentOf,
  renderAttributes,
  renderHeading,
  type StyledContent,
} from './content.ts'

export type ActionLink = StyledContent & {
  readonly href: string
  /** Said after the words to a screen reader, so that each "Change" is told from the next. */
  readonly visuallyHiddenText?: string | undefined
}

export type Actions = { readonly items: readonly ActionLink[]; readonly classes?: string | undefined }

export type SummaryCardOptions = {
  readonly title?:
    | (Content & { readonly headingLevel?: 1 | 2 | 3 | 4 | undefined; readonly classes?: string | undefined })
    | undefined
  readonly actions?: Actions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function renderActionLink(action: ActionLink, cardTitle: Content | undefined): Html {
  const hidden =
    (action.visuallyHiddenText || cardTitle) &&
    html`<span class="govuk-visually-hidden">${action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}${cardTitle && html` (${contentOf(cardTitle)})`}</span>`
  return html`<a class="${classes('govuk-link', action.classes)}" href="${action.href}"${renderAttributes(action.attributes)}>${contentOf(action)}${hidden}</a>`
}

function renderActions(options: SummaryCardOptions): Html | null {
  const [first, ...others] = options.actions?.items ?? []
  if (!first) return null
  const names = classes('govuk-summary-card__actions', options.actions?.classes)
  if (others.length === 0) return html`<div class="${names}">${renderActionLink(first, options.title)}</div>`
  const items = [first, ...others].map(
    (action) => html`<li class="govuk-summary-card__action">${renderActionLink(action, options.title)}</li>`,
  )
  return html`<ul class="${names}">${items}</ul>`
}

/** A box with a title and actions around a summary list. */
export function renderSummaryCard(options: SummaryCardOptions, inner: Html): Html {
  const { title } = options
  const heading =
    title &&
    renderHeading(
      title.headingLevel ?? 2,
      classes('govuk-summary-card__title', title.classes),
      contentOf(title),
    )
  return html`<div class="${classes('govuk-summary-card', options.classes)}"${renderAttributes(options.attributes)}>
  <div class="govuk-summary-card__title-wrapper">${heading}${renderActions(options)}</div>
  <div class="govuk-summary-card__content">${inner}</div>
</div>`
}
