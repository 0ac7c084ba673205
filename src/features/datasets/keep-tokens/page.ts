import { addDays } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, toDateFields } from '../../../ui/forms/index.ts'
import { DATASET_TOKENS_PATH, DATASETS_PATH, endTokenPath, madeTokenPath } from '../paths.ts'
import { listTokens } from '../queries.ts'
import { endToken, makeToken } from '../store.ts'
import { isOpen, MOST_DAYS } from '../token.ts'
import { parseToken } from './form.ts'
import { createShownOnce, type ShownOnce } from './shown-once.ts'
import { type MadeToken, renderTokens } from './view.ts'

/** The tokens of programs: made, shown once, and ended. */
export function keepTokensRoutes(services: Services): readonly Route[] {
  const once = createShownOnce()
  const place = { path: DATASET_TOKENS_PATH, action: 'keep-dataset-tokens' }
  return [
    { method: 'GET', ...place, handle: (request) => show(services, request) },
    { method: 'POST', ...place, handle: (request) => make(services, request, once) },
    {
      ...place,
      method: 'GET',
      path: patternOf(madeTokenPath(':program')),
      handle: (request) => showMade(services, request, once),
    },
    {
      ...place,
      method: 'POST',
      path: patternOf(endTokenPath(':program')),
      handle: (request) => end(services, request),
    },
  ]
}

const startOf = ({ today }: PageRequest): PostedFields => ({
  ...toDateFields('expires', addDays(today, MOST_DAYS - 1)),
  id: newId(),
})

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  return await draw(services, request, { typed: startOf(request), errors: [], made: null })
}

async function make(services: Services, request: PageRequest, once: ShownOnce): Promise<PageResponse> {
  const { form, user, today } = request
  const typed = { ...Object.fromEntries(form), scopes: form.getAll('scopes') }
  const token = parseToken(typed, today)
  if (!token.ok) return await draw(services, request, { typed, errors: token.failure, made: null })
  const now = services.clock.now()
  const doing = { actor: user.accountId, now }
  const made = await transaction(services.db, (trx) => makeToken(trx, token.value, doing))
  if (made !== null) once.put(token.value.id, made, now)
  return redirectTo(madeTokenPath(token.value.id))
}

/** The token that was made just now; asked for again, that it is shown no more. */
async function showMade(services: Services, request: PageRequest, once: ShownOnce): Promise<PageResponse> {
  const id = request.params['program'] ?? ''
  const token = (await listTokens(services.db)).find((one) => one.id === id && isOpen(one, request.today))
  if (token === undefined || token.madeById !== request.user.accountId) return redirectTo(DATASET_TOKENS_PATH)
  const made = { name: token.name, token: once.take(id, services.clock.now()) }
  return await draw(services, request, { typed: startOf(request), errors: [], made })
}

async function end({ db, clock }: Services, { params, user }: PageRequest): Promise<PageResponse> {
  const doing = { actor: user.accountId, now: clock.now() }
  await transaction(db, (trx) => endToken(trx, params['program'] ?? '', doing))
  return redirectTo(DATASET_TOKENS_PATH)
}

type Drawing = {
  readonly typed: PostedFields
  readonly errors: FieldErrors
  readonly made: MadeToken | null
}

async function draw({ db }: Services, request: PageRequest, drawing: Drawing): Promise<PageResponse> {
  const { csrfToken, today } = request
  const main = renderTokens({ ...drawing, csrfToken, today, tokens: await listTokens(db) })
  const breadcrumbs = [
    { text: 'Settings', href: '/settings' },
    { text: 'Datasets', href: DATASETS_PATH },
  ]
  const hasErrors = drawing.errors.length > 0
  const title = 'Programs that fetch datasets'
  const html = request.frame({ title, nav: '/settings', breadcrumbs, main, hasErrors })
  return { kind: 'page', status: hasErrors ? 400 : 200, html }
}
