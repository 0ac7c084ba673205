import { type Html, html, type HtmlValue } from '../html.ts'
import { renderEmpty } from './empty.ts'
import { toNumber } from './counts.ts'

/** One thing to do: about whom, what, when, who holds it, and one action. */
export type WorkItem = {
  readonly child: { readonly name: string; readonly href: string }
  readonly what: HtmlValue
  /** {@link renderDeadlineTag} */
  readonly due: HtmlValue
  /** "with you · law" */
  readonly holder: HtmlValue
  readonly action?:
    | { readonly text: string; readonly href: string; readonly look: 'main' | 'second' | 'link' }
    | undefined
}

export type WorkGroup = {
  readonly title: string
  readonly id: string
  /** How many there are in all; more than the items where the group is cut. */
  readonly count: number
  readonly items: readonly WorkItem[]
  /** What to say where there is nothing, or nothing to list one by one. */
  readonly empty: HtmlValue
  /** Where the whole group is listed, where it is cut. */
  readonly more?: { readonly text: string; readonly href: string } | undefined
}

const LOOKS = {
  main: 'govuk-button fp-button--small',
  second: 'govuk-button govuk-button--secondary fp-button--small',
  link: 'govuk-link',
} as const

function renderAction(item: WorkItem): Html | null {
  if (!item.action) return null
  const { text, href, look } = item.action
  return html`<a class="${LOOKS[look]}" href="${href}">${text}<span class="govuk-visually-hidden"> for ${item.child.name}</span></a>`
}

function renderItem(item: WorkItem): Html {
  return html`<tr class="fp-work__row" data-row><th scope="row" class="fp-work__child"><a class="govuk-link" href="${item.child.href}">${item.child.name}</a></th><td class="fp-work__what">${item.what}</td><td class="fp-work__due">${item.due}</td><td class="fp-work__holder">${item.holder}</td><td class="fp-work__action">${renderAction(item)}</td></tr>`
}

/** A group of work under its heading and count. On a phone each row becomes a small block. */
export function renderWorkGroup(group: WorkGroup): Html {
  const table = html`<table class="fp-work"><caption class="govuk-visually-hidden">${group.title}</caption><thead class="govuk-visually-hidden"><tr><th scope="col">Child</th><th scope="col">What</th><th scope="col">Due</th><th scope="col">With</th><th scope="col">Action</th></tr></thead><tbody>${group.items.map(renderItem)}</tbody></table>`
  const more =
    group.more &&
    html`<p class="fp-work__more"><a class="govuk-link" href="${group.more.href}">${group.more.text}</a></p>`
  return html`<section class="fp-section" id="${group.id}"><h2 class="fp-heading">${group.title} <span class="fp-heading__beside">${toNumber(group.count)}</span></h2>${group.items.length > 0 ? table : renderEmpty(group.empty)}${more}</section>`
}
