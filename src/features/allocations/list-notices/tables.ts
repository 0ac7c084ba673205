// The tables of children who came into care: each of the rows of one page.
import { type Day, toShortDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf, renderDeadlineTag } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import type { NoticeRules } from '../entry-notice.ts'
import { toNoticeDeadline, whyDoomed } from '../notice-words.ts'
import { noticePath } from '../paths.ts'
import type { JudgedEntry } from './notice-lists.ts'

const named = ({ child }: JudgedEntry): Html =>
  html`<a class="govuk-link" href="${childPath(child.id)}">${child.name}</a><br><span class="fp-quiet">${child.identifier}</span>`

const day = (on: Day | null): Html =>
  on === null
    ? html`<span class="fp-quiet">Not known</span>`
    : html`<span class="fp-keep">${toShortDate(on)}</span>`

const left = ({ end }: JudgedEntry): Html | null =>
  end === null ? null : html`<br><span class="fp-quiet">left ${toShortDate(end)}</span>`

/** Of whom nobody told us. */
export function renderUntold(
  untold: readonly JudgedEntry[],
  { rules, mayTell }: { readonly rules: NoticeRules; readonly mayTell: boolean },
): Html {
  const rows = untold.map((entry) => [
    named(entry),
    entry.team ?? html`<span class="fp-quiet">No team</span>`,
    html`${day(entry.start)}${left(entry)}`,
    countOf(rules.today - entry.start, 'day'),
    entry.foundAt === null
      ? html`<span class="fp-quiet">No load of files</span>`
      : toInstantWords(entry.foundAt),
    renderDeadlineTag(toNoticeDeadline(entry.judged, rules.today)),
    mayTell
      ? html`<a class="govuk-link" href="${noticePath(entry.child.id)}">We were told on …<span class="govuk-visually-hidden"> Record it for ${entry.child.name}</span></a>`
      : '',
  ])
  return renderFigureTable({
    caption: 'Children nobody told us about',
    captionIs: 'said',
    head: ['Child', 'Team', 'In care from', 'Since then', 'Found by the load of', 'Notice', 'Record it'],
    rows,
    align: 'text',
  })
}

/** Whose first review had too little time, and why. */
export function renderDoomed(doomed: readonly JudgedEntry[]): Html {
  const rows = doomed.map((entry) => [
    named(entry),
    entry.team ?? html`<span class="fp-quiet">No team</span>`,
    day(entry.start),
    day(entry.firstReviewDue),
    whyDoomed(entry.judged, entry.receivedOn),
    entry.officer ?? html`<span class="fp-quiet">Nobody</span>`,
  ])
  return renderFigureTable({
    caption: 'First reviews doomed on arrival',
    captionIs: 'said',
    head: ['Child', 'Team', 'In care from', 'First review due', 'Why', 'IRO'],
    rows,
    align: 'text',
  })
}

/** Of whom we were told. */
export function renderTold(told: readonly JudgedEntry[], { rules }: { readonly rules: NoticeRules }): Html {
  const rows = told.map((entry) => [
    named(entry),
    entry.team ?? html`<span class="fp-quiet">No team</span>`,
    html`${day(entry.start)}${left(entry)}`,
    day(entry.judged.due),
    day(entry.receivedOn),
    renderDeadlineTag(toNoticeDeadline(entry.judged, rules.today)),
  ])
  return renderFigureTable({
    caption: 'Notices we received',
    captionIs: 'said',
    head: ['Child', 'Team', 'In care from', 'Notice due', 'We were told', 'Notice'],
    rows,
    align: 'text',
  })
}
