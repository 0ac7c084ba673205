import type { Db } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readVersion, toDateFields } from '../../../ui/forms/index.ts'
import { maySetLocalRules } from '../access.ts'
import { type HowToReach, REACH_FIELDS } from '../how-to-reach.ts'
import { HOW_TO_REACH_PATH } from '../paths.ts'
import { listReachDecisions, readHowToReach } from '../queries.ts'
import { frameSettings } from '../settings-frame.ts'
import { setHowToReach } from './command.ts'
import { parseHowToReach } from './form.ts'
import { REACH_TITLE, renderHowToReach } from './view.ts'

/** How children and families reach the service: what holds and held, and changing it from a day on. */
export function setHowToReachRoutes(services: Services): readonly Route[] {
  const path = HOW_TO_REACH_PATH
  return [
    { method: 'GET', path, action: 'see-local-rules', handle: (request) => show(services, request) },
    { method: 'POST', path, action: 'set-local-rules', handle: (request) => save(services, request) },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const holds = await readHowToReach(db, request.today)
  return await draw(db, request, { typed: { ...toBoxes(holds), ...toDateFields('from', request.today) } })
}

const toBoxes = (how: HowToReach): PostedFields =>
  Object.fromEntries(REACH_FIELDS.map((field) => [field, how[field] ?? '']))

async function save({ db, clock }: Services, request: PageRequest): Promise<PageResponse> {
  const typed = Object.fromEntries(request.form)
  const parsed = parseHowToReach(typed)
  if (!parsed.ok) return await draw(db, request, { typed, status: 400, errors: parsed.failure })
  const { today, user } = request
  const doing = { today, seen: readVersion(request.form), actor: user.accountId, now: clock.now() }
  const set = await setHowToReach(db, parsed.value, doing)
  if (set.ok) return redirectTo(HOW_TO_REACH_PATH)
  const { code, field, says } = set.failure
  const status = code === 'changed-first' ? 409 : 422
  return await draw(db, request, { typed, status, errors: [{ field, message: says }] })
}

type Drawing = { readonly typed: PostedFields; readonly status?: number; readonly errors?: FieldErrors }

async function draw(
  db: Db,
  request: PageRequest,
  { typed, status = 200, errors = [] }: Drawing,
): Promise<PageResponse> {
  const { today, user, csrfToken } = request
  const main = renderHowToReach({
    holds: await readHowToReach(db, today),
    decisions: await listReachDecisions(db),
    maySet: maySetLocalRules(user.roles) ? 'may-set' : 'may-look',
    typed,
    today,
    csrfToken,
    errors,
  })
  return frameSettings(request, { title: REACH_TITLE, main, status, errors })
}
