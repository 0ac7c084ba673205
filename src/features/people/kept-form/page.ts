import { findKeptForm, findSecretBox, forgetKeptForm } from '../../../platform/identity/index.ts'
import {
  type PageRequest,
  type PageResponse,
  page,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { KEPT_FORM_PATTERN, keptFormPath } from '../paths.ts'
import { renderKeptForm } from './view.ts'

/** What somebody sent after their time was up, for them alone once they have signed in again. */
export function keptFormRoutes(services: Services): readonly Route[] {
  const address = { path: KEPT_FORM_PATTERN, action: 'use-footprint' } as const
  return [
    { ...address, method: 'GET', handle: (request) => show(services, request) },
    { ...address, method: 'POST', handle: (request) => throwAway(services, request) },
  ]
}

// Another account's is answered like one that is gone: whoever signed in next at this desk goes on to Today.
async function show({ db, clock, config }: Services, request: PageRequest): Promise<PageResponse> {
  const { user, csrfToken } = request
  const id = request.params['id'] ?? ''
  const box = findSecretBox(config)
  const kept = box && (await findKeptForm(db, box, { id, accountId: user.accountId, now: clock.now() }))
  if (!kept) return redirectTo('/')
  const main = renderKeptForm({ kept, throwAwayPath: keptFormPath(id), csrfToken })
  return page(request.frame({ title: 'We kept what you typed', nav: null, main }))
}

async function throwAway({ db }: Services, { user, params }: PageRequest): Promise<PageResponse> {
  await forgetKeptForm(db, params['id'] ?? '', user.accountId)
  return redirectTo('/')
}
