// How the lines of the time line and of a chronology are said.
import { type Day, toDate, toShortDate } from '../../kit/dates/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { type ActivityFilter, ACTIVITY_KINDS, type ActivityLine, KIND_WORDS } from './activity.ts'

/** "from 1 March 2026 to 30 June 2026"; "the whole time". */
export function rangeWords({ from, to }: { readonly from: Day | null; readonly to: Day | null }): string {
  if (from === null) return to === null ? 'the whole time' : `up to ${toDate(to)}`
  return to === null ? `from ${toDate(from)}` : `from ${toDate(from)} to ${toDate(to)}`
}

/** "everything", or the kinds by name. */
export function kindsWords(kinds: ActivityFilter['kinds']): string {
  return kinds.length === ACTIVITY_KINDS.length
    ? 'everything'
    : kinds.map((kind) => KIND_WORDS[kind].charAt(0).toLowerCase() + KIND_WORDS[kind].slice(1)).join('; ')
}

/** "Decisions · Ruth Adeyemi" */
export const underLine = ({ kind, by }: Pick<ActivityLine, 'kind' | 'by'>): string =>
  by === null ? KIND_WORDS[kind] : `${KIND_WORDS[kind]} · ${by}`

type Shown = Pick<ActivityLine, 'on' | 'kind' | 'says' | 'by' | 'note'> & { readonly href?: string }

function renderSays({ says, href }: Shown): Html {
  return href === undefined || href === ''
    ? html`${says}`
    : html`<a class="govuk-link" href="${href}">${says}</a>`
}

/** Lines as a table of two columns, which fits a phone and repeats its head on paper. */
export function renderLines(caption: string, lines: readonly Shown[]): Html {
  const rows = lines.map(
    (line) =>
      html`<tr class="fp-table__row"><td class="fp-table__cell fp-keep">${toShortDate(line.on)}</td><td class="fp-table__cell">${renderSays(line)}${line.note !== '' && html`<br>${line.note}`}<br><span class="fp-quiet">${underLine(line)}</span></td></tr>`,
  )
  return html`<table class="fp-table"><caption class="govuk-visually-hidden">${caption}</caption><thead><tr><th scope="col" class="fp-table__head">Date</th><th scope="col" class="fp-table__head">What was done</th></tr></thead><tbody>${rows}</tbody></table>`
}
