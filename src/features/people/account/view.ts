import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  type CodesState,
  type ListedSession,
  ROLE_NAMES,
  type SignedIn,
} from '../../../platform/identity/index.ts'
import { renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderNotificationBanner,
  renderSummaryList,
  renderTable,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderScrollRegion } from '../../../ui/tables/index.ts'
import { MORNING_MAIL_PATH, ONE_TIME_CODE_PATH, PASSWORD_PATH, SESSIONS_PATH } from '../paths.ts'

export type AccountView = {
  readonly signedIn: SignedIn
  readonly sessions: readonly ListedSession[]
  /** Which of them this is. */
  readonly sessionId: string
  readonly codes: CodesState
  /** False for somebody who comes by single sign-on alone. */
  readonly hasPassword: boolean
  /** Null: there is no address to send it to. */
  readonly morningMail: 'on' | 'off' | null
  /** What was just done, from the address; anything unknown says nothing. */
  readonly done: string | null
  readonly csrfToken: string
}

const DONE: Readonly<Record<string, string>> = {
  password: 'Your password is changed. You are signed out everywhere else.',
  'codes-off': 'One-time codes are off.',
  ended: 'Signed out there.',
  'mail-on': 'The morning e-mail is on.',
  'mail-off': 'The morning e-mail is off.',
}

export function renderAccount(view: AccountView): Html {
  const { signedIn, done } = view
  const says = done !== null && Object.hasOwn(DONE, done) ? DONE[done] : undefined
  return html`${says && renderNotificationBanner({ type: 'success', text: says })}${renderPageTitle('Your account')}${renderReadingColumn(
    renderSummaryList({
      rows: [
        { key: { text: 'Name' }, value: { text: signedIn.displayName } },
        { key: { text: 'User name' }, value: { text: signedIn.userName } },
        { key: { text: 'Roles' }, value: { text: rolesInWords(signedIn) } },
        ...(view.hasPassword
          ? waysIn(view.codes)
          : [{ key: { text: 'Sign-in' }, value: { text: 'With your work account' } }]),
      ],
    }),
  )}
<p class="govuk-body">Whoever looks after accounts in your service can change your name and roles.</p>
${view.morningMail !== null && renderSection({ title: 'Morning e-mail', content: renderMorningMail(view.morningMail, view.csrfToken) })}
${renderSection({ title: 'Where you are signed in', content: renderSessions(view) })}`
}

function renderMorningMail(stands: 'on' | 'off', csrfToken: string): Html {
  const says =
    stands === 'on'
      ? 'On each working day that has work for you, we send you one e-mail that says what is late and what is due. It names no child.'
      : 'You get no e-mail about your work in the morning.'
  return html`<p class="govuk-body">${says}</p>${renderForm({
    action: MORNING_MAIL_PATH,
    csrfToken,
    fields: [
      renderHiddenField('to', stands === 'on' ? 'off' : 'on'),
      renderButton({
        text: stands === 'on' ? 'Turn the morning e-mail off' : 'Turn the morning e-mail on',
        classes: 'govuk-button--secondary',
      }),
    ],
  })}`
}

function rolesInWords({ roles }: SignedIn): string {
  return roles.length === 0 ? 'None' : roles.map((role) => ROLE_NAMES[role]).join(', ')
}

function waysIn({ isOn, recoveryCodesLeft }: CodesState) {
  const change = (href: string, text: string, visuallyHiddenText: string) => ({
    items: [{ href, text, visuallyHiddenText }],
  })
  const left = recoveryCodesLeft === 1 ? '1 recovery code' : `${recoveryCodesLeft} recovery codes`
  return [
    {
      key: { text: 'Password' },
      value: { text: 'Set' },
      actions: change(PASSWORD_PATH, 'Change', 'your password'),
    },
    {
      key: { text: 'One-time codes' },
      value: { text: isOn ? `On, with ${left} left` : 'Off' },
      actions: change(ONE_TIME_CODE_PATH, isOn ? 'Change' : 'Set up', 'one-time codes'),
    },
  ]
}

function renderSessions({ sessions, sessionId, csrfToken }: AccountView): Html {
  const others = sessions.filter(({ id }) => id !== sessionId)
  const table = renderTable({
    caption: 'Sessions',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: ['Device', 'Network address', 'Signed in', 'Last used', ''].map((text) =>
      text === '' ? { html: html`<span class="govuk-visually-hidden">Sign out</span>` } : { text },
    ),
    rows: sessions.map((session) => [
      { text: session.device || 'Not known' },
      { text: session.address || 'Not known' },
      { text: toInstantWords(session.startedAt) },
      { text: toInstantWords(session.lastSeenAt) },
      session.id === sessionId ? { text: 'This one' } : { html: renderEnd(session, csrfToken) },
    ]),
  })
  return html`${renderScrollRegion('Where you are signed in', table)}
<p class="govuk-body">If you do not know one of these, sign it out and change your password.</p>
${
  others.length > 0 &&
  renderForm({
    action: `${SESSIONS_PATH}/end-others`,
    csrfToken,
    fields: renderButton({ text: 'Sign out everywhere else', classes: 'govuk-button--secondary' }),
  })
}`
}

function renderEnd({ id, device }: ListedSession, csrfToken: string): Html {
  return renderForm({
    action: `${SESSIONS_PATH}/end`,
    csrfToken,
    fields: [
      renderHiddenField('session', id),
      renderButton({
        html: html`Sign out<span class="govuk-visually-hidden"> ${device || 'this device'}</span>`,
        classes: 'govuk-button--secondary fp-button--small',
      }),
    ],
  })
}
