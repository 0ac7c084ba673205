import { type Html, html, type HtmlValue } from '../html.ts'

export type FigureCardOptions = {
  readonly name: string
  /** "99.6%", "1,593", or "Cannot tell". */
  readonly value: string
  /** Beside the value: "typed". */
  readonly tag?: Html | undefined
  /** "1,586 of 1,593 reviews · 4 cannot be told" */
  readonly basis: HtmlValue
  /** {@link renderSparkline} */
  readonly spark?: Html | undefined
  readonly against?:
    | {
        readonly verdict: keyof typeof VERDICTS
        /** "target 95%" */
        readonly target: string
      }
    | undefined
  /** "last year 96.1%", "last year not recorded" */
  readonly before?: string | undefined
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

const VERDICTS = {
  above: { sign: '✓', words: 'above target', good: 'good' },
  on: { sign: '✓', words: 'on target', good: 'good' },
  below: { sign: '▼', words: 'below target', good: 'bad' },
  under: { sign: '✓', words: 'under the target', good: 'good' },
  over: { sign: '▲', words: 'over the target', good: 'bad' },
} as const

function renderAgainst(options: FigureCardOptions): Html | null {
  const { against, before } = options
  if (!against && !before) return null
  const verdict = against && VERDICTS[against.verdict]
  const words = [against?.target, before].filter(Boolean).join(' · ')
  return html`<p class="fp-card__against">${verdict && html`<strong class="fp-card__verdict fp-card__verdict--${verdict.good}"><span aria-hidden="true">${verdict.sign}</span> ${verdict.words}</strong> · `}${words}</p>`
}

function renderLinks(options: FigureCardOptions): Html {
  const links = options.links.map(
    ({ text, href }, index) =>
      html`${index > 0 && ' · '}<a class="govuk-link" href="${href}">${text}<span class="govuk-visually-hidden">: ${options.name}</span></a>`,
  )
  return html`<p class="fp-card__links">${links}</p>`
}

/** One measure: name, value with what it is made of, target and last year, 24 months, ways in. */
export function renderFigureCard(options: FigureCardOptions): Html {
  return html`<section class="fp-card"><h2 class="fp-card__name">${options.name}</h2><p class="fp-card__value">${options.value}${options.tag && html` ${options.tag}`}</p><p class="fp-card__basis">${options.basis}</p>${options.spark && html`<div class="fp-card__spark">${options.spark}</div>`}${renderAgainst(options)}${renderLinks(options)}</section>`
}

/** Cards side by side, as many as fit. */
export function renderFigureCards(cards: readonly Html[]): Html {
  return html`<div class="fp-cards">${cards}</div>`
}
