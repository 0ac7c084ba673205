import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Role,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { mayManagePeople } from '../access.ts'
import { PEOPLE_PATH, personPath } from '../people-paths.ts'
import { countChildrenHeld } from '../queries/children-held.ts'
import { findPerson } from '../queries/people.ts'
import { renderPerson } from './view.ts'

// As the access row of the record says it, which stands above this feature.
const SEE_RECORDS: readonly Role[] = ['manager', 'auditor']
// As the access row of the establishment says it.
const SEE_TERMS: readonly Role[] = ['manager', 'senior-manager', 'auditor']

/** Somebody with their posts, line managers, leave and cover. */
export function personPageRoutes(services: Services): readonly Route[] {
  const path = patternOf(personPath(':person'))
  return [{ method: 'GET', path, action: 'see-people', handle: (request) => show(services, request) }]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const person = await findPerson(db, request.params['person'] ?? '')
  if (person === null) return NOT_FOUND
  const { today, user } = request
  const isOwn = user.personId === person.id
  const mayManage = mayManagePeople(user.roles)
  const main = renderPerson({
    person,
    today,
    mayManage,
    mayManageAccounts: user.roles.includes('administrator'),
    seesRecord: isOwn || user.roles.some((role) => SEE_RECORDS.includes(role)),
    seesTerms: isOwn || mayManage || user.roles.some((role) => SEE_TERMS.includes(role)),
    seesWhyAway: isOwn || mayManage,
    children: await countChildrenHeld(db, person.id, today),
  })
  const breadcrumbs = [{ text: 'People', href: PEOPLE_PATH }]
  return page(request.frame({ title: person.name, nav: null, breadcrumbs, main }))
}
