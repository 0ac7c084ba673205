import { signOnLeavePath } from '../../../platform/single-sign-on/index.ts'
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { CSRF_FIELD } from '../../../ui/forms/index.ts'
import { signOut } from './command.ts'

export function signOutRoutes(services: Services): readonly OpenRoute[] {
  return [{ method: 'POST', path: '/sign-out', handle: (request) => post(services, request) }]
}

async function post({ db, clock, config }: Services, request: OpenRequest): Promise<OpenResponse> {
  const { sessionToken, form } = request
  const csrfToken = form.get(CSRF_FIELD) ?? ''
  const done = sessionToken === null ? 'ended' : await signOut(db, { sessionToken, csrfToken }, clock.now())
  if (done === 'forged') {
    const because = 'You have signed in again since that page was opened. Sign out from a newer page.'
    return { kind: 'forbidden', because }
  }
  const goesOn = done === 'ended-here' && config.singleSignOn !== null
  return { kind: 'signed-out', to: goesOn ? signOnLeavePath : '/sign-in?because=signed-out' }
}
