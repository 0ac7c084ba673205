import type { Day } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderInput, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderHalves, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderKeyValues, renderSideList } from '../../../ui/parts/index.ts'
import { renderDocument } from '../document-view.ts'
import { type DocumentKind, KIND_WORDS, type Section } from '../document.ts'
import { templatePath } from '../paths.ts'
import type { TemplateVersion } from '../queries/documents.ts'
import { toSampleFilling } from '../sample.ts'
import { BLANKS, fillTemplate } from '../template.ts'

export type TemplateView = {
  readonly kind: DocumentKind
  readonly version: number
  readonly sections: readonly Section[]
  readonly changed: string
  readonly versions: readonly TemplateVersion[]
  readonly isSaved: boolean
  readonly today: Day
  readonly nextOn: Day
  readonly csrfToken: string
  readonly errors: FieldErrors
}

function renderBoxes({ sections, errors }: TemplateView): Html {
  return html`${sections.map(({ key, heading, text }, place) => {
    const name = heading === '' ? (place === 0 ? 'Beginning' : 'End') : heading
    const title =
      heading !== '' &&
      renderInput({ name: `heading-${key}`, label: { text: `Heading: ${heading}` }, value: heading })
    return html`${title}${renderTextarea({
      name: `text-${key}`,
      label: { text: heading === '' ? name : `Wording: ${name}` },
      value: text,
      rows: Math.min(Math.max(text.split('\n').length + 1, 3), 12),
      errorMessage: errorFor(errors, `text-${key}`),
    })}`
  })}`
}

function renderBlanks(): Html {
  const rows = Object.entries(BLANKS).map(([name, meaning]) => ({ key: `{${name}}`, value: meaning }))
  return renderDetails({
    summaryText: 'Names in curly brackets, and what they give',
    html: html`<p class="govuk-body">A paragraph is left out where nobody recorded what it needs.</p>${renderKeyValues(rows)}`,
  })
}

/** The page of one wording, with an invented review to show how it comes out. */
export function renderTemplate(view: TemplateView): Html {
  const { kind, version, errors, csrfToken, sections, today } = view
  const preview = renderDocument({
    kind,
    sections: fillTemplate({ kind, version, sections }, toSampleFilling(view.nextOn)),
    on: today,
    officer: 'Sam Example',
  })
  const buttons = html`<div class="fp-actions">${renderButton({ text: 'Save as a new version', name: 'action', value: 'save' })}${renderButton({ text: 'Show how it reads', name: 'action', value: 'preview', classes: 'govuk-button--secondary' })}</div>`
  const changed = renderInput({
    name: 'changed',
    label: { text: 'What changed?' },
    value: view.changed,
    errorMessage: errorFor(errors, 'changed'),
  })
  const form = renderForm({
    action: templatePath(kind),
    csrfToken,
    version,
    fields: html`${renderBoxes(view)}${renderBlanks()}${changed}${buttons}`,
  })
  const items = view.versions.map((one) => ({
    title: `Version ${one.version}: ${one.changed}`,
    under: `${one.madeBy}, ${toInstantWords(one.madeAt)}`,
  }))
  const history = renderSection({
    title: 'Versions',
    content: renderSideList(items, 'This is the wording that comes with the service.'),
  })
  const saved =
    view.isSaved &&
    html`<p class="govuk-body" role="status">Saved as version ${version}. New drafts are made from it.</p>`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(`Wording: ${KIND_WORDS[kind].toLowerCase()}`, `Version ${version}.`)}${saved}${renderHalves(form, html`${renderSection({ title: 'How it reads', beside: 'for an invented review', content: preview })}${history}`)}`
}
