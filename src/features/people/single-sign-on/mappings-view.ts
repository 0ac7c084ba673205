import { ROLE_NAMES, roles } from '../../../platform/identity/index.ts'
import type { RoleMapping } from '../../../platform/single-sign-on/index.ts'
import { errorFor, type FieldErrors, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { renderRemove } from './remove-button.ts'
import type { SettingsTyped } from './settings-form.ts'
import { signOnSettingsPath } from './settings-path.ts'

export type MappingsView = {
  readonly mappings: readonly RoleMapping[]
  readonly typed: SettingsTyped
  readonly csrfToken: string
  readonly errors: FieldErrors
}

/** Which value of the directory gives which role, and the form for another. */
export function renderMappings(view: MappingsView): Html {
  const { mappings, csrfToken, typed, errors } = view
  const rows = mappings.map(({ id, claimValue, role }) => [
    claimValue,
    ROLE_NAMES[role],
    renderRemove(csrfToken, { path: 'remove', field: 'mapping', id, what: claimValue }),
  ])
  const table = renderFigureTable({
    caption: 'Which value gives which role',
    captionIs: 'said',
    head: ['Value in the directory', 'Role here', 'Remove'],
    rows,
    align: 'text',
  })
  const fields = html`${renderInput({
    name: 'claim-value',
    label: { text: 'Value in the directory' },
    hint: { text: 'The value of an app role, or the object ID of a group. Capitals count.' },
    value: typed.claimValue,
    spellcheck: false,
    errorMessage: errorFor(errors, 'claim-value'),
  })}${renderSelect({
    name: 'role',
    label: { text: 'Role here' },
    value: typed.role,
    items: [
      { value: '', text: 'Choose a role' },
      ...roles.map((role) => ({ value: role, text: ROLE_NAMES[role] })),
    ],
    errorMessage: errorFor(errors, 'role'),
  })}${renderButton({ text: 'Add', classes: 'fp-button--small' })}`
  return html`<p class="govuk-body">A change counts for each person when they next sign in.</p>${
    rows.length > 0 ? table : renderEmpty('No value gives a role yet, so single sign-on lets nobody new in.')
  }${renderForm({ action: signOnSettingsPath, csrfToken, fields })}`
}
