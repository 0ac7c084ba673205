import { ROLE_NAMES, roles } from '../../../platform/identity/index.ts'
import type { RoleMapping } from '../../../platform/single-sign-on/index.ts'
import { errorFor } from '../../../ui/forms/index.ts'
import { renderInput, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { type ListInputs, renderRemovableList } from './removable-list.ts'
import { signOnSettingsPath } from './settings-path.ts'

export type MappingsView = ListInputs & { readonly mappings: readonly RoleMapping[] }

/** Which value of the directory gives which role, and the form for another. */
export function renderMappings(view: MappingsView): Html {
  const rows = view.mappings.map(({ id, claimValue, role }) => ({
    cells: [claimValue, ROLE_NAMES[role]] as const,
    removal: { path: 'remove', field: 'mapping', id, what: claimValue },
  }))
  return renderRemovableList(
    {
      lead: 'A change counts for each person when they next sign in.',
      caption: 'Which value gives which role',
      head: ['Value in the directory', 'Role here'],
      rows,
      whenEmpty: renderEmpty('No value gives a role yet, so single sign-on lets nobody new in.'),
      adding: { action: signOnSettingsPath, fields: fieldsOf(view), button: 'Add' },
    },
    view,
  )
}

function fieldsOf({ typed, errors }: MappingsView): Html {
  return html`${renderInput({
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
  })}`
}
