import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type Html, html } from '../../../ui/html.ts'
import {
  renderBarePage,
  renderPageTitle,
  renderReadingColumn,
  renderSection,
} from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { mayWriteReviewPolicy } from '../access.ts'
import { NEW_REVIEW_POLICY_PATH, REVIEW_POLICY_PATH, reviewPolicyPath } from '../paths.ts'
import { renderPolicyText } from '../policy-text.ts'
import { listReviewPolicies, type ReviewPolicy } from '../queries.ts'
import { frameSettings } from '../settings-frame.ts'
import { toVersion } from '../../../ui/forms/index.ts'

/** The policy on reviews: the newest version, earlier ones, and each as a plain page to print and hand over. */
export function readReviewPolicyRoutes({ db }: Services): readonly Route[] {
  const action = 'see-policy'
  return [
    { method: 'GET', path: REVIEW_POLICY_PATH, action, handle: (request) => show(db, request, null) },
    {
      method: 'GET',
      path: `${REVIEW_POLICY_PATH}/:policy`,
      action,
      handle: (request) => show(db, request, toVersion(request.params['policy'])),
    },
    {
      method: 'GET',
      path: `${REVIEW_POLICY_PATH}/:policy/plain`,
      action,
      handle: (request) => showPlain(db, toVersion(request.params['policy'])),
    },
  ]
}

async function show(db: Services['db'], request: PageRequest, number: number | null): Promise<PageResponse> {
  const policies = await listReviewPolicies(db)
  const policy = number === null ? policies[0] : policies.find((one) => one.number === number)
  if (policy === undefined && number !== null) return NOT_FOUND
  const mayWrite = mayWriteReviewPolicy(request.user.roles)
  const write =
    mayWrite &&
    html`<a class="govuk-button" href="${NEW_REVIEW_POLICY_PATH}">Write ${policy === undefined ? 'the policy' : 'a new version'}</a>`
  const lead = html`What children and families are given about reviews. <a class="fp-cite" href="/law/cppcr-34">CPPCR reg 34</a>`
  const main = html`${renderPageTitle('Policy on reviews', lead)}<div class="fp-actions">${write}${policy && html`<a class="govuk-link" href="${reviewPolicyPath(policy.number)}/plain">Plain page to print</a>`}</div>
${policy === undefined ? renderEmpty('No policy is written yet.') : renderSection({ title: policy.title, content: renderReadingColumn(renderPolicyText(policy.body)) })}
${renderSection({ title: 'Versions', content: renderVersions(policies) })}`
  const above = number === null ? [] : [{ text: 'Policy on reviews', href: REVIEW_POLICY_PATH }]
  return frameSettings(request, { title: 'Policy on reviews', main, above })
}

function renderVersions(policies: readonly ReviewPolicy[]): Html {
  if (policies.length === 0) return renderEmpty('None yet.')
  return html`<ul class="govuk-list">${policies.map(
    ({ number, title, madeBy, madeAt }) =>
      html`<li><a class="govuk-link" href="${reviewPolicyPath(number)}">Version ${number}: ${title}</a><br><span class="fp-quiet">${madeBy}, ${toInstantWords(madeAt)}</span></li>`,
  )}</ul>`
}

async function showPlain(db: Services['db'], number: number): Promise<PageResponse> {
  const policy = (await listReviewPolicies(db)).find((one) => one.number === number)
  if (policy === undefined) return NOT_FOUND
  const main = renderReadingColumn(
    html`${renderPageTitle(policy.title)}${renderPolicyText(policy.body)}<p class="govuk-body fp-quiet">Version ${policy.number}</p>`,
  )
  return page(renderBarePage({ title: policy.title, main, audience: 'young' }).toString())
}
