import { endSession } from '../../../platform/identity/index.ts'
import {
  beginSignOn,
  createDirectory,
  type Directory,
  finishSignOn,
  type SignOnRefusal,
  signOnBackPath,
  signOnLeavePath,
  signOnLeftPath,
  signOnPath,
} from '../../../platform/single-sign-on/index.ts'
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import { NOT_FOUND, page, redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { toLocalPath } from '../local-path.ts'
import { renderLeaving, renderLeft } from './leaving-view.ts'
import { toRefusalPage } from './refusal-view.ts'

type Handle = (parts: Parts, request: OpenRequest) => Promise<OpenResponse>

type Parts = { readonly services: Services; readonly directory: Directory; readonly name: string }

/** To the council's directory and back, to sign in; there again to sign out. Not there where none is set up. */
export function singleSignOnRoutes(services: Services): readonly OpenRoute[] {
  const { singleSignOn } = services.config
  const parts = singleSignOn && {
    services,
    directory: createDirectory(singleSignOn),
    name: singleSignOn.name,
  }
  const route = (path: string, handle: Handle): OpenRoute => ({
    method: 'GET',
    path,
    pace: 'limited',
    handle: async (request) => (parts === null ? NOT_FOUND : await handle(parts, request)),
  })
  return [
    route(signOnPath, begin),
    route(signOnBackPath, comeBack),
    route(signOnLeavePath, leave),
    route(signOnLeftPath, async ({ name }, { frame }) =>
      page(frame({ title: 'You have signed out', nav: null, main: renderLeft(name) })),
    ),
  ]
}

async function begin({ services, directory }: Parts, request: OpenRequest): Promise<OpenResponse> {
  const goOnTo = toLocalPath(request.query.get('then'))
  const begun = await beginSignOn(services, directory, { goOnTo, now: services.clock.now() })
  return begun.ok
    ? { kind: 'sign-on-begun', signOnToken: begun.value.browserToken, to: begun.value.address }
    : drawRefusal(request, begun.failure)
}

async function comeBack({ services, directory }: Parts, request: OpenRequest): Promise<OpenResponse> {
  const { query, address, device, signOnToken: browserToken, sessionToken } = request
  const signedOn = await finishSignOn(services, directory, { query, address, device, browserToken })
  if (!signedOn.ok) return drawRefusal(request, signedOn.failure)
  if (sessionToken !== null) await endSession(services.db, sessionToken)
  return {
    kind: 'signed-in',
    sessionToken: signedOn.value.sessionToken,
    to: toLocalPath(signedOn.value.goOnTo),
  }
}

// A form may lead to no other site (CSP), its redirects included, so signing out comes by this page.
async function leave({ directory, name }: Parts, { frame }: OpenRequest): Promise<OpenResponse> {
  const address = await directory.findEndOfSession()
  if (address === null) return redirectTo('/sign-in?because=signed-out')
  const main = renderLeaving(name, address)
  return page(frame({ title: 'Signing out', nav: null, main, goesOnTo: address }))
}

function drawRefusal({ frame }: OpenRequest, refusal: SignOnRefusal): OpenResponse {
  const { status, title, main } = toRefusalPage(refusal)
  return { kind: 'page', status, html: frame({ title, nav: null, main }) }
}
