import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  type PostedFields,
  renderChoiceField,
  renderDayField,
  renderWordsField,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { ATTENDED_KINDS, ATTENDED_WORDS, type Attended, type AttendedSaid } from '../attended.ts'
import {
  type Named,
  parsePerson,
  parseWords,
  renderMistakeField,
  renderPersonField,
  toItems,
  parseDayOf,
} from '../form-parts.ts'
import type { VersionLabels } from '../versions-view.ts'

export const ATTENDED_LABELS: VersionLabels = {
  on: ['Day'],
  kind: ['What', ATTENDED_WORDS],
  note: ['Note'],
}

export const startAttended = (today: Day, personId: string | null): PostedFields => ({
  ...toDateFields('on', today),
  person: personId ?? '',
})

export const toAttendedTyped = ({ on, kind, note, personId, isWithdrawn }: Attended): PostedFields => ({
  ...toDateFields('on', on),
  kind,
  note,
  person: personId ?? '',
  withdrawn: isWithdrawn ? 'yes' : '',
})

export function parseAttended(
  typed: PostedFields,
  people: readonly Named[],
): Result<AttendedSaid, FieldErrors> {
  const on = parseDayOf(typed, 'on', 'the day of the meeting')
  const kind = parseChoice(typed, 'kind', { among: ATTENDED_KINDS, message: 'Choose what kind of meeting' })
  const note = parseWords(typed, 'note')
  const person = parsePerson(typed, people)
  if (!on.ok || !kind.ok || !note.ok || !person.ok) return fail(errorsOf(on, kind, note, person))
  return ok({ on: on.value, kind: kind.value, note: note.value, personId: person.value })
}

export function renderAttendedFields(
  of: { readonly typed: PostedFields; readonly errors: FieldErrors },
  people: readonly Named[],
  attended: Attended | null,
): Html {
  return html`${renderDayField({ ...of, name: 'on', label: 'On which day?' })}
${renderChoiceField({ ...of, name: 'kind', label: 'Which meeting?', items: toItems(ATTENDED_KINDS, ATTENDED_WORDS) })}
${renderPersonField(of, people)}
${renderWordsField({ ...of, name: 'note', label: 'Note', hint: 'For another meeting: which it was.' })}${attended !== null && renderMistakeField(of.typed)}`
}
