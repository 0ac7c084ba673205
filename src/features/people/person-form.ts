import { fail, ok, type Result } from '../../kit/result.ts'
import {
  errorsOf,
  type FieldErrors,
  type PostedFields,
  readText,
  renderTextField,
} from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { parseText } from './form-parts.ts'

/** Who somebody is, as it was typed. */
export type PersonTyped = { readonly name: string; readonly email: string | null }

export function parsePerson(typed: PostedFields): Result<PersonTyped, FieldErrors> {
  const name = parseText(typed, 'name', 'Enter the person’s first and last name')
  const email = parseEmail(readText(typed, 'email'))
  if (!name.ok || !email.ok) return fail(errorsOf(name, email))
  return ok({ name: name.value, email: email.value })
}

function parseEmail(text: string): Result<string | null, FieldErrors> {
  if (text === '') return ok(null)
  if (text.length <= 254 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u.test(text)) return ok(text)
  const message = 'Enter an email address, like name@council.gov.uk'
  return fail([{ field: 'email', message }])
}

export function renderPersonFields(typed: PostedFields, errors: FieldErrors): Html {
  return html`${renderTextField({ name: 'name', label: 'First and last name', typed, errors })}
${renderTextField({ name: 'email', label: 'Work email (optional)', typed, errors })}`
}
