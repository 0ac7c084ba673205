import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readLocalRule } from '../../authority/index.ts'
import { CHILDREN_PATH, childPath, displayName, findChild, ofChild } from '../../children/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { maySeeNotes, mayTellOfEvents, mayWorkBetween } from '../access.ts'
import { eventsPath, pattern } from '../paths.ts'
import { listEventsOf } from '../queries/events.ts'
import { renderChildEvents } from './view.ts'

/** What the officer was told about a child, and what they decided. */
export function childEventsRoutes(services: Services): readonly Route[] {
  const path = pattern(eventsPath(':child'))
  return [
    {
      method: 'GET',
      path,
      action: 'see-events',
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
  const { calendar } = await readPolicy(db)
  const main = renderChildEvents({
    child: { id: child.id, name },
    events: await listEventsOf(db, child.id),
    workingDays: await readLocalRule(db, 'event-response-days', today),
    now: { today, calendar },
    may: {
      tell: mayTellOfEvents(user.roles),
      answer: mayWorkBetween(user.roles),
      readReasons: maySeeNotes(user.roles),
    },
  })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  const title = `What the IRO was told about ${name}`
  return page(request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main }))
}
