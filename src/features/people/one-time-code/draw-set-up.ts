import { sealNewSecret, type SecretBox, toAuthenticatorLink } from '../../../platform/identity/index.ts'
import type { PageResponse } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { SessionRequest } from '../../../platform/web/session-route.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { toLocalPath } from '../local-path.ts'
import { asksPassword } from './prove-owner.ts'
import { renderSetUp } from './set-up-view.ts'

export const TITLE = 'One-time codes'

export type SetUpDrawn = {
  readonly status: number
  /** Goes through the form encrypted, so nothing is kept before it is in use. */
  readonly secret: string
  readonly errors: FieldErrors
}

/** The page with a secret to scan and a box for the first code. */
export async function drawSetUp(
  { db }: Pick<Services, 'db'>,
  request: SessionRequest,
  box: SecretBox,
  { status, secret, errors }: SetUpDrawn,
): Promise<PageResponse> {
  const { session, csrfToken, form, query, frame } = request
  const { accountId, userName } = session.signedIn
  const main = renderSetUp({
    secret,
    sealedSecret: sealNewSecret(box, accountId, secret),
    link: toAuthenticatorLink(secret, userName),
    why: session.stage === 'enrol' ? 'must' : 'wants',
    goOnTo: toLocalPath(form.get('then') ?? query.get('then')),
    asksPassword: await asksPassword({ db }, request),
    csrfToken,
    errors,
  })
  const html = frame({ title: TITLE, nav: null, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
