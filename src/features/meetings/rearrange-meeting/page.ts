import { fail } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorFor, readVersion } from '../../../ui/forms/index.ts'
import { renderCheckboxes, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type Invited, INVITED_WORDS } from '../meeting.ts'
import { CONFIRMATIONS } from '../meeting-choice.ts'
import { doingOf, sendingOf } from '../meeting-routes.ts'
import { meetingTaskRoutes, notSaved, parseWords } from '../meeting-task.ts'
import { parsePlan, readPlanForm, toPlanTyped } from '../plan-form.ts'
import { renderPlanFields } from '../plan-view.ts'
import { findArrangeable } from '../queries/arranging.ts'
import { rearrangeMeeting } from './command.ts'
import { findMeeting, listInvited } from '../queries/meetings.ts'

/** Giving a review another time, place or officer, with the reason; and setting when an adjourned one goes on. */
export function rearrangeMeetingRoutes(services: Services): readonly Route[] {
  return meetingTaskRoutes(services, {
    find: findMeeting,
    name: 'rearrange',
    title: ({ meeting }) =>
      meeting.state === 'adjourned' ? 'When does the review go on?' : 'Change this meeting',
    button: 'Save the change and tell everybody',
    version: ({ meeting }) => meeting.version,
    async load({ request, child, meeting }) {
      const { today, reach } = request
      const asked = { today, reach, minutes: meeting.minutes, changing: meeting.id }
      const invited = await listInvited(services.db, meeting.id)
      return { meeting, invited, found: await findArrangeable(services.db, child, asked) }
    },
    fields({ meeting, invited, found }, form, wrong) {
      const { proposals, officers } = found
      const typed = form === null ? toPlanTyped(meeting) : readPlanForm(form)
      const errors = wrong?.errors ?? []
      const asks = CONFIRMATIONS.filter((one) => one === wrong?.refused?.code)
      return html`${renderTextarea({
        name: 'reason',
        rows: '2',
        label: { text: 'Why is it changed?', classes: 'govuk-label--s' },
        hint: { text: 'This stays with the meeting. It is not sent to anybody.' },
        value: form?.get('reason') ?? '',
        errorMessage: errorFor(errors, 'reason'),
      })}${renderPlanFields({ proposals, officers, typed, asks, errors })}${renderTold(invited, form)}`
    },
    async save({ request, meeting }, { found }) {
      const { form, today } = request
      const reason = parseWords(form, 'reason', 'Enter why the meeting is changed')
      const plan = parsePlan(readPlanForm(form), { today, officers: found.officers })
      if (!reason.ok || !plan.ok)
        return fail({ status: 400, errors: [reason, plan].flatMap((one) => (one.ok ? [] : one.failure)) })
      const doing = doingOf(services, request)
      const seen = readVersion(form)
      const done = await rearrangeMeeting(
        services.db,
        {
          meeting,
          seen,
          reason: reason.value,
          told: readTold(form),
          today,
          doing,
          sending: sendingOf(services),
        },
        plan.value,
      )
      return done.ok ? done : notSaved(done.failure)
    },
  })
}

/** Of everybody whom the form showed. */
const readTold = (form: URLSearchParams): ReadonlyMap<string, boolean> =>
  new Map(form.getAll('shown').map((id) => [id, form.getAll('tells').includes(id)]))

function renderTold(invited: readonly Invited[], form: URLSearchParams | null): Html | null {
  if (invited.length === 0) return null
  const typed = form === null ? null : readTold(form)
  const shown = invited.map(({ id }) => html`<input type="hidden" name="shown" value="${id}">`)
  return html`${shown}${renderCheckboxes({
    name: 'tells',
    classes: 'govuk-checkboxes--small',
    values: invited.filter(({ id, tellsPlace }) => typed?.get(id) ?? tellsPlace).map(({ id }) => id),
    fieldset: { legend: { text: 'Who is told where it is?', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'Tick only those who may know the place. The others are asked to ring or write.' },
    items: invited.map(({ id, name, role }) => ({
      value: id,
      text: `${name} (${INVITED_WORDS[role].toLowerCase()})`,
    })),
  })}`
}
