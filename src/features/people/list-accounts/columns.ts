import type { Day } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { type AccountShown, hasOn, ROLE_NAMES } from '../../../platform/identity/index.ts'
import { html } from '../../../ui/html.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { accountPath, personPath } from '../people-paths.ts'
import { toRoleDays } from '../role-words.ts'

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The columns of the list of accounts. `today` is the real day, by which roles count. */
export function accountColumns(today: Day): readonly ListColumn<AccountShown>[] {
  const roles = (account: AccountShown): string => {
    const now = account.roles.filter((held) => hasOn(held, today))
    return now.map((held) => `${ROLE_NAMES[held.role]}${toRoleDays(held, today)}`).join(', ')
  }
  const state = ({ disabledAt }: AccountShown): string => (disabledAt === null ? '' : 'Disabled')
  return [
    {
      key: 'user-name',
      heading: 'User name',
      namesRow: true,
      cell: ({ id, userName }) => html`<a class="govuk-link" href="${accountPath(id)}">${userName}</a>`,
      csv: ({ userName }) => userName,
    },
    { key: 'name', heading: 'Name', cell: ({ displayName }) => displayName, csv: (one) => one.displayName },
    {
      key: 'roles',
      heading: 'Roles now',
      cell: (account) => capitalised(roles(account)) || html`<span class="fp-quiet">None</span>`,
      csv: roles,
    },
    {
      key: 'person',
      heading: 'Person',
      classes: 'fp-cell--date',
      cell: ({ person }) =>
        person === null
          ? html`<span class="fp-quiet">Nobody</span>`
          : html`<a class="govuk-link" href="${personPath(person.id)}">${person.name}</a>`,
      csv: ({ person }) => person?.name ?? '',
    },
    {
      key: 'codes',
      heading: 'One-time codes',
      cell: ({ oneTimeCodes }) => (oneTimeCodes === 'on' ? 'On' : 'Off'),
      csv: ({ oneTimeCodes }) => oneTimeCodes,
    },
    {
      key: 'last',
      heading: 'Last sign-in',
      classes: 'fp-cell--date',
      cell: ({ lastSignIn }) => (lastSignIn === null ? 'Never' : toInstantWords(lastSignIn)),
      csv: ({ lastSignIn }) => lastSignIn?.toISOString() ?? '',
    },
    { key: 'state', heading: 'State', cell: state, csv: state },
  ]
}
