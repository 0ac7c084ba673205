// The copy of a record as a page: for looking at before it is given out, and inside the file that is given out.
import { type Html, html } from '../../ui/html.ts'
import { GROUND_WORDS } from './passage.ts'
import type { CopyEntry, CopyLine, CopyPiece, RecordCopy } from './redaction.ts'

function renderPiece(piece: CopyPiece): Html {
  if ('says' in piece) return html`${piece.says}`
  return html`<span class="fp-blackout" role="img" aria-label="Blacked out: ${GROUND_WORDS[piece.blackedOut]}"></span><span class="fp-blackout-why">(${GROUND_WORDS[piece.blackedOut]})</span>`
}

function renderLine({ label, pieces }: CopyLine): Html {
  return html`<div class="fp-copy__line"><dt>${label}</dt><dd>${pieces.map(renderPiece)}</dd></div>`
}

function renderEntry({ title, lines }: CopyEntry): Html {
  return html`<section class="fp-copy__entry"><h3 class="govuk-heading-s">${title}</h3><dl class="fp-copy__lines">${lines.map(renderLine)}</dl></section>`
}

/** Every part of the copy, with black bars that hold no text. */
export function renderCopyParts({ parts }: RecordCopy): Html {
  return html`<div class="fp-copy">${parts.map(
    ({ key, title, entries }) =>
      html`<section id="part-${key}"><h2 class="govuk-heading-m">${title}</h2>${
        entries.length === 0
          ? html`<p class="govuk-body">We hold nothing here.</p>`
          : entries.map(renderEntry)
      }</section>`,
  )}</div>`
}
