import { redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { ACTION } from '../access.ts'
import type { HeldChecks } from '../held-return.ts'
import { CHECK_AGAIN_PATH, FINDINGS_PATH } from '../paths.ts'
import { checkAgain } from './command.ts'

/** Running the checks on demand. */
export function runChecksRoutes({ db, clock }: Services, files: HeldChecks): readonly Route[] {
  return [
    {
      method: 'POST',
      path: CHECK_AGAIN_PATH,
      action: ACTION.run,
      pace: 'limited',
      handle: async ({ user, today }) => {
        await checkAgain(db, files, { actor: user.accountId, now: clock.now(), today })
        return redirectTo(FINDINGS_PATH)
      },
    },
  ]
}
