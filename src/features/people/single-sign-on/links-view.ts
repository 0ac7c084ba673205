import type { AccountToLink } from '../../../platform/single-sign-on/index.ts'
import { errorFor, type FieldErrors, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { renderRemove } from './remove-button.ts'
import type { SettingsTyped } from './settings-form.ts'
import { signOnSettingsPath } from './settings-path.ts'

export type LinksView = {
  readonly toLink: readonly AccountToLink[]
  readonly typed: SettingsTyped
  readonly csrfToken: string
  readonly errors: FieldErrors
}

/** Accounts from before that wait for their owner to come from the directory, and the form for another. */
export function renderLinks(view: LinksView): Html {
  const { toLink, csrfToken, typed, errors } = view
  const rows = toLink.map(({ accountId, userName, directoryName }) => [
    userName,
    directoryName,
    renderRemove(csrfToken, { path: 'unlink', field: 'account', id: accountId, what: userName }),
  ])
  const table = renderFigureTable({
    caption: 'Accounts that wait to be linked',
    captionIs: 'said',
    head: ['User name here', 'Name in the directory', 'Remove'],
    rows,
    align: 'text',
  })
  const fields = html`${renderInput({
    name: 'user-name',
    label: { text: 'User name here' },
    value: typed.userName,
    autocapitalize: 'none',
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, 'user-name'),
  })}${renderInput({
    name: 'directory-name',
    label: { text: 'Name in the directory' },
    hint: { text: 'What the person types to sign in to their work account' },
    value: typed.directoryName,
    autocapitalize: 'none',
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, 'directory-name'),
  })}${renderButton({ text: 'Link at the next sign-in', classes: 'fp-button--small' })}`
  return html`<p class="govuk-body">Someone who has a Footprint account already keeps it if you say here who they are in the directory. It works once: from then on the directory says who they are.</p>${
    rows.length > 0 && table
  }${renderForm({ action: `${signOnSettingsPath}/link`, csrfToken, fields })}`
}
