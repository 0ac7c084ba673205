import { toInstantWords } from '../../../kit/instant-words.ts'
import { errorFor, type FieldErrors, renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import type { BlockPlan, ReportComment } from '../annual-report.ts'
import { commentsPath, settlePath } from '../paths.ts'

export type CommentsView = {
  readonly year: string
  readonly plan: BlockPlan
  readonly comments: readonly ReportComment[]
  /** The id of a comment that is made with the form. */
  readonly newCommentId: string
  /** What was typed and is not saved. */
  readonly typedComment: string
  readonly mayWrite: boolean
  readonly csrfToken: string
  readonly errors: FieldErrors
}

/** What people said of a block, and a box for more. */
export function renderComments(view: CommentsView): Html {
  const { comments, mayWrite } = view
  const said = comments.map((comment) => renderComment(comment, view))
  const none = comments.length === 0 && html`<p class="govuk-body fp-quiet">Nobody has commented.</p>`
  return renderSection({
    title: 'Comments',
    id: 'comments',
    content: html`${none}${said}${mayWrite ? renderNew(view) : renderUnsaved(view)}`,
  })
}

function renderComment({ id, says, saidBy, saidAt, isOpen }: ReportComment, view: CommentsView): Html {
  const { year, plan, csrfToken, mayWrite } = view
  const settle =
    isOpen &&
    mayWrite &&
    renderForm({
      action: settlePath(year, plan.block, id),
      csrfToken,
      fields: renderButton({ text: 'Settled', classes: 'govuk-button--secondary fp-button--small' }),
    })
  return html`<div class="fp-report__comment"><p class="govuk-body">${says}</p><p class="fp-quiet">${saidBy}, ${toInstantWords(saidAt)}${!isOpen && ' · settled'}</p>${settle}</div>`
}

// No more can be said of a frozen report: what was typed is shown, and lost to nobody.
function renderUnsaved({ typedComment, errors }: CommentsView): Html | null {
  if (errorFor(errors, 'comment') === undefined) return null
  return html`<div id="comment">${renderInsetText({ html: html`<p class="govuk-body"><strong>Your comment, which is not saved</strong></p><p class="fp-report__source">${typedComment}</p>` })}</div>`
}

function renderNew({ year, plan, newCommentId, typedComment, csrfToken, errors }: CommentsView): Html {
  const box = renderTextarea({
    name: 'comment',
    label: { text: 'Your comment', classes: 'govuk-label--s' },
    value: typedComment,
    rows: 3,
    errorMessage: errorFor(errors, 'comment'),
  })
  const button = renderButton({
    text: 'Comment',
    classes: 'govuk-button--secondary',
    preventDoubleClick: true,
  })
  const fields = html`${renderHiddenField('id', newCommentId)}${box}${button}`
  return renderForm({ action: commentsPath(year, plan.block), csrfToken, fields })
}
