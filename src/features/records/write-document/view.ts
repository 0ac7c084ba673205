import type { Day } from '../../../kit/dates/index.ts'
import { readingAge } from '../../../kit/reading-age.ts'
import {
  errorFor,
  type FieldErrors,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderCheckboxes,
  renderDetails,
  renderInsetText,
  renderTextarea,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import type { Child } from '../../children/index.ts'
import { toReadingText } from '../blocks.ts'
import { type ChildWords, listReplacements } from '../child-words.ts'
import { renderDocument } from '../document-view.ts'
import type { ReviewDocument } from '../document.ts'
import { ownWordsPath, recordPath, writePath } from '../paths.ts'
import { offerPlainWords } from '../plain-words.ts'
import { asItReads } from '../sign-off.ts'

export type WriteView = {
  readonly child: Child
  /** As it is typed, which may not be saved yet. */
  readonly draft: ReviewDocument
  /** As it is saved, where that is something else. */
  readonly saved: ReviewDocument | null
  readonly words: ChildWords
  readonly officer: string | null
  readonly today: Day
  readonly csrfToken: string
  readonly errors: FieldErrors
  readonly note: string | null
  /** The review's record is of a later version than the draft was made from. */
  readonly isOutdated: boolean
  /** Whether whoever writes may sign it too. */
  readonly maySign: boolean
}

const TITLES = { letter: 'Write the letter', adult: 'Write the record' } as const

const rowsFor = (text: string): number =>
  Math.min(
    Math.max(
      text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 70), 1),
      3,
    ),
    18,
  )

function renderBoxes({ draft, errors }: WriteView): Html {
  return html`${draft.sections.map(({ key, heading, text }, place) => {
    const label = heading === '' ? (place === 0 ? 'Beginning' : 'End') : heading
    return renderTextarea({
      name: `text-${key}`,
      label: { text: label, classes: 'govuk-label--s' },
      value: text,
      rows: rowsFor(text),
      spellcheck: true,
      errorMessage: errorFor(errors, `text-${key}`),
    })
  })}`
}

const AIMS = {
  letter: 'Aim for 9 to 11, or the age of the child where that is lower.',
  adult: 'Aim for 12, so that everybody who gets it can read it.',
} as const

function renderReading({ draft, words }: WriteView): Html {
  const text = asItReads(draft, words.words)
    .map((section) => toReadingText(section.text))
    .join('\n')
  const { age, longWords } = readingAge(text)
  return renderSection({
    title: 'Reading age',
    content: html`<p class="govuk-body"><strong class="fp-reading-age">About ${age}</strong></p><p class="govuk-body-s">${AIMS[draft.kind]} Short sentences bring it down.</p>${longWords.length > 0 && renderDetails({ summaryText: countOf(longWords.length, 'long word'), text: longWords.join(', ') })}`,
  })
}

