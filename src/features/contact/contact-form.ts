import { type Day, isoDay } from '../../kit/dates/index.ts'
import { fail, type Result } from '../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  parseDateFields,
  readDateText,
  readText,
  toDateText,
} from '../../ui/forms/index.ts'
import { CONTACT_KINDS, CONTACT_OUTCOMES, type ContactSaid, decideContact } from './contact.ts'

/** What was typed into the form of a contact. */
export type ContactTyped = {
  readonly on: DateText
  readonly kind: string
  readonly outcome: string
  readonly alone: string
  readonly person: string
  readonly note: string
  /** Ticked: written down by mistake. */
  readonly withdrawn: string
}

/** The longest note, in characters. */
export const LONGEST_NOTE = 10_000

const ALONE: ReadonlyMap<string, boolean | null> = new Map([
  ['yes', true],
  ['no', false],
  ['not-recorded', null],
])

/** An empty form: today, by whoever fills it in. */
export function startContact(today: Day, personId: string | null): ContactTyped {
  return {
    on: toDateText(today),
    kind: '',
    outcome: '',
    alone: '',
    person: personId ?? '',
    note: '',
    withdrawn: '',
  }
}

/** The form filled with what is on record. */
export function toContactTyped(said: ContactSaid & { readonly isWithdrawn: boolean }): ContactTyped {
  const alone = [...ALONE].find(([, value]) => value === said.alone)?.[0] ?? ''
  return {
    on: toDateText(said.on),
    kind: said.kind,
    outcome: said.outcome,
    alone,
    person: said.personId ?? '',
    note: said.note,
    withdrawn: said.isWithdrawn ? 'yes' : '',
  }
}

export function readContactForm(form: URLSearchParams): ContactTyped {
  const posted = Object.fromEntries(form)
  return {
    on: readDateText(posted, 'on'),
    kind: readText(posted, 'kind'),
    outcome: readText(posted, 'outcome'),
    alone: readText(posted, 'alone'),
    person: readText(posted, 'person'),
    note: readText(posted, 'note'),
    withdrawn: readText(posted, 'withdrawn'),
  }
}

const ON = { name: 'on', what: 'the day of the contact', example: isoDay('2026-03-27') }

export type WrongContact = { readonly status: 400 | 422; readonly errors: FieldErrors }

/** What was typed, as a contact; or what is wrong with it: 400 for what is missing, 422 for what cannot be. */
export function parseContact(
  typed: ContactTyped,
  personIds: readonly string[],
  today: Day,
): Result<ContactSaid, WrongContact> {
  const on = parseDateFields(typed.on, ON)
  const kind = CONTACT_KINDS.find((one) => one === typed.kind)
  const outcome = CONTACT_OUTCOMES.find((one) => one === typed.outcome)
  const alone = ALONE.get(typed.alone)
  const person = typed.person === '' ? null : personIds.find((id) => id === typed.person)
  const noteError = wrongNote(typed.note)
  if (
    !on.ok ||
    kind === undefined ||
    outcome === undefined ||
    alone === undefined ||
    person === undefined ||
    noteError !== null
  ) {
    const errors = [
      ...(on.ok ? [] : [on.failure]),
      ...missing(kind, 'kind', 'Choose what kind of contact it was'),
      ...missing(outcome, 'outcome', 'Choose how it went'),
      ...missing(alone, 'alone', 'Choose whether you were alone with the child, or “Not recorded”'),
      ...missing(person, 'person', 'Choose who it was, or “Not recorded”'),
      ...(noteError === null ? [] : [{ field: 'note', message: noteError }]),
    ]
    return fail({ status: 400, errors })
  }
  const said = { on: on.value, kind, outcome, alone, personId: person, note: typed.note }
  const decided = decideContact(said, today)
  if (decided.ok) return decided
  const { field, says } = decided.failure
  return fail({ status: 422, errors: [{ field, message: says }] })
}

const missing = (value: unknown, field: string, message: string): FieldErrors =>
  value === undefined ? [{ field, message }] : []

function wrongNote(note: string): string | null {
  if (note.length > LONGEST_NOTE) return `The note must be ${LONGEST_NOTE} characters or fewer`
  return note.includes('\u0000') ? 'Take out the characters that cannot be shown' : null
}
