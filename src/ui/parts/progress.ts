import { type Html, html, type HtmlValue } from '../html.ts'
import { countOf } from './counts.ts'

export type ProgressOptions = {
  /** What is being done: "Reading episodes.csv". */
  readonly label: string
  readonly done: number
  /** Null where it is not known how much there is. */
  readonly total: number | null
  /** The thing counted, one and many: "row", "rows". */
  readonly unit: readonly [one: string, many: string]
  readonly note?: HtmlValue
}

/** How far a long task is. The page draws itself anew (`refreshSeconds`), so it moves without scripts. */
export function renderProgress(options: ProgressOptions): Html {
  const { done, total, unit, label } = options
  const words =
    total === null ? countOf(done, ...unit) : `${done.toLocaleString('en-GB')} of ${countOf(total, ...unit)}`
  const bar =
    total === null
      ? html`<progress class="fp-progress__bar" aria-label="${label}"></progress>`
      : html`<progress class="fp-progress__bar" aria-label="${label}" max="${Math.max(total, 1)}" value="${Math.min(done, total)}"></progress>`
  return html`<div class="fp-progress" role="status"><p class="fp-progress__label">${label}</p>${bar}<p class="fp-progress__words">${words}${options.note && html` · ${options.note}`}</p></div>`
}
