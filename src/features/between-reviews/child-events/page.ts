import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  patternOf,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  CHILDREN_PATH,
  childPath,
  displayName,
  findChild,
  listChallengeable,
  ofChild,
} from '../../children/index.ts'
import { maySeeNotes, mayTellOfEvents, mayWorkBetween } from '../access.ts'
import { eventsPath } from '../paths.ts'
import { listEventsOf } from '../queries/events.ts'
import { readLocalDays } from '../queries/local-days.ts'
import { renderChildEvents } from './view.ts'

/** What the officer was told about a child, and what they decided. */
export function childEventsRoutes(services: Services): readonly Route[] {
  const path = patternOf(eventsPath(':child'))
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
  const rules = await readLocalDays(db, 'event-response-days')
  const main = renderChildEvents({
    child: { id: child.id, name },
    events: await listEventsOf(db, child.id),
    rules,
    now: { today, calendar: rules.calendar },
    may: {
      tell: mayTellOfEvents(user.roles),
      answer: mayWorkBetween(user.roles),
      readReasons: maySeeNotes(user.roles),
      challenge: (await listChallengeable(db, [child.id], user, today)).has(child.id),
    },
  })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  const title = `What the IRO was told about ${name}`
  return page(request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main }))
}
