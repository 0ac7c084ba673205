import { fail } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorFor,
  parseDateFields,
  readDateText,
  renderDateField,
  toDateText,
  readVersion,
} from '../../../ui/forms/index.ts'
import { renderTextarea } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { doingOf } from '../meeting-routes.ts'
import { meetingTaskRoutes, notSaved, parseWords } from '../meeting-task.ts'
import { findMeeting } from '../queries/meetings.ts'
import { adjournMeeting } from './command.ts'

const LEAD =
  'A review may be adjourned once, where the information given is not enough. It goes on within 20 working days.'

/** Adjourning a review that began, with the reason and what the child and the carers say of the delay. */
export function adjournMeetingRoutes(services: Services): readonly Route[] {
  return meetingTaskRoutes(services, {
    find: findMeeting,
    name: 'adjourn',
    title: () => 'Adjourn this review',
    lead: LEAD,
    button: 'Adjourn the review',
    version: ({ meeting }) => meeting.version,
    load: async ({ meeting, request }) => (meeting.on < request.today ? meeting.on : request.today),
    fields(usual, form, wrong) {
      const errors = wrong?.errors ?? []
      const area = (name: string, text: string, hint: string) =>
        renderTextarea({
          name,
          rows: '3',
          label: { text, classes: 'govuk-label--s' },
          hint: { text: hint },
          value: form?.get(name) ?? '',
          errorMessage: errorFor(errors, name),
        })
      return html`${renderDateField({
        name: 'on',
        legend: { text: 'On which day was it adjourned?' },
        hint: { text: 'The day of the meeting, or an earlier day if it was put off before it began.' },
        text: form === null ? toDateText(usual) : readDateText(Object.fromEntries(form), 'on'),
        errors,
      })}${area('reason', 'Why?', 'What information is missing, and what the delay means for the child.')}${area(
        'child-wishes',
        'What does the child say about the delay?',
        'Leave this empty if nobody has asked yet: it will show as not recorded.',
      )}${area('carer-wishes', 'What do the carers say about the delay?', 'Leave this empty if nobody has asked yet.')}`
    },
    async save({ request, meeting }) {
      const { form, today } = request
      const reason = parseWords(form, 'reason', 'Enter why the review is adjourned')
      const on = parseDateFields(readDateText(Object.fromEntries(form), 'on'), {
        name: 'on',
        what: 'the day it was adjourned',
        example: today,
        notAfter: { day: today, says: 'today or in the past' },
      })
      const child = optionalWords(form, 'child-wishes')
      const carer = optionalWords(form, 'carer-wishes')
      if (!reason.ok || !on.ok || !child.ok || !carer.ok) {
        const wrong = [reason, child, carer].flatMap((one) => (one.ok ? [] : one.failure))
        return fail({ status: 400, errors: [...(on.ok ? [] : [on.failure]), ...wrong] })
      }
      const done = await adjournMeeting(services.db, {
        id: meeting.id,
        childId: meeting.childId,
        seen: readVersion(form),
        on: on.value,
        reason: reason.value,
        childWishes: child.value,
        carerWishes: carer.value,
        today,
        doing: doingOf(services, request),
      })
      return done.ok ? done : notSaved(done.failure)
    },
  })
}

function optionalWords(form: URLSearchParams, field: string) {
  return (form.get(field) ?? '').trim() === ''
    ? ({ ok: true, value: null } as const)
    : parseWords(form, field, '')
}
