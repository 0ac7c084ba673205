import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText, renderRadios, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { renderLinkTabs } from '../../../ui/parts/index.ts'
import { changeQuery, type Query, renderListPages } from '../../../ui/tables/index.ts'
import { paperFilePath } from '../../papers/index.ts'
import { GROUNDS, GROUND_WORDS, KIND_WORDS, type Passage, PROPOSED } from '../passage.ts'
import { requestPath, passagesPath } from '../paths.ts'
import type { Decision } from '../redaction.ts'
import type { AccessRequest } from '../request.ts'
import { choiceField, wordsField } from './form.ts'

export type PassagesView = {
  readonly request: AccessRequest
  /** Those of this page. */
  readonly passages: readonly Passage[]
  readonly places: ReadonlyMap<string, readonly string[]>
  readonly counts: { readonly open: number; readonly all: number }
  readonly shown: 'open' | 'all'
  readonly pageNumber: number
  readonly query: Query
  /** What was typed, where the form comes back. */
  readonly typed: URLSearchParams | null
  readonly errors: FieldErrors
  readonly csrfToken: string
}

const chosenBy = (decision: Decision): string => (decision.choice === 'keep' ? 'keep' : decision.ground)

const MOST_PLACES = 3

function renderPlaces(places: readonly string[]): Html {
  const more = places.length - MOST_PLACES
  return html`<p class="govuk-hint">${places.slice(0, MOST_PLACES).join('; ')}${more > 0 && ` and ${more} more`}</p>`
}

/** A file is given out whole or left out: to black out a part of it, somebody makes another copy of it. */
function renderFile(childId: string, fileId: string): Html {
  return html`<p class="govuk-body"><a class="govuk-link" href="${paperFilePath(childId, fileId)}">Take the file and read it</a> (number ${fileId}). It is given out whole or left out. Where only a part may be seen, leave it out and give the child a copy with that part blacked out.</p>`
}

function renderPassage(passage: Passage, view: PassagesView): Html {
  const { kind, text } = passage
  const decision = view.request.redactions[passage.id]
  const saved = decision === undefined ? PROPOSED[kind] : chosenBy(decision)
  const words = decision?.choice === 'black-out' ? decision.words.join('\n') : ''
  const isWritten = kind === 'said' || kind === 'hold' || kind === 'advice'
  return html`<div class="fp-passage"><p class="govuk-body fp-passage__kind"><strong>${KIND_WORDS[kind]}</strong></p>${kind === 'file' ? renderFile(view.request.childId, text) : html`<blockquote class="fp-passage__text">${text}</blockquote>`}${renderPlaces(view.places.get(passage.id) ?? [])}${renderRadios(
    {
      name: choiceField(passage),
      value: view.typed?.get(choiceField(passage)) ?? saved ?? '',
      classes: 'govuk-radios--small',
      fieldset: {
        legend: {
          html: html`What to do with it<span class="govuk-visually-hidden">: ${text.slice(0, 80)}</span>`,
          classes: 'govuk-fieldset__legend--s',
        },
      },
      items: [
        { value: 'keep', text: kind === 'file' ? 'Give it out' : 'Keep' },
        ...GROUNDS.map((ground) => ({
          value: ground,
          text: `${kind === 'file' ? 'Leave it out' : 'Black out'}: ${GROUND_WORDS[ground]}`,
        })),
      ],
      errorMessage: errorFor(view.errors, choiceField(passage)),
    },
  )}${
    isWritten &&
    renderTextarea({
      name: wordsField(passage),
      rows: '2',
      label: { text: 'Black out only these words (one to a line)' },
      value: view.typed?.get(wordsField(passage)) ?? words,
      errorMessage: errorFor(view.errors, wordsField(passage)),
    })
  }</div>`
}

function renderList(view: PassagesView): Html {
  const { request, passages, shown, query, pageNumber, csrfToken } = view
  const here = passagesPath(request.childId, request.id)
  if (passages.length === 0) {
    const words = shown === 'open' ? 'Every passage is decided.' : 'There is nothing to decide.'
    return html`${renderInsetText({ text: words })}<p class="govuk-body"><a class="govuk-link" href="${requestPath(request.childId, request.id)}">Go back to the request</a></p>`
  }
  return html`${renderForm({
    action: changeQuery(here, query, {}),
    csrfToken,
    version: request.version,
    fields: html`${passages.map((passage) => renderPassage(passage, view))}${renderButton({ text: 'Save these choices' })}`,
  })}${renderListPages(here, query, pageNumber, shown === 'open' ? view.counts.open : view.counts.all)}`
}

/** The passages that somebody must look at before the copy is given out. */
export function renderPassages(view: PassagesView): Html {
  const { request, counts, shown, errors } = view
  const here = passagesPath(request.childId, request.id)
  const tabs = [
    { key: 'open', text: 'To decide', href: here, count: String(counts.open) },
    { key: 'all', text: 'All', href: `${here}?show=all`, count: String(counts.all) },
  ]
  const lead =
    'Read each passage and choose. Staff who worked with the record stay; you find them under All. Legal advice is left out unless you release it there. Other people are blacked out, unless they agreed or it is fair to keep them. What somebody wrote, and every file, you must read yourself. The same words are decided once, wherever they stand.'
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(
    html`${renderPageTitle('Who else is in this record', lead)}${renderLinkTabs('Passages', tabs, shown)}${renderList(view)}`,
  )}`
}
