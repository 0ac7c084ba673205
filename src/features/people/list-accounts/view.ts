import type { AccountShown } from '../../../platform/identity/index.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { type ListColumn, type ListState, type Query, renderListTable } from '../../../ui/tables/index.ts'
import { ACCOUNTS_PATH, NEW_ACCOUNT_PATH } from '../people-paths.ts'

export type AccountsView = {
  readonly columns: readonly ListColumn<AccountShown>[]
  readonly rows: readonly AccountShown[]
  readonly total: number
  readonly typed: string
  readonly query: Query
  readonly state: ListState
}

/** The list of accounts. */
export function renderAccounts({ columns, rows, total, typed, query, state }: AccountsView): Html {
  return html`${renderPageTitle('Accounts', 'Who may sign in, and in which roles.')}
<p class="fp-actions">${renderButton({ text: 'Add an account', href: NEW_ACCOUNT_PATH, classes: 'fp-button--small' })}</p>
${renderFilterForm({
  action: ACCOUNTS_PATH,
  label: 'Filter the list of accounts',
  clearHref: typed === '' ? undefined : ACCOUNTS_PATH,
  fields: renderInput({
    name: 'name',
    label: { text: 'Name or user name' },
    value: typed,
    spellcheck: false,
  }),
})}
${renderListTable({
  caption: 'Accounts',
  summary: toListSummary(countOf(total, 'account'), [typed !== '' && `found by “${typed}”`]),
  columns,
  rows,
  total,
  path: ACCOUNTS_PATH,
  query,
  state,
  empty: 'No account matches.',
})}`
}
