import { type Day, isoDay } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  errorsOf,
  type FieldErrors,
  parseDay,
  type PostedFields,
  readText,
  renderDayField,
  renderSelectField,
  renderTextField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { parseEnd, parseText } from '../../people/index.ts'
import type { NewStaffEntry, StaffEntryKind } from '../staff-entry.ts'
import { STAFF_ENTRY_WORDS } from '../staff-entry-words.ts'
import type { TrainingCourse } from '../training-course.ts'

export type EntryFacts = {
  readonly person: { readonly id: string; readonly name: string }
  readonly kind: StaffEntryKind
  /** Whom an entry may be with. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly courses: readonly TrainingCourse[]
}

const LAST = { name: 'last', what: 'the last day', example: isoDay('2027-03-31') }

/** An entry as it was typed, or what is wrong with it. */
export function parseStaffEntry(
  typed: PostedFields,
  facts: EntryFacts,
  today: Day,
): Result<NewStaffEntry, FieldErrors> {
  const words = STAFF_ENTRY_WORDS[facts.kind]
  const on = parseDay(typed, {
    name: 'on',
    what: words.last === null ? 'the day of this' : 'the first day',
    example: isoDay('2026-03-27'),
    notAfter: { day: today, says: 'today or in the past' },
  })
  const course = parseCourse(typed, facts)
  const isCourse = course.ok && course.value !== null
  const what = words.what === null || isCourse ? ok(null) : parseText(typed, 'what', words.what.message)
  const other = words.with === null ? ok(null) : parseOther(typed, facts, words.with)
  const to = words.last === null ? ok(null) : parseEnd(typed, LAST)
  if (!on.ok || !course.ok || !what.ok || !other.ok || !to.ok) {
    return fail(errorsOf(on, course, what, other, to))
  }
  return ok({
    personId: facts.person.id,
    kind: facts.kind,
    on: on.value,
    to: to.value,
    courseId: course.value,
    what: what.value,
    withId: other.value,
  })
}

function parseCourse(typed: PostedFields, { kind, courses }: EntryFacts): Result<string | null, FieldErrors> {
  const chosen = kind === 'training' ? readText(typed, 'course') : ''
  if (chosen === '') return ok(null)
  return courses.some(({ id }) => id === chosen)
    ? ok(chosen)
    : fail([{ field: 'course', message: 'Choose training of the list, or “Another”' }])
}

function parseOther(
  typed: PostedFields,
  { people }: EntryFacts,
  label: string,
): Result<string | null, FieldErrors> {
  const chosen = readText(typed, 'with')
  if (chosen === '' || people.some(({ id }) => id === chosen)) return ok(chosen === '' ? null : chosen)
  return fail([{ field: 'with', message: `Choose a person, or leave it: ${label}` }])
}

export function renderStaffEntryFields(facts: EntryFacts, typed: PostedFields, errors: FieldErrors): Html {
  const words = STAFF_ENTRY_WORDS[facts.kind]
  const own = { typed, errors }
  const toItems = (none: string, all: readonly { readonly id: string; readonly name: string }[]) => [
    { value: '', text: none },
    ...all.map(({ id, name }) => ({ value: id, text: name })),
  ]
  const course =
    facts.kind === 'training' &&
    renderSelectField({
      name: 'course',
      label: 'Training that is needed',
      items: toItems('Another', facts.courses),
      ...own,
    })
  const what =
    words.what !== null &&
    renderTextField({ name: 'what', label: words.what.label, hint: words.what.hint, ...own })
  const other =
    words.with !== null &&
    renderSelectField({
      name: 'with',
      label: words.with,
      items: toItems('Not recorded', facts.people),
      ...own,
    })
  return html`${course}${what}${renderDayField({ name: 'on', label: words.on, ...own })}${words.last !== null && renderDayField({ name: 'last', label: words.last, ...own })}${other}`
}
