import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { mayManagePeople } from '../access.ts'
import { PEOPLE_PATH, TEAMS_PATH } from '../people-paths.ts'
import { listTeamsOn } from '../queries/teams.ts'
import { renderTeams } from './view.ts'

/** The list of teams. */
export function listTeamsRoutes(services: Services): readonly Route[] {
  return [
    { method: 'GET', path: TEAMS_PATH, action: 'see-people', handle: (request) => show(services, request) },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const teams = await listTeamsOn(db, request.today)
  const main = renderTeams(teams, mayManagePeople(request.user.roles))
  const breadcrumbs = [{ text: 'People', href: PEOPLE_PATH }]
  return page(request.frame({ title: 'Teams', nav: null, breadcrumbs, main }))
}
