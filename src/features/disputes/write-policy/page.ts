import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readVersion } from '../../../ui/forms/index.ts'
import { mayKeepDisputeSettings } from '../access.ts'
import { DISPUTE_POLICY_PATH } from '../paths.ts'
import { listPolicies, readPolicy } from '../queries/policy.ts'
import { writePolicy } from './command.ts'
import { parsePolicy, startPolicy } from './form.ts'
import { renderPolicy } from './view.ts'

/** The stages of a challenge: what holds and held, and changing it from a day on. */
export function writePolicyRoutes(services: Services): readonly Route[] {
  const path = DISPUTE_POLICY_PATH
  return [
    {
      method: 'GET',
      path,
      action: 'see-dispute-settings',
      handle: (request) => draw(services, request, null),
    },
    { method: 'POST', path, action: 'keep-dispute-settings', handle: (request) => save(services, request) },
  ]
}

async function save(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const { today, user, form } = request
  const typed = Object.fromEntries(form)
  const parsed = parsePolicy(typed, today)
  if (!parsed.ok) return await draw(services, request, { typed, errors: parsed.failure, status: 400 })
  const writing = { actor: user.accountId, now: clock.now(), today, seen: readVersion(form) }
  const written = await writePolicy(db, parsed.value, writing)
  if (written.ok) return redirectTo(DISPUTE_POLICY_PATH)
  const { field, says, code } = written.failure
  const status = code === 'changed-first' ? 409 : 422
  return await draw(services, request, { typed, errors: [{ field, message: says }], status })
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

async function draw({ db }: Services, request: PageRequest, drawing: Drawing | null): Promise<PageResponse> {
  const { today, user, csrfToken } = request
  const holds = await readPolicy(db, today)
  const { typed, errors, status } = drawing ?? { typed: startPolicy(holds, today), errors: [], status: 200 }
  const main = renderPolicy({
    holds,
    kept: await listPolicies(db),
    mayWrite: mayKeepDisputeSettings(user.roles) ? 'may-write' : 'may-look',
    typed,
    errors,
    csrfToken,
    today,
  })
  const breadcrumbs = [{ text: 'Settings', href: '/settings' }]
  const title = 'Stages of a challenge'
  const html = request.frame({ title, nav: '/settings', breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
