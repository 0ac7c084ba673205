import { type Html, html } from '../html.ts'
import { type Attributes, classes, type Content, contentOf, renderAttributes } from './content.ts'

export type Breadcrumb = Content & {
  /** Left out for the page one is on. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type BreadcrumbsOptions = {
  readonly items: readonly Breadcrumb[]
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

function renderItem(item: Breadcrumb): Html {
  if (!item.href)
    return html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${contentOf(item)}</li>`
  return html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${item.href}"${renderAttributes(item.attributes)}>${contentOf(item)}</a></li>`
}

/** Where this page lies, from the top. */
export function renderBreadcrumbs(options: BreadcrumbsOptions): Html {
  const names = classes(
    'govuk-breadcrumbs',
    options.classes,
    options.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
  )
  return html`<nav class="${names}"${renderAttributes(options.attributes)} aria-label="${options.labelText ?? 'Breadcrumb'}"><ol class="govuk-breadcrumbs__list">${options.items.map(renderItem)}</ol></nav>`
}
