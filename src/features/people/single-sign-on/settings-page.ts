import {
  addRoleMapping,
  listAccountsToLink,
  listRoleMappings,
  markAccountToLink,
  removeRoleMapping,
  unmarkAccountToLink,
} from '../../../platform/single-sign-on/index.ts'
import { type PageRequest, type PageResponse, type Route, redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { parseLink, parseMapping, readSettingsForm } from './settings-form.ts'
import { signOnSettingsPath } from './settings-path.ts'
import { renderSignOnSettings } from './settings-view.ts'

type Handle = (services: Services, request: PageRequest) => Promise<PageResponse>

/** For administrators: whether single sign-on is set up, which value gives which role, which account waits for whom. */
export function signOnSettingsRoutes(services: Services): readonly Route[] {
  const route = (method: 'GET' | 'POST', path: string, handle: Handle): Route => ({
    method,
    path,
    action: 'map-roles',
    handle: (request) => handle(services, request),
  })
  return [
    route('GET', signOnSettingsPath, (parts, request) => draw(parts, request, 200, [])),
    route('POST', signOnSettingsPath, addMapping),
    route('POST', `${signOnSettingsPath}/remove`, removeMapping),
    route('POST', `${signOnSettingsPath}/link`, allowLink),
    route('POST', `${signOnSettingsPath}/unlink`, forbidLink),
  ]
}

const SETTINGS = [{ text: 'Settings', href: '/settings' }]
const BACK = redirectTo(signOnSettingsPath)

async function addMapping(services: Services, request: PageRequest): Promise<PageResponse> {
  const parsed = parseMapping(readSettingsForm(request.form))
  if (!parsed.ok) return await draw(services, request, 400, parsed.failure)
  const added = await addRoleMapping(services.db, parsed.value, request.user.accountId)
  if (added.ok) return BACK
  return await draw(services, request, 422, [
    { field: 'claim-value', message: 'This value gives this role already' },
  ])
}

async function removeMapping({ db }: Services, { form, user }: PageRequest): Promise<PageResponse> {
  await removeRoleMapping(db, form.get('mapping') ?? '', user.accountId)
  return BACK
}

const LINK_REFUSALS = {
  'no-account': { field: 'user-name', message: 'There is no open account with this user name' },
  'name-taken': { field: 'directory-name', message: 'Another account waits for this name already' },
} as const

async function allowLink(services: Services, request: PageRequest): Promise<PageResponse> {
  const parsed = parseLink(readSettingsForm(request.form))
  if (!parsed.ok) return await draw(services, request, 400, parsed.failure)
  const marked = await markAccountToLink(services.db, parsed.value, request.user.accountId)
  return marked.ok ? BACK : await draw(services, request, 422, [LINK_REFUSALS[marked.failure]])
}

async function forbidLink({ db }: Services, { form, user }: PageRequest): Promise<PageResponse> {
  await unmarkAccountToLink(db, form.get('account') ?? '', user.accountId)
  return BACK
}

async function draw(
  { db, config }: Services,
  request: PageRequest,
  status: number,
  errors: FieldErrors,
): Promise<PageResponse> {
  const main = renderSignOnSettings({
    settings: config.singleSignOn,
    mappings: await listRoleMappings(db),
    toLink: await listAccountsToLink(db),
    typed: readSettingsForm(request.form),
    csrfToken: request.csrfToken,
    errors,
  })
  const hasErrors = errors.length > 0
  const html = request.frame({
    title: 'Single sign-on',
    nav: '/settings',
    breadcrumbs: SETTINGS,
    main,
    hasErrors,
  })
  return { kind: 'page', status, html }
}
