import { type Html, html, type HtmlValue } from '../html.ts'

export type AlertChip = {
  readonly text: string
  /** `warning`: something needs care now. `note`: something to know. */
  readonly kind: 'warning' | 'note'
}

export type IdentityBarOptions = {
  readonly name: string
  /** `title`, the usual: the name is the page's heading. `above`: the page has a heading of its own. */
  readonly nameIs?: 'title' | 'above'
  /** Small facts after the name: "11 years old", "born 2 September 2014", "number 40213". */
  readonly facts: readonly HtmlValue[]
  readonly chips?: readonly AlertChip[] | undefined
  /** Names and values to the right: legal status, living, IRO, social worker. */
  readonly details: readonly { readonly key: string; readonly value: HtmlValue }[]
}

/** Things to know at once, in words. */
export function renderAlertChips(chips: readonly AlertChip[]): Html | null {
  if (chips.length === 0) return null
  const items = chips.map((chip) => html`<li class="fp-chip fp-chip--${chip.kind}">${chip.text}</li>`)
  return html`<ul class="fp-chips" aria-label="Alerts">${items}</ul>`
}

/** Who the page is about. */
export function renderIdentityBar(options: IdentityBarOptions): Html {
  const facts = options.facts.map(
    (fact, index) => html`${index > 0 && ' · '}<span class="fp-keep">${fact}</span>`,
  )
  const details = options.details.map(
    ({ key, value }) => html`<div class="fp-identity__item"><dt>${key}</dt><dd>${value}</dd></div>`,
  )
  const name =
    options.nameIs === 'above'
      ? html`<p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0">${options.name}</p>`
      : html`<h1 class="fp-title fp-identity__name">${options.name}</h1>`
  return html`<div class="fp-identity${options.nameIs === 'above' && ' fp-identity--above fp-no-print'}"><div class="fp-identity__who">${name}<p class="fp-identity__facts">${facts}</p>${renderAlertChips(options.chips ?? [])}</div><dl class="fp-identity__details">${details}</dl></div>`
}
