import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { mayAllocate } from '../access.ts'
import { listDependentOfficers } from '../dependent-officer.ts'
import { INDEPENDENCE_PATH } from '../paths.ts'
import { listHeldCases } from '../queries/case-facts.ts'
import { renderDependentOfficers } from './view.ts'

/** Every child whose officer is no longer independent. */
export function listDependentOfficersRoutes({ db }: Services): readonly Route[] {
  const handle = async (request: PageRequest): Promise<PageResponse> => {
    const { reach, today, user } = request
    const held = await listHeldCases(db, reach)
    const main = renderDependentOfficers({
      found: listDependentOfficers(held, today),
      children: held.cases.length,
      mayAllocate: mayAllocate(user.roles),
    })
    return page(
      request.frame({
        title: 'Independence of IROs',
        nav: '/settings',
        breadcrumbs: [{ text: 'Settings', href: '/settings' }],
        main,
      }),
    )
  }
  return [{ method: 'GET', path: INDEPENDENCE_PATH, action: 'see-independence', handle }]
}
