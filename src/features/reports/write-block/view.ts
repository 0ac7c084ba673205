import { toInstantWords } from '../../../kit/instant-words.ts'
import { errorFor, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderDetails,
  renderInsetText,
  renderSelect,
  renderTextarea,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderHalves, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import type { ReportBlock } from '../annual-report.ts'
import { drawContents, drawingFor, type ReportParts } from '../compose-report.ts'
import { renderBlocks } from '../document-view.ts'
import { offerFigures } from '../figure-picker.ts'
import { lintProse } from '../lint-prose.ts'
import { annualPath, blockPath } from '../paths.ts'
import { printProse } from '../print-prose.ts'
import { renderWarnings } from '../warnings-view.ts'
import { type CommentsView, renderComments } from './comments-view.ts'

export type WriteBlockView = CommentsView & {
  readonly parts: ReportParts
  /** As it is typed, which may not be saved yet. */
  readonly says: string
  readonly version: number
  /** As it is saved, where that is something else. */
  readonly saved: ReportBlock | null
  /** The newest first. */
  readonly versions: readonly ReportBlock[]
}

const HINT =
  'An empty line begins a new paragraph. A line that begins with “- ” is an item of a list, with “## ” a heading, with “> ” a quotation (end it with “ — who said it”). Every number is a figure, a date, or typed with its reason: {typed 12 | counted by hand in June}.'

/** The page on which one block is written: the box to the left, figures to choose from to the right. */
export function renderWriteBlock(view: WriteBlockView): Html {
  const { plan, errors, mayWrite } = view
  const summary = errors.length > 0 && renderErrorSummaryFor(errors)
  const head = renderPageTitle(plan.plan.title, plan.plan.asks ?? '')
  const left = html`${renderSaved(view)}${mayWrite ? renderBox(view) : html``}${renderPreview(view)}${renderVersions(view)}${renderComments(view)}`
  return html`${summary}${head}${renderHalves(left, renderBeside(view))}`
}

function renderSaved({ saved }: WriteBlockView): Html | null {
  if (saved === null) return null
  return renderInsetText({
    html: html`<p class="govuk-body"><strong>What is saved now</strong>, by ${saved.writtenBy}, ${toInstantWords(saved.writtenAt)}</p><p class="fp-report__source">${saved.says}</p>`,
  })
}

function renderBox(view: WriteBlockView): Html {
  const { says, version, csrfToken, errors, plan, year, parts } = view
  const box = renderTextarea({
    name: 'says',
    label: { text: 'Text', classes: 'govuk-label--s' },
    hint: { text: HINT },
    value: says,
    rows: 16,
    spellcheck: true,
    errorMessage: errorFor(errors, 'says'),
  })
  const offered = offerFigures(parts.figures, plan.plan)
  const picker = renderSelect({
    name: 'figure',
    label: { text: 'Put a figure in at the end', classes: 'govuk-label--s' },
    hint: { text: 'Or write its name in braces where you want it.' },
    items: [
      { value: '', text: 'Choose a figure' },
      ...offered.map(({ code, says: words }) => ({ value: code, text: words })),
    ],
  })
  const insert = renderButton({
    text: 'Put it in',
    name: 'action',
    value: 'insert',
    classes: 'govuk-button--secondary fp-button--small',
  })
  const save = renderButton({ text: 'Save', name: 'action', value: 'save' })
  return renderForm({
    action: blockPath(year, plan.block),
    csrfToken,
    version,
    fields: html`${box}<div class="fp-actions">${save}<a class="govuk-link" href="${annualPath(year)}#at-${plan.block}">Back to the report</a></div>${picker}${insert}`,
  })
}

function renderPreview({ says, parts, plan }: WriteBlockView): Html {
  const { isHidden } = drawingFor(plan.audience, parts)
  const blocks = printProse(says, { figures: parts.figures, isHidden, audience: plan.audience })
  const content =
    blocks.length === 0
      ? html`<p class="govuk-body fp-quiet">Nothing is written yet.</p>`
      : renderBlocks('preview', blocks)
  const warnings = renderWarnings(lintProse(says, parts))
  return renderSection({ title: 'How it reads', content: html`${content}${warnings}` })
}

function renderVersions({ versions }: WriteBlockView): Html | null {
  if (versions.length === 0) return null
  const each = versions.map(({ version, says, writtenBy, writtenAt }) =>
    renderDetails({
      summaryText: `Version ${version}, ${writtenBy}, ${toInstantWords(writtenAt)}`,
      html: html`<p class="fp-report__source">${says === '' ? 'Empty.' : says}</p>`,
    }),
  )
  return renderSection({ title: 'Versions', id: 'versions', content: html`${each}` })
}

/** What is drawn from the catalogue in this section, and every code that can be used. */
function renderBeside({ plan, parts }: WriteBlockView): Html {
  const drawn = drawContents(plan.plan, drawingFor(plan.audience, parts))
  const besides = parts.beside.get(plan.plan.key) ?? []
  const codes = offerFigures(parts.figures, plan.plan)
    .filter(({ isOwn }) => isOwn)
    .map(
      ({ code, says }) =>
        html`<div class="fp-pairs__row"><dt><code>${code}</code></dt><dd>${says}</dd></div>`,
    )
  const own =
    codes.length > 0 &&
    renderDetails({
      summaryText: 'Figures of this section, by name',
      html: html`<dl class="fp-pairs">${codes}</dl>`,
    })
  return renderSection({
    title: 'Figures of this section',
    content: html`${drawn.length + besides.length === 0 && html`<p class="govuk-body fp-quiet">No tables stand in this section.</p>`}${own}${renderBlocks('beside', [...drawn, ...besides])}`,
  })
}
