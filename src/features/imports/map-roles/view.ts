import { toInstantWords } from '../../../kit/instant-words.ts'
import { type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderNotificationBanner, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { SOURCE_ROLES_PATH } from '../paths.ts'
import { ROLE_MEANING_WORDS, ROLE_MEANINGS, type SourceRole } from '../source-role.ts'
import type { RoleForm } from './form.ts'

export type RolesPage = {
  readonly roles: readonly SourceRole[]
  readonly mayMap: boolean
  readonly csrfToken: string
  readonly errors: FieldErrors
  /** What was sent and not saved. */
  readonly typed: RoleForm | null
  /** Children whose officer changed by what was just said; null where nothing was. */
  readonly changed: number | null
}

/** Every role that files tell of: what it means, or the question. */
export function renderRoles(page: RolesPage): Html {
  const { roles, errors, changed } = page
  const saved =
    changed !== null &&
    renderNotificationBanner({
      type: 'success',
      text: `Saved. Who holds ${countOf(changed, 'child', 'children')} changed`,
    })
  const lead =
    'The Standard Safeguarding Dataset has one list of everybody who works with a child, and the words for a role differ from council to council. Say which roles are a reviewing officer, and which are the child’s social worker. Nothing is guessed: until you say so, nobody is taken for either.'
  const [unsaid, said] = [
    roles.filter(({ means }) => means === null),
    roles.filter(({ means }) => means !== null),
  ]
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${saved}${renderPageTitle('Roles of other systems', lead)}${renderGroup('Nobody has said', unsaid, page)}${renderGroup('Said', said, page)}`
}

function renderGroup(title: string, roles: readonly SourceRole[], page: RolesPage): Html {
  const table = renderFigureTable({
    caption: title,
    captionIs: 'said',
    align: 'text',
    head: ['Role', 'Times', 'Going on', 'What it means'],
    rows: roles.map((role) => [
      role.role === '' ? 'Blank' : role.role,
      String(role.involvements),
      String(role.open),
      page.mayMap ? renderChoice(role, page) : saysNow(role),
    ]),
  })
  const none = title === 'Said' ? 'Nothing has been said of any role yet.' : 'No role waits for an answer.'
  return renderSection({ title, content: roles.length === 0 ? renderEmpty(none) : table })
}

function saysNow({ means, decidedBy, decidedAt }: SourceRole): string {
  if (means === null) return 'Nobody has said'
  const when = decidedAt === null ? '' : `, ${toInstantWords(decidedAt)}`
  return `${ROLE_MEANING_WORDS[means]} (${decidedBy ?? 'somebody'}${when})`
}

function renderChoice(role: SourceRole, { csrfToken, typed, errors, roles }: RolesPage): Html {
  const isTyped = typed !== null && typed.system === role.system && typed.role === role.role
  const id = isTyped && errors.length > 0 ? 'means' : `means-${roles.indexOf(role)}`
  const chosen = isTyped ? typed.means : role.means
  const fields = html`<input type="hidden" name="system" value="${role.system}"><input type="hidden" name="role" value="${role.role}">${renderSelect(
    {
      name: 'means',
      id,
      label: { text: `What “${role.role}” means`, classes: 'govuk-visually-hidden' },
      value: chosen ?? '',
      items: [
        ...(chosen === null ? [{ value: '', text: 'Choose' }] : []),
        ...ROLE_MEANINGS.map((means) => ({ value: means, text: ROLE_MEANING_WORDS[means] })),
      ],
      ...(isTyped && errors[0] ? { errorMessage: { text: errors[0].message } } : {}),
    },
  )}${renderButton({ html: html`Save<span class="govuk-visually-hidden"> what “${role.role}” means</span>`, classes: 'govuk-button--secondary fp-button--small' })}`
  const now = role.means !== null && html`<p class="govuk-body-s">${saysNow(role)}</p>`
  return html`${now}${renderForm({ action: SOURCE_ROLES_PATH, csrfToken, version: role.number, fields })}`
}
