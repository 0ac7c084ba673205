// A document as it is read on a page and in print: the letter in the child's font, the adult record in ours.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { type Block, type ListItem, namesFacts, partWho, saysWho, toBlocks } from './blocks.ts'
import { type ChildWord, toPieces } from './child-words.ts'
import type { DocumentKind, Section } from './document.ts'

export type DocumentView = {
  readonly kind: DocumentKind
  readonly sections: readonly Section[]
  /** The day it carries: that of signing, or today for a draft. */
  readonly on: Day
  readonly officer: string | null
  /** Of a draft: the words put in, marked. Left out: the text is as it reads. */
  readonly words?: readonly ChildWord[]
}

function renderText(text: string, words: readonly ChildWord[] | undefined): Html {
  if (words === undefined) return html`${text}`
  return html`${toPieces(text, words).map((piece) =>
    piece.insteadOf === null
      ? html`${piece.text}`
      : html`<mark class="fp-own-word" title="Instead of: ${piece.insteadOf}">${piece.text}</mark>`,
  )}`
}

/** "Dan, by 24 April 2026" with the name strong. */
function renderWho(who: string, words: DocumentView['words']): Html {
  const { name, rest } = partWho(who)
  return html`<strong>${renderText(name, words)}</strong>${renderText(rest, words)}`
}

function renderFacts(items: readonly ListItem[], words: DocumentView['words']): Html {
  return html`<dl class="fp-doc__rows fp-doc__rows--facts">${items.map(({ says, who }) => html`<div class="fp-doc__row"><dt><strong>${renderText(says, words)}</strong></dt><dd>${renderText(who, words)}</dd></div>`)}</dl>`
}

function renderItems(items: readonly ListItem[], section: Section, words: DocumentView['words']): Html {
  if (saysWho(items) && namesFacts(section)) return renderFacts(items, words)
  if (saysWho(items))
    return html`<dl class="fp-doc__rows">${items.map(({ says, who }) => html`<div class="fp-doc__row"><dt>${renderText(says, words)}</dt><dd>${renderWho(who, words)}</dd></div>`)}</dl>`
  return html`<ul class="fp-doc__list">${items.map(({ says, who }) => html`<li>${renderText(says, words)}${who !== '' && html` – ${renderText(who, words)}`}</li>`)}</ul>`
}

function renderBlock(block: Block, section: Section, words: DocumentView['words']): Html {
  return block.kind === 'paragraph'
    ? html`<p>${renderText(block.text, words)}</p>`
    : renderItems(block.items, section, words)
}

function renderPart(section: Section, words: DocumentView['words']): Html | null {
  const { heading, text, key } = section
  const blocks = toBlocks(text)
  if (blocks.length === 0) return null
  return html`<section class="fp-doc__part fp-doc__part--${key}">${heading !== '' && html`<h2>${heading}</h2>`}${blocks.map((block) => renderBlock(block, section, words))}</section>`
}

function renderLetterhead({ on, officer }: DocumentView): Html {
  return html`<div class="fp-doc__head"><p>${officer !== null && html`${officer}<br>Your independent reviewing officer`}</p><p class="fp-doc__date">${toDate(on)}</p></div>`
}

/** The whole document, in the language it is in and with its parts in order. */
export function renderDocument(view: DocumentView): Html {
  const head =
    view.kind === 'letter'
      ? renderLetterhead(view)
      : html`<div class="fp-doc__head"><p class="fp-doc__title">Record of the review</p><p class="fp-doc__date">${toDate(view.on)}</p></div>`
  return html`<article class="fp-doc fp-doc--${view.kind}" lang="en-GB">${head}${view.sections.map((section) => renderPart(section, view.words))}</article>`
}
