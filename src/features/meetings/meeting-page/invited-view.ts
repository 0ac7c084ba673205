import { renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { decideInviting } from '../inviting.ts'
import { type Invited, INVITED_WORDS } from '../meeting.ts'
import { meetingTaskPath } from '../paths.ts'
import type { MeetingView } from './view-model.ts'

/** Who is asked, and how they were told. */
export function renderInvited(view: MeetingView): Html {
  const { meeting, invited } = view
  const mayAsk = view.mayArrange === 'may-arrange' && decideInviting(view).ok
  const add =
    mayAsk &&
    html`<p class="fp-actions"><a class="govuk-link" href="${meetingTaskPath(meeting.childId, meeting.id, 'invite')}">Ask more people</a></p>`
  if (invited.length === 0) return html`${renderEmpty('Nobody is asked yet.')}${add}`
  const rows = invited.map((one) => [
    one.name,
    INVITED_WORDS[one.role],
    one.email === null ? 'By letter, which you send' : one.email,
    one.tellsPlace ? 'Told' : 'Not told',
    ...(mayAsk ? [renderTakeOff(view, one)] : []),
  ])
  const table = renderFigureTable({
    caption: 'Who is asked',
    captionIs: 'said',
    head: ['Name', 'Who they are', 'How they are told', 'Where it is', ...(mayAsk ? ['Change'] : [])],
    rows,
    align: 'text',
  })
  return html`${table}${add}`
}

function renderTakeOff({ meeting, csrfToken }: MeetingView, { id, name }: Invited): Html {
  return renderForm({
    action: meetingTaskPath(meeting.childId, meeting.id, 'uninvite'),
    csrfToken,
    fields: html`${renderHiddenField('invited', id)}${renderButton({
      html: html`Tell not to come<span class="govuk-visually-hidden">: ${name}</span>`,
      classes: 'govuk-button--secondary fp-button--small',
    })}`,
  })
}
