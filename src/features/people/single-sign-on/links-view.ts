import type { AccountToLink } from '../../../platform/single-sign-on/index.ts'
import { errorFor } from '../../../ui/forms/index.ts'
import { renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type ListInputs, renderRemovableList } from './removable-list.ts'
import { signOnSettingsPath } from './settings-path.ts'

export type LinksView = ListInputs & { readonly toLink: readonly AccountToLink[] }

/** Accounts from before that wait for their owner to come from the directory, and the form for another. */
export function renderLinks(view: LinksView): Html {
  const lead =
    'Someone who has a Footprint account already keeps it if you say here who they are in the directory. It works once: from then on the directory says who they are.'
  const rows = view.toLink.map(({ accountId, userName, directoryName }) => ({
    cells: [userName, directoryName] as const,
    removal: { path: 'unlink', field: 'account', id: accountId, what: userName },
  }))
  return renderRemovableList(
    {
      lead,
      caption: 'Accounts that wait to be linked',
      head: ['User name here', 'Name in the directory'],
      rows,
      whenEmpty: null,
      adding: {
        action: `${signOnSettingsPath}/link`,
        fields: fieldsOf(view),
        button: 'Link at the next sign-in',
      },
    },
    view,
  )
}

function fieldsOf({ typed, errors }: LinksView): Html {
  return html`${renderInput({
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
  })}`
}
