import { fail, ok, type Result } from '../../kit/result.ts'
import { errorFor, type FieldErrors } from '../../ui/forms/index.ts'
import { renderCheckboxes, renderFieldset, renderInput, renderSelect } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { INVITED_ROLES, INVITED_WORDS } from './meeting.ts'
import type { AskedInForm } from './meeting.ts'

export type InvitedTyped = {
  readonly role: string
  readonly name: string
  readonly email: string
  readonly tellsPlace: boolean
}

const EMPTY_ROWS = 2
const LONGEST_NAME = 120
/** Each is written to at once: more than come to any review are a mistake. */
const MOST_PEOPLE = 40
const LONGEST_EMAIL = 254
const EMAIL = /^[^\s@<>"(),;:\\[\]]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/

const EMPTY: InvitedTyped = { role: '', name: '', email: '', tellsPlace: false }

/** Rows to type in, filled with these people first, and some to add others. */
export const toInvitedTyped = (people: readonly InvitedTyped[]): readonly InvitedTyped[] => [
  ...people,
  ...Array.from({ length: EMPTY_ROWS }, () => EMPTY),
]

export function readInvited(form: URLSearchParams): readonly InvitedTyped[] {
  const roles = form.getAll('invited-role')
  const names = form.getAll('invited-name')
  const emails = form.getAll('invited-email')
  const told = form.getAll('invited-place')
  return names.map((name, row) => ({
    role: roles[row] ?? '',
    name: name.replace(/\s+/g, ' ').trim(),
    email: (emails[row] ?? '').trim(),
    // A box that is not ticked is not sent: each says which row it is of.
    tellsPlace: told.includes(String(row)),
  }))
}

/** Who is asked, or what is wrong. A row with neither name nor address is nobody. */
export function parseInvited(typed: readonly InvitedTyped[]): Result<readonly AskedInForm[], FieldErrors> {
  const people: AskedInForm[] = []
  const errors: { field: string; message: string }[] = []
  for (const [row, one] of typed.entries()) {
    const { role, name, email, tellsPlace } = one
    if (name === '' && email === '') continue
    const known = INVITED_ROLES.find((each) => each === role)
    const wrong = wrongWith(row, one)
    errors.push(...wrong)
    if (known !== undefined && wrong.length === 0)
      people.push({ row, role: known, name, email: email === '' ? null : email, tellsPlace })
  }
  if (people.length > MOST_PEOPLE)
    errors.push({ field: 'invited-name-0', message: `Ask ${MOST_PEOPLE} people or fewer at once` })
  return errors.length > 0 ? fail(errors) : ok(people)
}

function wrongWith(row: number, { role, name, email }: InvitedTyped): FieldErrors {
  const who = name === '' ? `person ${row + 1}` : name
  return [
    ...(INVITED_ROLES.some((one) => one === role)
      ? []
      : [{ field: `invited-role-${row}`, message: `Choose who ${who} is` }]),
    ...(name === ''
      ? [{ field: `invited-name-${row}`, message: `Enter the name of person ${row + 1}` }]
      : []),
    ...(name.length > LONGEST_NAME
      ? [{ field: `invited-name-${row}`, message: `The name must be ${LONGEST_NAME} characters or fewer` }]
      : []),
    ...(email !== '' && (email.length > LONGEST_EMAIL || !EMAIL.test(email))
      ? [
          {
            field: `invited-email-${row}`,
            message: `Enter an e-mail address for ${who}, like name@example.com`,
          },
        ]
      : []),
  ]
}

/** The rows of {@link InvitedTyped}. */
export function renderInvitedFields(typed: readonly InvitedTyped[], errors: FieldErrors): Html {
  return html`<p class="govuk-body">Tick “Tell them where it is” for those who may know the place, or need the link. Parents and others are not ticked at first: the place may be where the child lives.</p>${typed.map(
    (one, row) =>
      renderFieldset({
        legend: { text: `Person ${row + 1}`, classes: 'govuk-fieldset__legend--s' },
        html: renderRow(one, row, errors),
      }),
  )}`
}

function renderRow({ role, name, email, tellsPlace }: InvitedTyped, row: number, errors: FieldErrors): Html {
  return html`<div>${renderSelect({
    id: `invited-role-${row}`,
    name: 'invited-role',
    label: { text: 'Who they are' },
    value: role,
    items: [
      { value: '', text: 'Choose' },
      ...INVITED_ROLES.map((value) => ({ value, text: INVITED_WORDS[value] })),
    ],
    errorMessage: errorFor(errors, `invited-role-${row}`),
  })}${renderInput({
    id: `invited-name-${row}`,
    name: 'invited-name',
    label: { text: 'Name' },
    value: name,
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, `invited-name-${row}`),
  })}${renderInput({
    id: `invited-email-${row}`,
    name: 'invited-email',
    label: { text: 'E-mail. Leave empty to ask by letter' },
    type: 'email',
    value: email,
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, `invited-email-${row}`),
  })}${renderCheckboxes({
    name: 'invited-place',
    idPrefix: `invited-place-${row}`,
    values: tellsPlace ? [String(row)] : [],
    classes: 'govuk-checkboxes--small',
    items: [{ value: String(row), text: 'Tell them where it is' }],
  })}</div>`
}
