// Two tabs or devices of one person wrote at once: both are shown side by side, and neither is lost.
import type { PageRequest, PageResponse } from '../../../platform/web/route.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { CSRF_FIELD, renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { Child } from '../../children/index.ts'
import { type RecordingPage, recordingPath } from '../paths.ts'
import { type DraftContent, toMomentWords } from '../review-draft.ts'
import { compareRecords } from '../review-rows.ts'
import type { NotSaved } from '../store/drafts.ts'
import { answerContinue } from './answer-continue.ts'
import { type Desk, frame } from './draw.ts'
import { readSoFar } from './form.ts'
import { newTab } from './writer.ts'

type Unsaved = NotSaved & {
  /** What this tab sent. */
  readonly mine: DraftContent
  readonly page: RecordingPage
  readonly tab: string | null
}

const NOT_SENT_AGAIN = [CSRF_FIELD, 'tab', 'revision', 'draft', 'take-over']

function sameAnswers({ mine, draft }: Unsaved): boolean {
  const names = [...new Set([...Object.keys(mine.answers), ...Object.keys(draft.answers)])]
  return names.every((name) => mine.answers[name] === draft.answers[name])
}

/** Goes on where the same is saved already, as when a button is pressed twice; else asks which of the two stays. */
export async function answerNotSaved(
  desk: Desk,
  request: PageRequest,
  child: Child,
  unsaved: Unsaved,
): Promise<PageResponse> {
  const { draft, page, tab } = unsaved
  if (unsaved.code === 'changed' && sameAnswers(unsaved))
    return await answerContinue(desk, request, child, { draft, page, errors: [], tab })
  return frame(request, child, {
    title: 'Your answers were changed in another tab',
    main: renderBoth(request, child, unsaved),
    status: 409,
  })
}

function renderBoth({ form, csrfToken }: PageRequest, child: Child, unsaved: Unsaved): Html {
  const { draft, mine, page } = unsaved
  const rows = compareRecords(readSoFar(draft.answers), readSoFar(mine.answers))
    .filter(({ same }) => !same)
    .map(({ key, one, other }) => [key, one, other])
  const typed = [...form].filter(([name]) => !NOT_SENT_AGAIN.includes(name))
  const fields = html`${typed.map(([name, value]) => renderHiddenField(name, value))}${renderHiddenField('draft', draft.id)}${renderHiddenField('tab', unsaved.tab ?? newTab())}${renderHiddenField('revision', draft.revision)}${renderHiddenField('take-over', 'yes')}`
  const save = renderForm({
    action: recordingPath(child.id, page),
    csrfToken,
    version: draft.basedOn,
    fields: html`${fields}${renderButton({ text: 'Save what I typed here' })}`,
  })
  const table = renderFigureTable({
    caption: 'What differs',
    head: ['What', `Saved ${toMomentWords(draft.savedAt)}`, 'Typed here, not saved yet'],
    rows: rows.length > 0 ? rows : [['Nothing that can be read as an answer yet', '', '']],
    align: 'text',
  })
  return html`${renderPageTitle('Your answers were changed in another tab', 'You have this record open in another tab or on another device, and it was saved there after you opened this page. What you typed here is not saved yet.')}<div class="fp-section">${table}</div><div class="fp-actions">${save}${renderButton({ text: 'Keep what is saved', href: recordingPath(child.id, page), classes: 'govuk-button--secondary' })}</div>`
}
