import { renderButton } from '../../../ui/govuk/index.ts'
import { renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { correctReviewPath, newReviewPath } from '../paths.ts'
import { type ReviewDraft, toMomentWords } from '../review-draft.ts'

/** Says that other answers of this child are not yet recorded, and lets the person choose. */
export function renderOtherAnswers(
  reviewId: string,
  name: string,
  draft: ReviewDraft,
  csrfToken: string,
): Html {
  const form = renderForm({
    action: correctReviewPath(reviewId),
    csrfToken,
    fields: html`${renderHiddenField('others', 'throw-away')}<div class="fp-actions">${renderButton({ text: 'Go on with those answers', href: newReviewPath(draft.childId) })}${renderButton({ text: 'Throw them away and correct this review', classes: 'govuk-button--warning' })}</div>`,
  })
  return renderReadingColumn(
    html`${renderPageTitle('You have answers that are not recorded yet')}<p class="govuk-body">You began to write about another review of ${name}, saved ${toMomentWords(draft.savedAt)}. One review of a child can be written at a time.</p>${form}`,
  )
}
