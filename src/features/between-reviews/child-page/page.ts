import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  patternOf,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { CHILDREN_PATH, childPath, displayName, findChild, ofChild } from '../../children/index.ts'
import { findLastSeen } from '../../contact/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { mayWorkBetween } from '../access.ts'
import { betweenPath } from '../paths.ts'
import { listAttendedOf } from '../queries/attended.ts'
import { listEventsOf } from '../queries/events.ts'
import { findMidway, listMidwayOf } from '../queries/midway.ts'
import { listMovesOf } from '../queries/moves.ts'
import { renderChildPage } from './view.ts'

/** Everything between two reviews of a child. */
export function childBetweenRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: patternOf(betweenPath(':child')),
      action: 'see-between-reviews',
      child: ofChild,
      handle: async (request) => await show(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const { today, user } = request
  const name = displayName(child, child.identifier)
  const main = renderChildPage({
    child: { id: child.id, name },
    midway: await findMidway(db, child.id, today),
    checks: await listMidwayOf(db, child.id),
    lastSeen: (await findLastSeen(db, [child.id], today)).get(child.id),
    events: await listEventsOf(db, child.id),
    moves: (await listMovesOf(db, child)).filter(({ move }) => move.on <= today),
    attended: await listAttendedOf(db, child.id),
    now: { today, calendar: (await readPolicy(db)).calendar },
    mayWork: mayWorkBetween(user.roles),
  })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  return page(request.frame({ title: `Between reviews: ${name}`, nav: CHILDREN_PATH, breadcrumbs, main }))
}
