import { renderErrorSummaryFor } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { displayName } from '../../children/index.ts'
import { papersPath } from '../../papers/index.ts'
import { reviewPath } from '../../reviews/index.ts'
import { ROLE_WORDS, WAY_WORDS } from '../distribution.ts'
import { KIND_WORDS } from '../document.ts'
import { nameOfReview } from '../frame.ts'
import { sendingPath } from '../paths.ts'
import { toStandingWords } from '../standing-words.ts'
import { renderClocks } from './clock-view.ts'
import { renderDocuments } from './documents-view.ts'
import type { RecordView } from './record-view.ts'

function renderReached({ recipients, of, may, documents }: RecordView): Html {
  const isAnySigned = documents.some(({ state }) => state === 'signed')
  const link =
    may.send && isAnySigned
      ? html`<p class="govuk-body"><a class="govuk-link" href="${sendingPath(of.review.id)}">Say who has it, send it or withhold it</a></p>`
      : null
  if (recipients.length === 0)
    return html`${renderEmpty(isAnySigned ? 'Nobody is on the list yet.' : 'Nothing is signed yet, so nothing can be sent.')}${link}`
  const table = renderFigureTable({
    caption: 'Who has the record and the letter',
    captionIs: 'said',
    head: ['Who', 'What', 'How', 'State'],
    rows: recipients.map((one) => [
      `${one.name}, ${ROLE_WORDS[one.role].toLowerCase()}`,
      one.documentVersion === 1
        ? KIND_WORDS[one.kind]
        : `${KIND_WORDS[one.kind]}, version ${one.documentVersion}`,
      WAY_WORDS[one.way],
      toStandingWords(one),
    ]),
    align: 'text',
  })
  return html`${table}${link}`
}

/** The page of what follows a review: its documents, the clocks, and who has what. */
export function renderRecordPage(view: RecordView): Html {
  const { of, errors } = view
  const name = displayName(of.child, of.child.identifier)
  const papers =
    view.maySeePapers &&
    html`, <a class="govuk-link" href="${papersPath(of.child.id, of.review.id)}">the papers for it</a>`
  const lead = html`${name}. <a class="govuk-link" href="${reviewPath(of.review.id)}">The review as it was recorded</a>${papers}`
  const wide = html`${renderDocuments(view)}${renderSection({ title: 'Who has it', id: 'who-has-it', content: renderReached(view) })}`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(`Record of ${nameOfReview(of.review)}`, lead)}${renderColumns(wide, renderClocks(view))}`
}
