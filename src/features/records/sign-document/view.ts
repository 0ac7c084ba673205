import type { Day } from '../../../kit/dates/index.ts'
import { readingAge } from '../../../kit/reading-age.ts'
import { renderErrorSummaryFor, renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { toReadingText } from '../blocks.ts'
import { type ChildWords, listReplacements } from '../child-words.ts'
import { compareSections } from '../difference.ts'
import { renderDifference } from '../difference-view.ts'
import { renderDocument } from '../document-view.ts'
import type { ReviewDocument } from '../document.ts'
import { signPath, writePath } from '../paths.ts'
import { asItReads, type Refused } from '../sign-off.ts'

export type SignView = {
  readonly draft: ReviewDocument
  /** The version that is signed now; null for the first. */
  readonly before: ReviewDocument | null
  readonly words: ChildWords
  readonly officer: string | null
  readonly today: Day
  readonly csrfToken: string
  readonly refused: Refused | null
}

const TITLES = { letter: 'Check and sign the letter', adult: 'Check and sign the record' } as const

function renderPutIn({ draft, words }: SignView): Html {
  const used = words.words.filter(({ means }) => !draft.wordsLeftOut.includes(means))
  const put = listReplacements(
    draft.sections.map(({ text }) => text),
    used,
  )
  if (put.length === 0) return renderEmpty('None of the child’s own words are put in.')
  return renderFigureTable({
    caption: 'The child’s own words that are put in',
    captionIs: 'said',
    head: ['Written', 'The child says', 'Times'],
    rows: put.map(({ means, says, times }) => [means, says, String(times)]),
    align: 'text',
  })
}

/** The page on which a document is read for the last time. */
export function renderSign(view: SignView): Html {
  const { draft, before, words, officer, today, refused, csrfToken } = view
  const sections = asItReads(draft, words.words).filter(({ text }) => text.trim() !== '')
  const { age } = readingAge(sections.map(({ text }) => toReadingText(text)).join('\n'))
  const errors = refused === null ? [] : [{ field: 'sign', message: refused.says }]
  const form = renderForm({
    action: signPath(draft.reviewId, draft.kind),
    csrfToken,
    version: draft.revision,
    fields: html`${renderHiddenField('draft', draft.id)}${renderHiddenField('words', String(words.version))}<p class="govuk-body">Once signed it is frozen. A later change is a new version, and the page says what changed.</p><div class="fp-actions">${renderButton({ text: 'Sign it', id: 'sign', preventDoubleClick: true })}<a class="govuk-link" href="${writePath(draft.reviewId, draft.kind)}">Go on writing</a></div>`,
  })
  const changed =
    before !== null &&
    renderSection({
      title: 'What changed',
      content: html`<p class="govuk-body">${draft.changed}</p>${renderDifference(compareSections(before.sections, sections))}`,
    })
  const narrow = html`${renderSection({ title: 'Reading age', content: html`<p class="govuk-body"><strong class="fp-reading-age">About ${age}</strong></p>` })}${renderSection({ title: 'The child’s words', content: renderPutIn(view) })}${changed}${renderSection({ title: 'Sign', content: form })}`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(TITLES[draft.kind], 'This is how it will read.')}${renderColumns(
    renderDocument({ kind: draft.kind, sections, on: today, officer }),
    narrow,
  )}`
}
