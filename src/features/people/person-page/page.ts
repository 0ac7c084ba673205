import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { mayManagePeople } from '../access.ts'
import { PEOPLE_PATH, personPath } from '../people-paths.ts'
import { findPerson } from '../queries/people.ts'
import { renderPerson } from './view.ts'

/** Somebody with their posts, line managers, leave and cover. */
export function personPageRoutes(services: Services): readonly Route[] {
  const path = patternOf(personPath(':person'))
  return [{ method: 'GET', path, action: 'see-people', handle: (request) => show(services, request) }]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const person = await findPerson(db, request.params['person'] ?? '')
  if (person === null) return NOT_FOUND
  const { today, user } = request
  const main = renderPerson({
    person,
    today,
    mayManage: mayManagePeople(user.roles),
    mayManageAccounts: user.roles.includes('administrator'),
  })
  const breadcrumbs = [{ text: 'People', href: PEOPLE_PATH }]
  return page(request.frame({ title: person.name, nav: null, breadcrumbs, main }))
}
