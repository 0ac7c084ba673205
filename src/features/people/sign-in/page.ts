import { endSession, signIn } from '../../../platform/identity/index.ts'
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { toLocalPath } from '../local-path.ts'
import { toStagePath } from '../paths.ts'
import { parseSignInForm, readSignInForm } from './form.ts'
import { renderSignIn } from './view.ts'

export function signInRoutes(services: Services): readonly OpenRoute[] {
  return [
    { method: 'GET', path: '/sign-in', handle: async (request) => draw(services, request, 200, []) },
    { method: 'POST', path: '/sign-in', handle: (request) => post(services, request) },
  ]
}

async function post(services: Services, request: OpenRequest): Promise<OpenResponse> {
  const { db, clock, config } = services
  const parsed = parseSignInForm(readSignInForm(request.form))
  if (!parsed.ok) return draw(services, request, 400, parsed.failure)
  const { address, device } = request
  const given = { ...parsed.value, address, device }
  const signedIn = await signIn(db, given, clock.now(), config)
  if (!signedIn.ok) {
    const { code, says } = signedIn.failure
    return draw(services, request, code === 'wait' ? 429 : 422, [{ field: 'user-name', message: says }])
  }
  if (request.sessionToken !== null) await endSession(db, request.sessionToken)
  const { token, stage } = signedIn.value
  const to = toStagePath(stage, toLocalPath(request.form.get('then')))
  return { kind: 'signed-in', sessionToken: token, to }
}

function draw({ config }: Services, request: OpenRequest, status: number, errors: FieldErrors): OpenResponse {
  const main = renderSignIn({
    userName: readSignInForm(request.form).userName,
    goOnTo: toLocalPath(request.form.get('then') ?? request.query.get('then')),
    because: request.query.get('because'),
    workAccount: config.singleSignOn?.name ?? null,
    errors,
  })
  const html = request.frame({ title: 'Sign in', nav: null, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
