import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { type FieldErrors, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { type InvitedTyped, renderInvitedFields } from '../invited-form.ts'
import { toSlotWords } from '../clock-time.ts'
import type { Meeting } from '../meeting.ts'
import type { Confirmation } from '../meeting-choice.ts'
import { meetingPath } from '../paths.ts'
import type { PlanTyped } from '../plan-form.ts'
import { renderPlanFields } from '../plan-view.ts'
import type { Arrangeable } from '../queries/arranging.ts'
import { renderWhyDue } from '../why-view.ts'
import { renderWishFields, type WishesTyped } from '../wish-form.ts'

export type ArrangeTyped = {
  readonly plan: PlanTyped
  readonly wishes: WishesTyped
  readonly invited: readonly InvitedTyped[]
}

export type ArrangeView = {
  readonly title: string
  readonly action: string
  readonly found: Arrangeable
  readonly typed: ArrangeTyped
  readonly today: Day
  readonly csrfToken: string
  readonly asks: readonly Confirmation[]
  readonly errors: FieldErrors
}

export function renderArrange(view: ArrangeView): Html {
  const { found, typed, errors, asks, csrfToken, action } = view
  const { proposals, officers, owed, policy } = found
  const fields = html`${renderSection({
    title: 'What the child wishes',
    content: html`<p class="govuk-body">Ask the child first. What you leave at “Not asked yet” stays open.</p>${renderDetails(
      {
        summaryText: 'Where, when, who, how and who leads',
        open: errors.some(({ field }) => field.startsWith('wish-')) || undefined,
        html: renderWishFields(typed.wishes, errors),
      },
    )}`,
  })}${renderSection({
    title: 'The meeting',
    content: renderPlanFields({ proposals, officers, typed: typed.plan, asks, errors }),
  })}${renderSection({
    title: 'Who is asked',
    content: html`<p class="govuk-body">Everybody with an e-mail address is written to as soon as you arrange it. No e-mail names the child.</p>${renderInvitedFields(typed.invited, errors)}`,
  })}${renderButton({ text: 'Arrange this review', preventDoubleClick: true })}`
  const lead =
    proposals.length === 0
      ? 'No time was found that suits. Choose one yourself.'
      : 'These times suit everybody whose time we know.'
  return renderColumns(
    html`${renderPageTitle(view.title, lead)}${found.already && renderAlready(found.already)}${renderForm({ action, csrfToken, fields })}`,
    renderWhyDue(owed, policy, view.today),
  )
}

function renderAlready(meeting: Meeting): Html {
  const { childId, id, on, state } = meeting
  const link = html`<a class="govuk-link" href="${meetingPath(childId, id)}">${toLongDate(on)}, ${toSlotWords(meeting)}</a>`
  return renderInsetText({
    html:
      state === 'adjourned'
        ? html`<strong>A review was adjourned,</strong> that of ${link}, and is still to go on. Say there when, unless you want another.`
        : html`<strong>A review is arranged already,</strong> for ${link}. Change that one unless you want another.`,
  })
}
