import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, readText } from '../../../ui/forms/index.ts'
import type { Asked } from '../asking.ts'
import { ASKED_ROLES, CHILD_FORMS, type FormKind, WAYS } from '../consultation.ts'
import { OFFERED_LANGUAGES } from '../languages.ts'

/** What was typed, to be shown again. */
export type AskTyped = {
  readonly role: string
  readonly label: string
  readonly email: string
  readonly way: string
  /** Which questions a child is asked. */
  readonly form: string
  readonly language: string
}

export const LONGEST_LABEL = 100

export function readAskForm(form: URLSearchParams): AskTyped {
  const posted = Object.fromEntries(form)
  const [role, label, email, way, kind, language] = ['role', 'label', 'email', 'way', 'form', 'language'].map(
    (name) => readText(posted, name),
  )
  return {
    role: role ?? '',
    label: label ?? '',
    email: email ?? '',
    way: way ?? '',
    form: kind ?? '',
    language: language ?? '',
  }
}

const isAddress = (text: string): boolean =>
  /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(text) && text.length <= 254

const formOf = (role: Asked['role'], kind: string): FormKind | null => {
  if (role === 'child') return CHILD_FORMS.find((one) => one === kind) ?? null
  return role === 'parent' || role === 'carer' ? role : 'professional'
}

export function parseAsk(typed: AskTyped): Result<Asked, FieldErrors> {
  const role = ASKED_ROLES.find((one) => one === typed.role)
  const way = WAYS.find((one) => one === typed.way)
  const language = OFFERED_LANGUAGES.find((one) => one === typed.language)
  const form = role === undefined ? null : formOf(role, typed.form)
  const errors = [
    ...(role === undefined ? [{ field: 'role', message: 'Choose who is asked' }] : []),
    ...(typed.label.length > LONGEST_LABEL
      ? [{ field: 'label', message: `Use ${LONGEST_LABEL} letters or fewer to say who it is` }]
      : []),
    ...(role === 'child' && form === null
      ? [{ field: 'form', message: 'Choose which questions the child is asked' }]
      : []),
    ...(way === undefined ? [{ field: 'way', message: 'Choose how they are asked' }] : []),
    ...(way === 'email' && !isAddress(typed.email)
      ? [{ field: 'email', message: 'Enter an e-mail address, like name@example.com' }]
      : []),
    ...(language === undefined ? [{ field: 'language', message: 'Choose a language' }] : []),
  ]
  const isWhole = role !== undefined && way !== undefined && language !== undefined && form !== null
  if (!isWhole || errors.length > 0) return fail(errors)
  const email = way === 'email' ? typed.email : null
  return ok({ role, label: typed.label, email, form, language, way })
}
