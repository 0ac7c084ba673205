import { findSecretBox } from '../../../platform/identity/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { BROWSER_KEY_PATH } from '../paths.ts'

/**
 * Gives a signed-in page the key under which its script keeps, in this browser, what is typed and not saved yet: one for
 * each account, the same after signing in again, held in the page's memory and stored nowhere. Null where the server has
 * nothing to make it from. With it the token for forms, which a page drawn before signing in again does not have.
 */
export function browserKeyRoutes({ config }: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: BROWSER_KEY_PATH,
      action: 'use-footprint',
      handle: async ({ user, csrfToken }) => ({
        kind: 'data',
        status: 200,
        body: {
          whose: user.accountId,
          key: findSecretBox(config)?.hashOf('kept in the browser', user.accountId) ?? null,
          csrf: csrfToken,
        },
      }),
    },
  ]
}
