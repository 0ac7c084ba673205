import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { mayLoadFiles } from '../access.ts'
import { IMPORTS_PATH, SOURCE_ROLES_PATH } from '../paths.ts'
import type { RebuildChildren } from '../rebuild.ts'
import { listSourceRoles } from '../queries/source-roles.ts'
import { sayRoleMeaning } from './command.ts'
import { parseRoleForm, type RoleForm } from './form.ts'
import { renderRoles } from './view.ts'

/** What the roles of other systems mean: listed, and said. */
export function mapRolesRoutes(services: Services, rebuild: RebuildChildren): readonly Route[] {
  return [
    {
      method: 'GET',
      path: SOURCE_ROLES_PATH,
      action: 'see-imports',
      handle: (request) => draw(services, request, { status: 200, errors: [], typed: null }),
    },
    {
      method: 'POST',
      path: SOURCE_ROLES_PATH,
      action: 'load-files',
      handle: (request) => save(services, rebuild, request),
    },
  ]
}

async function save(
  services: Services,
  rebuild: RebuildChildren,
  request: PageRequest,
): Promise<PageResponse> {
  const typed = parseRoleForm(request.form)
  const { means } = typed
  const again = (status: number, message: string) =>
    draw(services, request, { status, typed, errors: [{ field: 'means', message }] })
  if (means === null) return await again(400, `Choose what “${typed.role}” means`)
  const doing = { actor: request.user.accountId, now: services.clock.now(), today: request.today, rebuild }
  const done = await sayRoleMeaning(services.db, { ...typed, means }, doing)
  if (done === 'absent') return await again(422, 'No file tells of this role any more')
  if (done === 'changed-first') {
    return await again(
      409,
      `Somebody else has just said what “${typed.role}” means. Look at it, then choose again`,
    )
  }
  return redirectTo(`${SOURCE_ROLES_PATH}?changed=${done.changed}`)
}

type Drawing = {
  readonly status: number
  readonly errors: FieldErrors
  /** What was sent and not saved. */
  readonly typed: RoleForm | null
}

async function draw(
  { db }: Services,
  request: PageRequest,
  { status, errors, typed }: Drawing,
): Promise<PageResponse> {
  const { csrfToken, user, query } = request
  const changed = /^\d{1,6}$/.exec(query.get('changed') ?? '')?.[0]
  const main = renderRoles({
    roles: await listSourceRoles(db),
    mayMap: mayLoadFiles(user.roles),
    csrfToken,
    errors,
    typed,
    changed: changed === undefined ? null : Number(changed),
  })
  const breadcrumbs = [{ text: 'Data', href: IMPORTS_PATH }]
  const hasErrors = errors.length > 0
  const html = request.frame({
    title: 'Roles of other systems',
    nav: IMPORTS_PATH,
    breadcrumbs,
    main,
    hasErrors,
  })
  return { kind: 'page', status, html }
}
