// The law's provisions as pages: what a citation opens.
import type { Route } from '../../platform/web/route.ts'
import { provisionPageRoutes } from './provision-page/page.ts'

export { toCitationLabel, toCitationLinks, toUnconfirmedNote, toWhySteps } from './citation-words.ts'
export { LAW_PATH, provisionPath } from './paths.ts'

export function provisionsRoutes(): readonly Route[] {
  return provisionPageRoutes()
}
