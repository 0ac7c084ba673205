import { type Html, html, type HtmlValue } from '../html.ts'
import { optional } from '../govuk/content.ts'
import type { DeadlineDuty } from './deadline.ts'

/** A provision, as a small link that opens its entry. */
export type CitationLink = {
  /** `CPPCR reg 33(1)` */
  readonly label: string
  readonly href: string
  /** The provision in full, said to a screen reader and shown on pointing. */
  readonly title?: string | undefined
}

export type WhyStep = {
  /** One plain sentence with its day. */
  readonly says: HtmlValue
  /** How strongly it binds; only where the step is a duty. */
  readonly duty?: DeadlineDuty | undefined
  readonly citations: readonly CitationLink[]
  /** Where the reading of the law is unconfirmed: the note that says so. */
  readonly unconfirmed?: string | undefined
}

export type WhyPanelOptions = {
  /** What a screen reader calls the panel, where a page has more than one. Left out: "What is next and why". */
  readonly label?: string | undefined
  /** A small line over the heading: "Next". */
  readonly kicker?: string | undefined
  /** The due date in words: "Second review by Monday 13 July 2026". */
  readonly heading: HtmlValue
  readonly tag?: Html | undefined
  readonly steps: readonly WhyStep[]
  /** What else bears on it: another duty, a move, our policy. */
  readonly aside?: HtmlValue
  readonly actions?: HtmlValue
  /** {@link renderWhatIf} */
  readonly whatIf?: HtmlValue
}

const DUTY_WORDS: Readonly<Record<DeadlineDuty, string>> = {
  must: 'The law says.',
  should: 'Guidance says.',
  local: 'Our policy.',
}

/** Links to provisions, small, one after the other. */
export function renderCitations(citations: readonly CitationLink[]): Html | null {
  if (citations.length === 0) return null
  const links = citations.map(
    (citation, index) =>
      html`${index > 0 && ', '}<a class="fp-cite" href="${citation.href}"${optional('title', citation.title)}>${citation.label}</a>`,
  )
  return html`<span class="fp-cites">${links}</span>`
}

function renderStep(step: WhyStep): Html {
  const duty = step.duty && html` <strong class="fp-why__duty">${DUTY_WORDS[step.duty]}</strong>`
  const note =
    step.unconfirmed &&
    html`<p class="fp-why__note"><strong>Unconfirmed reading.</strong> ${step.unconfirmed}</p>`
  return html`<li class="fp-why__step">${step.says}${duty} ${renderCitations(step.citations)}${note}</li>`
}

/** Why something is due when it is: the chain of facts, each with its day and its provision. */
export function renderWhyPanel(options: WhyPanelOptions): Html {
  return html`<section class="fp-why" aria-label="${options.label ?? 'What is next and why'}">
${options.kicker && html`<p class="fp-why__kicker">${options.kicker}</p>`}
<h2 class="fp-why__heading">${options.heading}</h2>
${options.tag && html`<p class="fp-why__tag">${options.tag}</p>`}
<ol class="fp-why__steps">${options.steps.map(renderStep)}</ol>
${options.aside && html`<div class="fp-why__aside">${options.aside}</div>`}
${options.actions && html`<div class="fp-actions">${options.actions}</div>`}
${options.whatIf}
</section>`
}
