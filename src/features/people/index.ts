import type { OpenRoute } from '../../platform/web/open-route.ts'
import type { Services } from '../../platform/web/services.ts'
import { signInRoutes } from './sign-in/page.ts'
import { signOutRoutes } from './sign-out/page.ts'

export { ACCESS } from './access.ts'
export { type Officer, type Team, toSortName } from './officer.ts'
export { findOfficer, listOfficers, listTeams } from './queries.ts'
export { saveOfficerNamed, saveTeamNamed } from './store.ts'

/** Signing in and out: the only pages for people who are not signed in. */
export function peopleRoutes(services: Services): readonly OpenRoute[] {
  return [...signInRoutes(services), ...signOutRoutes(services)]
}