function renderPlain({ draft }: WriteView): Html {
  const offered = offerPlainWords(draft.sections.map(({ text }) => text))
  if (offered.length === 0)
    return renderSection({
      title: 'Plainer words',
      content: html`<p class="govuk-body">We found nothing to offer.</p>`,
    })
  const boxes = renderCheckboxes({
    name: 'plain',
    classes: 'govuk-checkboxes--small',
    fieldset: {
      legend: {
        text: 'Choose what to change. Read it again afterwards.',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    items: offered.map(({ means, says, times }) => ({
      value: means,
      text: `${means} → ${says}${times > 1 ? ` (${times} times)` : ''}`,
    })),
  })
  return renderSection({
    title: 'Plainer words',
    content: html`${boxes}${renderButton({ text: 'Use these words', name: 'action', value: 'plain', classes: 'govuk-button--secondary fp-button--small' })}`,
  })
}

function renderOwnWords({ draft, words, child }: WriteView): Html {
  const put = listReplacements(
    draft.sections.map(({ text }) => text),
    words.words,
  )
  const link = html`<p class="govuk-body"><a class="govuk-link" href="${ownWordsPath(child.id)}">${words.words.length === 0 ? 'Write down what the child calls people and places' : 'Change the child’s words'}</a></p>`
  if (put.length === 0)
    return renderSection({
      title: 'The child’s words',
      content: html`<p class="govuk-body">${words.words.length === 0 ? 'None are written down yet.' : 'None of them stand in this text.'}</p>${link}`,
    })
  const boxes = renderCheckboxes({
    name: 'word',
    classes: 'govuk-checkboxes--small',
    fieldset: {
      legend: {
        text: 'Put in here. Take the tick away to keep what is written.',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    values: put.map(({ means }) => means).filter((means) => !draft.wordsLeftOut.includes(means)),
    items: put.map(({ means, says, times }) => ({
      value: means,
      text: `${means} → ${says}${times > 1 ? ` (${times} times)` : ''}`,
    })),
  })
  const shown = put.map(({ means }) => html`<input type="hidden" name="word-shown" value="${means}">`)
  return renderSection({ title: 'The child’s words', content: html`${shown}${boxes}${link}` })
}

function renderPreview({ draft, words, today, officer }: WriteView): Html {
  const used = words.words.filter(({ means }) => !draft.wordsLeftOut.includes(means))
  return renderSection({
    title: 'How it reads',
    id: 'how-it-reads',
    beside: 'as last saved; the child’s words are marked',
    content: renderDocument({ kind: draft.kind, sections: draft.sections, on: today, officer, words: used }),
  })
}

function renderSaved({ saved, today, officer }: WriteView): Html | null {
  if (saved === null) return null
  return renderInsetText({
    html: html`<p class="govuk-body"><strong>What is saved now</strong></p>${renderDocument({ kind: saved.kind, sections: saved.sections, on: today, officer })}`,
  })
}

function renderMore({ draft, csrfToken, isOutdated }: WriteView): Html {
  const path = writePath(draft.reviewId, draft.kind)
  const form = (action: string, text: string): Html =>
    renderForm({
      action: path,
      csrfToken,
      version: draft.revision,
      fields: html`${renderHiddenField('draft', draft.id)}${renderButton({
        text,
        name: 'action',
        value: action,
        classes: 'govuk-button--secondary fp-button--small',
      })}`,
    })
  const outdated =
    isOutdated &&
    renderInsetText({
      text: 'The review was corrected after this draft was made. Read the draft against it, or make it again.',
    })
  return html`${outdated}${renderDetails({
    summaryText: 'Begin again, or throw this draft away',
    html: html`<p class="govuk-body">What you wrote in this draft is lost. What was signed before stays.</p><div class="fp-actions">${form('anew', 'Make it again from the review')}${form('discard', 'Throw the draft away')}</div>`,
  })}`
}

/** The page on which a document is written: its sections, and beside them what helps to write it plainly. */
export function renderWrite(view: WriteView): Html {
  const { draft, errors, note, csrfToken } = view
  const hint =
    'An empty line begins a new paragraph. A line that begins with a hyphen is an item of a list; “ | ” in it parts what is to be done from who does it. A part without text is left out.'
  const lead =
    draft.version === 1 ? hint : `Version ${draft.version}. What changed: ${draft.changed}. ${hint}`
  const check = renderButton({ text: 'Save and check', name: 'action', value: 'check' })
  const save = renderButton({
    text: 'Save',
    name: 'action',
    value: 'save',
    classes: view.maySign ? 'govuk-button--secondary' : undefined,
  })
  const buttons = html`<div class="fp-actions">${view.maySign && check}${save}<a class="govuk-link" href="${recordPath(draft.reviewId)}">Back to the record</a></div>`
  const saved = note !== null && html`<p class="govuk-body" role="status">${note}</p>`
  const columns = renderColumns(
    html`${renderBoxes(view)}${buttons}`,
    html`${renderReading(view)}${renderOwnWords(view)}${renderPlain(view)}`,
  )
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(TITLES[draft.kind], lead)}${saved}${renderSaved(view)}${renderForm(
    {
      action: writePath(draft.reviewId, draft.kind),
      csrfToken,
      version: draft.revision,
      fields: html`${renderHiddenField('draft', draft.id)}${columns}`,
    },
  )}${renderPreview(view)}${renderMore(view)}`
}
