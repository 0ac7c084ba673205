import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { CHILDREN_PATH, displayName, findChild, ofChild } from '../../children/index.ts'
import { ACTIONS, mayWork } from '../access.ts'
import { frameUnderChallenges } from '../child-frame.ts'
import { newReferralPath } from '../paths.ts'
import { listReferralsOf } from '../queries/referrals.ts'
import { renderPermission, renderReferrals } from '../referral-view.ts'

/** What was put to Cafcass, the Official Solicitor, the court and the guardian about a child. */
export function listReferralsRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${CHILDREN_PATH}/:child/referrals`,
      action: ACTIONS.ofChild.see,
      child: ofChild,
      handle: (request) => show(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const title = `Referrals for ${displayName(child, child.identifier)}`
  const make = renderButton({ text: 'Write down a referral', href: newReferralPath(child.id) })
  const main = html`${renderPageTitle(title, 'What was put to Cafcass, the Official Solicitor, the court and the guardian, and what came of it.')}${renderReadingColumn(renderPermission())}
${mayWork(request.user.roles, 'ofChild') && html`<p class="fp-actions">${make}</p>`}${renderReferrals(await listReferralsOf(db, child.id), 'Referrals, the newest first')}`
  return frameUnderChallenges(request, child, { title: 'Referrals', main })
}
