import { fail, ok, type Result } from '../../../kit/result.ts'
import { isMailAddress } from '../../../platform/outbox/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  type Params,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readVersion } from '../../../ui/forms/index.ts'
import { mayChangeMail, mayReaddressMail } from '../access.ts'
import { MAIL_PATH, MESSAGE_PATTERN, messagePath } from '../paths.ts'
import { findChildOfMessage, findMessage } from '../queries.ts'
import { changeMessage, type Wanted } from './command.ts'
import { renderMessage } from './view.ts'

/** One e-mail that waits or could not be sent: try again, another address, stop. */
export function messagePageRoutes(services: Services): readonly Route[] {
  const route = (end: string, parse: (form: URLSearchParams) => Result<Wanted, FieldErrors>): Route => ({
    method: 'POST',
    path: `${MESSAGE_PATTERN}/${end}`,
    action: 'change-mail',
    pace: 'limited',
    handle: (request) => change(services, request, parse(request.form)),
  })
  const child = ({ message = '' }: Params) => findChildOfMessage(services.db, message)
  return [
    {
      method: 'GET',
      path: MESSAGE_PATTERN,
      action: 'see-mail',
      handle: (request) => draw(services, request, { status: 200, errors: [] }),
    },
    route('try-again', () => ok({ kind: 'try-again' })),
    { ...route('address', parseAddress), action: 'readdress-mail', child },
    route('stop', () => ok({ kind: 'stop' })),
  ]
}

function parseAddress(form: URLSearchParams): Result<Wanted, FieldErrors> {
  const address = (form.get('address') ?? '').trim()
  if (isMailAddress(address)) return ok({ kind: 'address', address })
  return fail([{ field: 'address', message: 'Enter an e-mail address, like name@example.org' }])
}

async function change(
  services: Services,
  request: PageRequest,
  wanted: Result<Wanted, FieldErrors>,
): Promise<PageResponse> {
  if (!wanted.ok) return await draw(services, request, { status: 400, errors: wanted.failure })
  const id = request.params['message'] ?? ''
  const now = services.clock.now()
  const asked = { id, version: readVersion(request.form), actor: request.user.accountId, now }
  const changed = await changeMessage(services.db, asked, wanted.value)
  if (changed === null) return NOT_FOUND
  if (changed.ok) return redirectTo(messagePath(id))
  const { failure } = changed
  if (failure.code === 'version-conflict') return await draw(services, request, SECOND)
  const message = 'says' in failure ? failure.says : ''
  return await draw(services, request, { status: 422, errors: [{ field: 'state', message }] })
}

const SECOND: NotChanged = {
  status: 409,
  errors: [{ field: 'state', message: 'Somebody changed this e-mail first. This is how it stands now.' }],
}

type NotChanged = { readonly status: number; readonly errors: FieldErrors }

async function draw(
  { db }: Services,
  request: PageRequest,
  { status, errors }: NotChanged,
): Promise<PageResponse> {
  const message = await findMessage(db, request.params['message'] ?? '')
  if (message === null) return NOT_FOUND
  const main = renderMessage({
    message,
    mayChange: mayChangeMail(request.user.roles) ? 'may-change' : 'may-look',
    mayReaddress:
      mayReaddressMail(request.user.roles) && (await findChildOfMessage(db, message.id)) !== null
        ? 'may-readdress'
        : 'may-not',
    typed: request.form.get('address'),
    errors,
    csrfToken: request.csrfToken,
  })
  const html = request.frame({
    title: 'E-mail',
    nav: '/settings',
    breadcrumbs: [
      { text: 'Settings', href: '/settings' },
      { text: 'E-mail', href: MAIL_PATH },
    ],
    main,
    hasErrors: errors.length > 0,
  })
  return { kind: 'page', status, html }
}
