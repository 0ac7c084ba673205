import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { type AccountShown, ROLE_NAMES, type RoleHeld } from '../../../platform/identity/index.ts'
import { renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderTag, renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderKeyValues, renderSideList } from '../../../ui/parts/index.ts'
import {
  type AccountDeed,
  accountDeedPath,
  endRolePath,
  linkAccountPath,
  newRolePath,
  personPath,
} from '../people-paths.ts'
import { toRoleDays } from '../role-words.ts'

export type AccountView = {
  readonly account: AccountShown
  /** Why what was asked for was not done; null where all is well. */
  readonly refused: string | null
  /** How many there are now. */
  readonly sessions: number
  /** The real day, by which roles count. */
  readonly today: Day
  readonly isOwn: boolean
  readonly csrfToken: string
}

/** One account with its roles, and what may be done to it. */
export function renderAccountPage(view: AccountView): Html {
  const { account, refused, isOwn } = view
  const own = renderWarningText({ text: 'This is your own account. Most changes here sign you out.' })
  const about = html`${renderRoles(view)}${renderSignIn(view)}`
  return html`${refused !== null && renderErrorSummaryFor([{ field: 'signing-in', message: refused }])}
${renderPageTitle(account.displayName, account.userName)}
${isOwn && own}
${renderColumns(about, renderWho(view))}`
}

const said = (text: string): Html => html`<span class="govuk-visually-hidden">${text}</span>`
const link = (text: string, href: string): Html =>
  html`<p class="fp-actions">${renderButton({ text, href, classes: 'govuk-button--secondary fp-button--small' })}</p>`
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function renderRoles({ account, today }: AccountView): Html {
  const end = ({ role, from }: RoleHeld) =>
    html`<a class="govuk-link" href="${endRolePath(account.id, role, toIsoDate(from))}">End${said(` the role ${ROLE_NAMES[role]}`)}</a>`
  const items = account.roles.map((held) => {
    const isOver = held.to !== null && held.to <= today
    const isOurs = held.source === 'local'
    return {
      title: capitalised(ROLE_NAMES[held.role]),
      under:
        `${isOver ? 'ended:' : ''}${toRoleDays(held, today)}${isOurs ? '' : ' by single sign-on'}`.trim(),
      mark: isOurs && !isOver && end(held),
    }
  })
  return renderSection({
    title: 'Roles',
    content: html`${renderSideList(items, 'No role: they can sign in and see nothing.')}${link('Add a role', newRolePath(account.id))}`,
  })
}

function renderSignIn({ account, sessions, csrfToken }: AccountView): Html {
  const { id, disabledAt, oneTimeCodes, lastSignIn, signsIn } = account
  const press = (deed: AccountDeed, text: string) => renderPress(accountDeedPath(id, deed), text, csrfToken)
  const state =
    disabledAt === null ? 'May sign in' : renderTag({ text: 'Disabled', classes: 'govuk-tag--red' })
  return renderSection({
    title: 'Signing in',
    id: 'signing-in',
    content: html`${renderKeyValues([
      { key: 'State', value: state },
      { key: 'Signs in with', value: signsIn === 'password' ? 'a password' : 'single sign-on' },
      { key: 'One-time codes', value: oneTimeCodes === 'on' ? 'On' : 'Off' },
      { key: 'Last sign-in', value: lastSignIn === null ? 'Never' : toInstantWords(lastSignIn) },
      { key: 'Signed in now', value: sessions === 0 ? 'No' : countOf(sessions, 'session') },
    ])}
<div class="fp-actions">${signsIn === 'password' && press('new-password', 'Make a new password')}${oneTimeCodes === 'on' && press('reset-codes', 'Reset one-time codes')}${sessions > 0 && press('end-sessions', 'Sign them out')}${disabledAt === null ? press('disable', 'Disable this account') : press('enable', 'Enable this account')}</div>`,
  })
}

function renderPress(action: string, text: string, csrfToken: string): Html {
  const button = renderButton({ text, classes: 'govuk-button--secondary fp-button--small' })
  return renderForm({ action, csrfToken, fields: button })
}

function renderWho({ account }: AccountView): Html {
  const { person, createdAt } = account
  const who =
    person === null
      ? html`<span class="fp-quiet">Nobody</span>`
      : html`<a class="govuk-link" href="${personPath(person.id)}">${person.name}</a>`
  return renderSection({
    title: 'Who it is',
    content: html`${renderKeyValues([
      { key: 'Person', value: who },
      { key: 'Added', value: toInstantWords(createdAt) },
    ])}${link('Change the person', linkAccountPath(account.id))}`,
  })
}
