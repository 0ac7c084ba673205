import { fail, ok } from '../../../kit/result.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import { findAccountShown, giveRole } from '../../../platform/identity/index.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { crumbsOfAccount } from '../account-crumbs.ts'
import { formTaskRoutes } from '../form-task.ts'
import { accountPath, newRolePath } from '../people-paths.ts'
import { toFieldErrors } from '../refused.ts'
import { parseRole, renderRoleFields, startRole } from '../role-form.ts'

/** Giving an account a role from a day. */
export function giveRoleRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(newRolePath(':account')),
    action: 'manage-accounts',
    load: ({ params }) => findAccountShown(db, params['account'] ?? ''),
    title: ({ displayName }) => `Add a role for ${displayName}`,
    lead: () => 'They are signed out, and have the role when they sign in again.',
    crumbs: crumbsOfAccount,
    button: 'Add this role',
    start: () => startRole(londonDayOf(clock.now())),
    fields: (_account, typed, errors) => renderRoleFields(typed, errors),
    async save({ id }, typed, { user }) {
      const role = parseRole(typed)
      if (!role.ok) return fail({ status: 400, errors: role.failure })
      const given = await giveRole(db, id, role.value, user.accountId)
      return given.ok ? ok(accountPath(id)) : fail({ status: 422, errors: toFieldErrors(given.failure) })
    },
  })
}
