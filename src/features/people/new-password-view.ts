import { renderInsetText } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../ui/layout/index.ts'
import { accountPath } from './people-paths.ts'

export type NewPasswordView = {
  readonly title: string
  readonly accountId: string
  readonly userName: string
  readonly password: string
}

/** A password that was made just now. It is kept nowhere, so it is shown this once. */
export function renderNewPassword({ title, accountId, userName, password }: NewPasswordView): Html {
  return renderReadingColumn(html`${renderPageTitle(title)}
${renderInsetText({ html: html`User name: <strong>${userName}</strong><br>Password: <strong class="fp-keep">${password}</strong>` })}
<p class="govuk-body">Give it to them now, by a way that is safe. It is shown this once and cannot be shown again. They can change it on the page “Your account”.</p>
<p class="govuk-body"><a class="govuk-link" href="${accountPath(accountId)}">Go to the account</a></p>`)
}
