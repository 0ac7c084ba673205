import { fail, ok } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorFor,
  parseDateFields,
  readDateText,
  renderDateField,
  toDateText,
} from '../../../ui/forms/index.ts'
import { renderRadios } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { findReviewPolicy, REVIEW_POLICY_PATH } from '../../authority/index.ts'
import { doingOf } from '../meeting-routes.ts'
import { meetingTaskRoutes, type NotSaved } from '../meeting-task.ts'
import { findMeeting } from '../queries/meetings.ts'
import { chosenOf, GIVEN_TO, GIVEN_WAYS } from '../policy-given.ts'
import { insertPolicyGiven } from '../store/policy-given.ts'

const NO_POLICY: NotSaved = {
  status: 422,
  errors: [{ field: 'to', message: 'No policy on reviews is written yet, so none can be given' }],
}

/** Writing down that the policy on reviews was given. */
export function givePolicyRoutes(services: Services): readonly Route[] {
  const { db } = services
  return meetingTaskRoutes(services, {
    find: findMeeting,
    name: 'policy',
    title: () => 'Who was given the policy on reviews?',
    lead: 'The child, the parents and the carers are given it before the first review, and whenever it changes.',
    button: 'Save',
    load: async ({ request }) => ({ policy: await findReviewPolicy(db, null), today: request.today }),
    fields({ policy, today }, form, wrong) {
      const errors = wrong?.errors ?? []
      const radios = (name: 'to' | 'way', text: string, among: Readonly<Record<string, string>>) =>
        renderRadios({
          name,
          value: form?.get(name) ?? '',
          classes: 'govuk-radios--small',
          fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
          items: Object.entries(among).map(([value, words]) => ({ value, text: words })),
          errorMessage: errorFor(errors, name),
        })
      const which =
        policy === null
          ? 'No policy is written yet.'
          : html`It is <a class="govuk-link" href="${REVIEW_POLICY_PATH}">version ${policy.number}: ${policy.title}</a>.`
      return html`<p class="govuk-body">${which}</p>${radios('to', 'To whom?', GIVEN_TO)}${radios('way', 'How?', GIVEN_WAYS)}${renderDateField(
        {
          name: 'on',
          legend: { text: 'On which day?' },
          text: form === null ? toDateText(today) : readDateText(Object.fromEntries(form), 'on'),
          errors,
        },
      )}`
    },
    async save({ request, child }, { policy, today }) {
      if (policy === null) return fail(NO_POLICY)
      const { form } = request
      const to = chosenOf(GIVEN_TO, form.get('to') ?? '')
      const way = chosenOf(GIVEN_WAYS, form.get('way') ?? '')
      const on = parseDateFields(readDateText(Object.fromEntries(form), 'on'), {
        name: 'on',
        what: 'the day it was given',
        example: today,
        notAfter: { day: today, says: 'today or in the past' },
      })
      if (to === null || way === null || !on.ok)
        return fail({
          status: 400,
          errors: [
            ...(to === null ? [{ field: 'to', message: 'Choose to whom it was given' }] : []),
            ...(way === null ? [{ field: 'way', message: 'Choose how it was given' }] : []),
            ...(on.ok ? [] : [on.failure]),
          ],
        })
      const given = { childId: child.id, policy: policy.number, to, way, on: on.value }
      await transaction(db, (trx) => insertPolicyGiven(trx, given, doingOf(services, request)))
      return ok('saved')
    },
  })
}
