import { toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderCitations, renderEmpty } from '../../../ui/parts/index.ts'
import { reviewPolicyPath } from '../../authority/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { meetingTaskPath } from '../paths.ts'
import { GIVEN_TO, GIVEN_WAYS } from '../policy-given.ts'
import type { MeetingView } from './view-model.ts'

/** Who was given which version of the policy on reviews. */
export function renderPolicyGiven({ meeting, policyGiven, newestPolicy, mayArrange }: MeetingView): Html {
  const none = newestPolicy === null ? 'No policy is written yet.' : 'Not recorded as given to anybody.'
  const list =
    policyGiven.length === 0
      ? renderEmpty(none)
      : html`<ul class="govuk-list">${policyGiven.map(
          ({ policy, to, way, on, recordedBy }) =>
            html`<li>${GIVEN_TO[to]}: <a class="govuk-link" href="${reviewPolicyPath(policy)}">version ${policy}</a>, ${GIVEN_WAYS[way].toLowerCase()}, ${toDate(on)} <span class="fp-quiet">(${recordedBy})</span>${
              newestPolicy !== null &&
              policy < newestPolicy &&
              html` <strong>There is a newer version.</strong>`
            }</li>`,
        )}</ul>`
  return html`<p class="govuk-body">The child and the family are given the policy on reviews. ${renderCitations(toCitationLinks(['CPPCR 34']))}</p>${list}${
    mayArrange === 'may-arrange' &&
    html`<p class="fp-actions"><a class="govuk-link" href="${meetingTaskPath(meeting.childId, meeting.id, 'policy')}">Record that it was given</a></p>`
  }`
}
