import { type Db, transaction } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { listTeams } from '../../people/index.ts'
import { OFFICER_TEAMS_PATH } from '../paths.ts'
import { listOfficerTeams } from '../queries/officer-teams.ts'
import { listAvailableOfficers } from '../queries/officers.ts'
import { endOfficerTeam, saveOfficerTeam } from '../store/officer-teams.ts'
import { type LinkTyped, parseLink, readLinkForm } from './form.ts'
import { renderOfficerTeams } from './view.ts'

/** Which officers are linked to which teams, and how far they work from them. */
export function linkOfficerTeamsRoutes({ db }: Services): readonly Route[] {
  const route = (method: 'GET' | 'POST', path: string, handle: Route['handle']): Route => ({
    method,
    path: `${OFFICER_TEAMS_PATH}${path}`,
    action: 'link-officer-teams',
    handle,
  })
  return [
    route('GET', '', (request) => draw(db, request, {})),
    route('POST', '', (request) => link(db, request)),
    route('POST', '/end', (request) => end(db, request)),
  ]
}

async function link(db: Db, request: PageRequest): Promise<PageResponse> {
  const { form, today, user } = request
  const typed = readLinkForm(form)
  const [officers, teams] = await Promise.all([listAvailableOfficers(db, today), listTeams(db)])
  const parsed = parseLink(typed, { officers, teams })
  if (!parsed.ok) return await draw(db, request, { typed, errors: parsed.failure })
  await transaction(db, (trx) => saveOfficerTeam(trx, { ...parsed.value, from: today }, user.accountId))
  return redirectTo(OFFICER_TEAMS_PATH)
}

async function end(db: Db, { form, today, user }: PageRequest): Promise<PageResponse> {
  await transaction(db, (trx) => endOfficerTeam(trx, form.get('id') ?? '', today, user.accountId))
  return redirectTo(OFFICER_TEAMS_PATH)
}

type Drawing = { readonly typed?: LinkTyped; readonly errors?: FieldErrors }

async function draw(db: Db, request: PageRequest, drawing: Drawing): Promise<PageResponse> {
  const { typed = { officer: '', team: '', km: '' }, errors = [] } = drawing
  const [links, officers, teams] = await Promise.all([
    listOfficerTeams(db),
    listAvailableOfficers(db, request.today),
    listTeams(db),
  ])
  const main = renderOfficerTeams({ links, officers, teams, typed, csrfToken: request.csrfToken, errors })
  const hasErrors = errors.length > 0
  const breadcrumbs = [{ text: 'Settings', href: '/settings' }]
  const html = request.frame({
    title: 'IROs and their teams',
    nav: '/settings',
    breadcrumbs,
    main,
    hasErrors,
  })
  return { kind: 'page', status: hasErrors ? 400 : 200, html }
}
