import { fail, ok } from '../../../kit/result.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import { type AccountRefused, addAccount, generatePassword } from '../../../platform/identity/index.ts'
import { page, type PageRequest, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { formTaskRoutes } from '../form-task.ts'
import { renderNewPassword } from '../new-password-view.ts'
import { ACCOUNTS_PATH, NEW_ACCOUNT_PATH } from '../people-paths.ts'
import type { Named } from '../post.ts'
import { listPeopleHere } from '../queries/people.ts'
import { startRole } from '../role-form.ts'
import { type AccountGiven, parseAccount, renderAccountFields } from './form.ts'

const TITLE = 'Add an account'

/** Giving somebody an account, with a password that is shown once. */
export function addAccountRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes<readonly Named[]>({
    path: NEW_ACCOUNT_PATH,
    action: 'manage-accounts',
    load: ({ today }) => listPeopleHere(db, today),
    title: () => TITLE,
    crumbs: () => [{ text: 'Accounts', href: ACCOUNTS_PATH }],
    button: 'Add this account',
    start: () => startRole(londonDayOf(clock.now())),
    fields: (people, typed, errors) => renderAccountFields(typed, errors, people),
    async save(people, typed, request) {
      const given = parseAccount(typed, people)
      if (!given.ok) return fail({ status: 400, errors: given.failure })
      const { role, ...account } = given.value
      const password = generatePassword()
      const added = await addAccount(
        db,
        { ...account, roles: [role.role], from: role.from, to: role.to, password, passwordGiven: true },
        request.user.accountId,
      )
      if (!added.ok) return fail({ status: 422, errors: toErrors(added.failure) })
      return ok(showPassword(request, given.value, { accountId: added.value.id, password }))
    },
  })
}

const FIELDS: Readonly<Partial<Record<AccountRefused['code'], string>>> = { person: 'person' }

function toErrors({ code, says }: AccountRefused): FieldErrors {
  return [{ field: FIELDS[code] ?? 'user-name', message: says }]
}

function showPassword(
  request: PageRequest,
  { userName }: AccountGiven,
  made: { readonly accountId: string; readonly password: string },
) {
  const title = 'The account is added'
  const main = renderNewPassword({ title, userName, ...made })
  return page(request.frame({ title, nav: null, main }))
}
