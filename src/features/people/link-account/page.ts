import { fail, ok } from '../../../kit/result.ts'
import { findAccountShown, linkAccount } from '../../../platform/identity/index.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readText, renderSelectField } from '../../../ui/forms/index.ts'
import { crumbsOfAccount } from '../account-crumbs.ts'
import { toItems } from '../form-parts.ts'
import { formTaskRoutes } from '../form-task.ts'
import { accountPath, linkAccountPath } from '../people-paths.ts'
import { listPeopleHere } from '../queries/people.ts'

const WRONG = [{ field: 'person', message: 'Choose a person' }]

const OWN = [{ field: 'person', message: 'Another administrator must say who you are' }]

/** Saying who an account is among the people who work with children. */
export function linkAccountRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(linkAccountPath(':account')),
    action: 'manage-accounts',
    async load({ params, today }) {
      const account = await findAccountShown(db, params['account'] ?? '')
      return account === null ? null : { account, people: await listPeopleHere(db, today) }
    },
    title: ({ account }) => `Who ${account.displayName} is`,
    lead: () => 'They see the children of this person, as far as their roles let them. They are signed out.',
    crumbs: ({ account }) => crumbsOfAccount(account),
    button: 'Save',
    start: ({ account }) => ({ person: account.person?.id ?? '' }),
    fields: ({ people }, typed, errors) =>
      renderSelectField({ name: 'person', label: 'Person', items: toItems(people, 'Nobody'), typed, errors }),
    async save({ account, people }, typed, { user }) {
      const chosen = readText(typed, 'person')
      if (account.id === user.accountId) return fail({ status: 422, errors: OWN })
      const isKnown = chosen === '' || people.some(({ id }) => id === chosen)
      if (!isKnown) return fail({ status: 400, errors: WRONG })
      const linked = await linkAccount(db, account.id, chosen === '' ? null : chosen, user.accountId)
      return linked.ok ? ok(accountPath(account.id)) : fail({ status: 422, errors: WRONG })
    },
  })
}
