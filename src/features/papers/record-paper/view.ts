import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
} from '../../../ui/forms/index.ts'
import { renderButton, renderFileUpload, renderInput, renderRadios } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { KEPT_ENDINGS } from '../../../platform/files/index.ts'
import type { Child } from '../../children/index.ts'
import { type NextReview, toReviewDayWords } from '../next-review.ts'
import { PAPER_WAYS, type PaperEntry, WAY_WORDS } from '../paper.ts'
import { type PaperKind, PAPER_NAMES } from '../paper-rules.ts'
import { paperPath } from '../paths.ts'
import { nameOf, renderSeen, renderWayBack } from '../preparing-page.ts'
import type { PaperTyped } from './form.ts'

export type PaperFormView = {
  readonly child: Child
  readonly review: NextReview
  readonly kind: PaperKind
  readonly entries: readonly PaperEntry[]
  readonly typed: PaperTyped
  readonly errors: FieldErrors
  readonly csrfToken: string
  readonly largestBytes: number
}

/** The form of one paper. */
export function renderPaperForm(view: PaperFormView): Html {
  const { child, review, kind, entries, errors, csrfToken } = view
  const lead = html`${nameOf(child)}, ${review.name}: ${toReviewDayWords(review)}.`
  const form = renderForm({
    action: paperPath(child.id, kind, review.heldId),
    csrfToken,
    version: entries.at(-1)?.number ?? 0,
    enctype: 'multipart/form-data',
    fields: html`${renderSeen(review)}${renderFields(view)}${renderButton({ text: 'Save', preventDoubleClick: true })}`,
  })
  const column = renderReadingColumn(
    html`${renderPageTitle(PAPER_NAMES[kind], lead)}${form}${renderWayBack(review)}`,
  )
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${column}`
}

function renderFields({ entries, typed, errors, largestBytes }: PaperFormView): Html {
  const isKnown = entries.length > 0 && entries.at(-1)?.said.state !== 'not-received'
  const what = renderRadios({
    name: 'what',
    value: typed.what,
    errorMessage: errorFor(errors, 'what'),
    fieldset: { legend: { text: 'What do you want to record?', classes: 'govuk-fieldset__legend--s' } },
    items: [
      {
        value: 'upload',
        text: isKnown ? 'A newer file, to be kept here' : 'A file, to be kept here',
        ...(isKnown && { hint: { text: 'What is there now stays, as an earlier version.' } }),
        conditional: { html: renderFile(errors, largestBytes) },
      },
      {
        value: 'other-way',
        text: 'It came another way',
        conditional: { html: renderWay(typed, errors) },
      },
      {
        value: 'not-needed',
        text: 'It is not needed for this review',
        conditional: { html: renderReason('not-needed-reason', 'Why not?', typed.notNeeded, errors) },
      },
      ...(isKnown
        ? [
            {
              value: 'take-back',
              text: 'What is recorded is wrong',
              conditional: {
                html: renderReason('take-back-reason', 'What is wrong?', typed.takenBack, errors),
              },
            },
          ]
        : []),
    ],
  })
  const on = renderDateField({
    name: 'on',
    legend: { text: 'If it came, when did it reach the IRO?' },
    text: typed.on,
    errors,
  })
  return html`${what}${on}`
}

function renderFile(errors: FieldErrors, largestBytes: number): Html {
  const most = Math.floor(largestBytes / 1_048_576)
  return renderFileUpload({
    name: 'file',
    label: { text: 'The file' },
    hint: {
      text: `A PDF, a Word document, or a PNG or JPEG picture, smaller than ${most} MB. Its name is not kept, nor where and when a photograph was taken.`,
    },
    attributes: { accept: KEPT_ENDINGS },
    errorMessage: errorFor(errors, 'file'),
  })
}

function renderWay(typed: PaperTyped, errors: FieldErrors): Html {
  return renderRadios({
    name: 'way',
    value: typed.way,
    classes: 'govuk-radios--small',
    errorMessage: errorFor(errors, 'way'),
    fieldset: { legend: { text: 'How did it come?' } },
    items: PAPER_WAYS.filter((way) => way !== 'upload').map((way) => ({
      value: way,
      text: WAY_WORDS[way].charAt(0).toUpperCase() + WAY_WORDS[way].slice(1),
    })),
  })
}

function renderReason(name: string, label: string, value: string, errors: FieldErrors): Html {
  return renderInput({ name, label: { text: label }, value, errorMessage: errorFor(errors, name) })
}
