import { type Html, html, type HtmlValue, raw } from '../html.ts'
import {
  type Attributes,
  classes,
  type Content,
  contentOf,
  hasContent,
  present,
  renderAttributes,
} from './content.ts'

export type PaginationItem =
  | { readonly ellipsis: true }
  | {
      readonly number: number | string
      readonly href: string
      readonly current?: boolean | undefined
      readonly visuallyHiddenText?: string | undefined
      readonly attributes?: Attributes | undefined
    }

export type PaginationLink = Content & {
  readonly href: string
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type PaginationOptions = {
  readonly items?: readonly PaginationItem[] | undefined
  readonly previous?: PaginationLink | undefined
  readonly next?: PaginationLink | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

const arrow = (kind: 'prev' | 'next', path: string): Html =>
  raw(
    `<svg class="govuk-pagination__icon govuk-pagination__icon--${kind}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="${path}"></path></svg>`,
  )

const ARROWS = {
  prev: arrow(
    'prev',
    'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  ),
  next: arrow(
    'next',
    'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
  ),
}

type Layout = 'block' | 'inline'

function wordsOf(kind: 'prev' | 'next', link: PaginationLink): HtmlValue {
  if (hasContent(link)) return contentOf(link)
  return html`${kind === 'prev' ? 'Previous' : 'Next'}<span class="govuk-visually-hidden"> page</span>`
}

function renderArrowLink(kind: 'prev' | 'next', link: PaginationLink, layout: Layout): Html {
  const block = layout === 'block'
  const title = classes(
    'govuk-pagination__link-title',
    block && !link.labelText && 'govuk-pagination__link-title--decorated',
  )
  const label =
    link.labelText &&
    block &&
    html`<span class="govuk-visually-hidden">:</span><span class="govuk-pagination__link-label">${link.labelText}</span>`
  const first = block || kind === 'prev'
  return html`<div class="govuk-pagination__${kind}"><a class="govuk-link govuk-pagination__link" href="${link.href}" rel="${kind}"${renderAttributes(link.attributes)}>${first && ARROWS[kind]}<span class="${title}">${wordsOf(kind, link)}</span>${label}${!first && ARROWS[kind]}</a></div>`
}

function renderItem(item: PaginationItem): Html {
  if ('ellipsis' in item)
    return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>`
  return html`<li class="${classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}"><a class="govuk-link govuk-pagination__link" href="${item.href}" aria-label="${item.visuallyHiddenText ?? `Page ${item.number}`}"${present('aria-current="page"', item.current)}${renderAttributes(item.attributes)}>${item.number}</a></li>`
}

/** Links to the pages of a long list, or to what comes before and after. */
export function renderPagination(options: PaginationOptions): Html {
  const { items, previous, next } = options
  const layout: Layout = !items && (next || previous) ? 'block' : 'inline'
  return html`<nav class="${classes('govuk-pagination', layout === 'block' && 'govuk-pagination--block', options.classes)}" aria-label="${options.landmarkLabel ?? 'Pagination'}"${renderAttributes(options.attributes)}>${previous?.href && renderArrowLink('prev', previous, layout)}${items && html`<ul class="govuk-pagination__list">${items.map(renderItem)}</ul>`}${next?.href && renderArrowLink('next', next, layout)}</nav>`
}
