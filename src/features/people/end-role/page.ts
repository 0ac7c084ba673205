import { renderDayField, toDateFields } from '../../../ui/forms/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import { parseIsoDay } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import { endRole, findAccountShown, ROLE_NAMES } from '../../../platform/identity/index.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { crumbsOfAccount } from '../account-crumbs.ts'
import { formTaskRoutes } from '../form-task.ts'
import { accountPath, endRolePath } from '../people-paths.ts'
import { toFieldErrors } from '../refused.ts'
import { parseEndOfRole } from '../role-form.ts'
import { toRoleDays } from '../role-words.ts'

/** Ending a role of an account on a day. */
export function endRoleRoutes({ db, clock }: Services): readonly Route[] {
  const today = () => londonDayOf(clock.now())
  return formTaskRoutes({
    path: patternOf(endRolePath(':account', ':role', ':from')),
    action: 'manage-accounts',
    async load({ params }) {
      const account = await findAccountShown(db, params['account'] ?? '')
      const from = parseIsoDay(params['from'] ?? '')
      const held = account?.roles.find(
        (one) => one.role === params['role'] && one.from === from && one.source === 'local',
      )
      return account === null || held === undefined ? null : { account, held }
    },
    title: ({ account, held }) => `End a role of ${account.displayName}: ${ROLE_NAMES[held.role]}`,
    lead: ({ held }) => `They have it${toRoleDays(held, today())}. They are signed out when you save.`,
    crumbs: ({ account }) => crumbsOfAccount(account),
    button: 'End this role',
    start: () => toDateFields('last', today()),
    fields: (_facts, typed, errors) =>
      renderDayField({
        name: 'last',
        label: 'Last day with this role',
        hint: 'To take it away at once, enter yesterday.',
        typed,
        errors,
      }),
    async save({ account, held }, typed, { user }) {
      const to = parseEndOfRole(typed)
      if (!to.ok) return fail({ status: 400, errors: to.failure })
      const { role, from } = held
      const ended = await endRole(db, {
        accountId: account.id,
        role,
        from,
        to: to.value,
        actor: user.accountId,
        today: today(),
      })
      if (ended.ok) return ok(accountPath(account.id))
      if (ended.failure.code === 'not-found') throw new Error('a role that was just shown is not there')
      return fail({ status: 422, errors: toFieldErrors(ended.failure) })
    },
  })
}
