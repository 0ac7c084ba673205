// Who came, and who was invited and did not come: by role, with names where they are given.
import { renderCheckboxes, renderInput } from '../../../ui/govuk/index.ts'
import { errorFor, type FieldErrors, readText, renderHiddenField } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { CAME_ROLES, type CameRole } from '../who-came.ts'
import type { Recording } from './recording.ts'

const LEGEND = 'govuk-fieldset__legend--s'

type Asked = 'came' | 'away'

const WORDS = {
  came: {
    legend: 'Who came?',
    hint: 'Names may be left out. For two of one kind, write both with a semicolon between.',
  },
  away: {
    legend: 'Who was invited and did not come?',
    hint: 'Leave it empty if everybody came.',
  },
} as const

function invitedName({ draft, invited }: Recording, role: CameRole): string {
  const kept = readText(draft.answers, `invited-${role}`)
  const names = invited.filter((one) => one.role === role && one.name !== '').map(({ name }) => name)
  return kept === '' ? names.join('; ') : kept
}

function renderName(recording: Recording, errors: FieldErrors, asked: Asked, role: CameRole): Html {
  const field = `${asked}-${role}-name`
  const label = CAME_ROLES.find(([each]) => each === role)?.[1] ?? role
  const typed = readText(recording.draft.answers, field)
  const isTicked = readText(recording.draft.answers, `${asked}-${role}`) !== ''
  return renderInput({
    name: field,
    label: { html: html`Name<span class="govuk-visually-hidden">: ${label.toLowerCase()}</span>` },
    value: typed === '' && !isTicked ? invitedName(recording, role) : typed,
    classes: 'govuk-input--width-20',
    errorMessage: errorFor(errors, field),
    spellcheck: false,
    autocomplete: 'off',
  })
}

function renderAsked(recording: Recording, errors: FieldErrors, asked: Asked): Html {
  const wrong = errors.find(({ field }) => CAME_ROLES.some(([role]) => field === `${asked}-${role}`))
  return renderCheckboxes({
    name: asked,
    errorMessage: wrong && { text: wrong.message },
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: WORDS[asked].legend, classes: LEGEND } },
    hint: { text: WORDS[asked].hint },
    items: CAME_ROLES.map(([role, text]) => ({
      name: `${asked}-${role}`,
      id: `${asked}-${role}`,
      value: 'yes',
      text,
      checked: readText(recording.draft.answers, `${asked}-${role}`) !== '',
      conditional: role === 'child' ? undefined : { html: renderName(recording, errors, asked, role) },
    })),
  })
}

function renderInvited(recording: Recording): Html | null {
  const rows = CAME_ROLES.flatMap(([role, label]) => {
    const isInvited = recording.invited.some((one) => one.role === role)
    const name = invitedName(recording, role)
    return isInvited || name !== ''
      ? [{ role, name, says: name === '' ? label : `${name} (${label.toLowerCase()})` }]
      : []
  })
  if (rows.length === 0) return null
  return html`<p class="govuk-body">Invited to this meeting: ${rows.map(({ says }) => says).join(', ')}.</p>${rows.map(({ role, name }) => renderHiddenField(`invited-${role}`, name))}`
}

/** Two lists of the same roles. The names of those who were invited are filled in already; the ticks never are. */
export function renderAttendance(recording: Recording, errors: FieldErrors): Html {
  return html`${renderInvited(recording)}${renderAsked(recording, errors, 'came')}${renderAsked(recording, errors, 'away')}`
}
