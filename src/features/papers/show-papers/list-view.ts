import { toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { renderSummaryList, renderTag } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderCitations, renderDeadlineTag } from '../../../ui/parts/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import type { PaperLine } from '../checklist.ts'
import { toPaperDeadline } from '../deadlines.ts'
import { type PaperEntry, WAY_WORDS } from '../paper.ts'
import type { NextReview } from '../next-review.ts'
import { PAPER_NAMES } from '../paper-rules.ts'
import { paperFilePath, paperPath } from '../paths.ts'
import type { PapersView } from './view-model.ts'

/** Each paper with where it stands and what can be done. */
export function renderPaperList(view: PapersView): Html {
  const { checklist, child, review } = view.preparation
  const rows = checklist.lines.map((line) => ({
    key: { html: renderName(line) },
    value: {
      html: html`<p class="govuk-body">${renderStanding(line, view)}</p>${renderEntries(line, child.id)}`,
    },
    ...(view.mayRecord && { actions: { items: [toAction(line, review)] } }),
  }))
  return renderSummaryList({ rows })
}

function renderName({ kind, expected }: PaperLine): Html {
  const why =
    expected === null
      ? 'Nobody asked for it.'
      : html`${expected.need === 'expected' && 'If there is one. '}${expected.because} ${renderCitations(toCitationLinks(expected.cites))}`
  return html`${PAPER_NAMES[kind]}<br><span class="fp-quiet govuk-!-font-weight-regular">${why}</span>`
}

// Only what must be there is measured by the clock; the rest is there or it is not.
function renderStanding({ expected, state }: PaperLine, { preparation, today }: PapersView): Html {
  const { checklist, calendar } = preparation
  if (expected?.need === 'required') {
    return renderDeadlineTag(toPaperDeadline(checklist.papersDue, state, { today, calendar }))
  }
  if (state.kind === 'received') return renderTag({ text: 'Received', classes: 'govuk-tag--green' })
  if (state.kind === 'not-needed') {
    return renderDeadlineTag({ status: 'not-required', because: state.reason })
  }
  return html`<span class="fp-quiet">Not received</span>`
}

function renderEntries({ entries, expected }: PaperLine, childId: string): Html | null {
  const newest = entries.at(-1)
  // Where nothing is measured it is said already that nothing came.
  if (newest === undefined && expected?.need !== 'required') return null
  if (newest === undefined) return html`<span class="fp-quiet">Nothing recorded</span>`
  const before = entries.slice(0, -1).toReversed()
  return html`${renderEntry(newest, childId)}${
    before.length > 0 &&
    html`<details class="govuk-details fp-section"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Before that</span></summary><div class="govuk-details__text"><ul class="govuk-list">${before.map((entry) => html`<li>${renderEntry(entry, childId)}</li>`)}</ul></div></details>`
  }`
}

function renderEntry(entry: PaperEntry, childId: string): Html {
  const by = html`<span class="fp-quiet">Recorded by ${entry.recordedBy}, ${toInstantWords(entry.recordedAt)}</span>`
  return html`${renderSaid(entry, childId)}<br>${by}`
}

function renderSaid({ said, fileId }: PaperEntry, childId: string): Html {
  if (said.state === 'not-needed') return html`Not needed: ${said.reason}`
  if (said.state === 'not-received') return html`Taken back: ${said.reason}`
  const day = html`<span class="fp-keep">${toDate(said.on)}</span>`
  return fileId === null
    ? html`Received ${day}, ${WAY_WORDS[said.way]}`
    : html`Received ${day}: <a class="govuk-link" href="${paperFilePath(childId, fileId)}">take the file</a>`
}

function toAction({ kind, entries }: PaperLine, { childId, heldId }: NextReview) {
  return {
    href: paperPath(childId, kind, heldId),
    text: entries.length === 0 ? 'Record' : 'Replace or change',
    visuallyHiddenText: PAPER_NAMES[kind].toLowerCase(),
  }
}
