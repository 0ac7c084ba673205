// Talks and visits with a child, and the one definition of *last seen*.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { type DrawChildTabs, NO_TABS } from '../children/index.ts'
import { contactLogRoutes } from './contact-log/page.ts'
import { type ListVisitsTold, noVisitsTold } from './visit-told.ts'
import { correctContactRoutes } from './correct-contact/page.ts'

export { contactAccess, maySeeContact } from './access.ts'
export {
  CONTACT_KINDS,
  CONTACT_OUTCOMES,
  type Contact,
  type ContactKind,
  type ContactOutcome,
  type ContactSaid,
  isSeeing,
  type LastSeen,
} from './contact.ts'
export { aloneWords, contactInShort, lastSeenWords } from './contact-words.ts'
export { contactPath, visitsToldPath } from './paths.ts'
export { findLastSeen, listContactsOf, seenDays } from './queries.ts'
export { listServicePeople } from './queries/service-people.ts'
export { type NewContact, saveContact } from './store.ts'
export { type ListVisitsTold, noVisitsTold, type VisitTold, visitToldWords } from './visit-told.ts'

/**
 * The log of talks and visits. `drawTabs` draws the tabs of the child’s record over it; left out: none. `listVisits`: the
 * visits that other systems tell of.
 */
export function contactRoutes(
  services: Services,
  drawTabs: DrawChildTabs = NO_TABS,
  listVisits: ListVisitsTold = noVisitsTold,
): readonly Route[] {
  return [...contactLogRoutes({ services, drawTabs, listVisits }), ...correctContactRoutes(services)]
}
