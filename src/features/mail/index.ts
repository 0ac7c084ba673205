import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { listMailRoutes } from './list-mail/page.ts'
import { messagePageRoutes } from './message-page/page.ts'

export { MAIL_ACCESS } from './access.ts'
export { MAIL_PATH } from './paths.ts'
export { countFailedMail } from './queries.ts'

/** Every page about e-mail. */
export function mailRoutes(services: Services): readonly Route[] {
  return [...listMailRoutes(services), ...messagePageRoutes(services)]
}
