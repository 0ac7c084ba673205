import { fail, ok, type Result } from '../../../kit/result.ts'
import { hasPassword, provePassword } from '../../../platform/identity/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { SessionRequest } from '../../../platform/web/session-route.ts'

export type NotProved = {
  readonly field: 'password'
  readonly status: 400 | 422 | 429
  readonly message: string
}

/**
 * Whether whoever sets codes up knows the password: at a desk somebody left, a stranger could otherwise shut its owner
 * out. On the way in it has just been given; a work account has none.
 */
export async function asksPassword(
  { db }: Pick<Services, 'db'>,
  { session }: SessionRequest,
): Promise<boolean> {
  return session.stage === 'full' && (await hasPassword(db, session.signedIn.accountId))
}

export async function proveOwner(
  services: Pick<Services, 'db' | 'clock'>,
  request: SessionRequest,
): Promise<Result<'proved', NotProved>> {
  if (!(await asksPassword(services, request))) return ok('proved')
  const { session, form, address } = request
  const { accountId } = session.signedIn
  const password = form.get('password') ?? ''
  if (password === '') return fail({ field: 'password', status: 400, message: 'Enter your password' })
  const proved = await provePassword(services.db, { accountId, password, address, now: services.clock.now() })
  if (proved.ok) return proved
  const { code, says } = proved.failure
  return fail({ field: 'password', status: code === 'wait' ? 429 : 422, message: says })
}
