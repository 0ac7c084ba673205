import { isoDay } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  parseDay,
  type PostedFields,
  renderDayField,
  renderSelectField,
  toDateFields,
  toDateText,
} from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { ABSENCE_KINDS, ABSENCE_NAMES, type NewAbsence } from '../absence.ts'
import { toKindItems } from '../form-parts.ts'
import { formTaskRoutes } from '../form-task.ts'
import { parseBack, parseCover, renderCoverField } from '../leave-form.ts'
import { newAbsencePath, personPath } from '../people-paths.ts'
import { crumbsOf } from '../person-crumbs.ts'
import type { Named } from '../post.ts'
import { findPerson, listPeopleHere } from '../queries/people.ts'
import { toFieldErrors } from '../refused.ts'
import { recordLeave } from './command.ts'

const FROM = { name: 'from', what: 'the first day away', example: isoDay('2026-08-03') }

/** Writing down leave, or another absence, with who covers. */
export function recordLeaveRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(newAbsencePath(':person')),
    action: 'manage-people',
    async load({ params, today }) {
      const person = await findPerson(db, params['person'] ?? '')
      return person === null ? null : { person, people: await listPeopleHere(db, today) }
    },
    title: ({ person }) => `Leave for ${person.name}`,
    lead: () => 'Leave, sickness or another reason to be away. Nothing about health is kept.',
    crumbs: ({ person }) => crumbsOf(person),
    button: 'Save this leave',
    start: (_facts, { today }) => toDateFields('from', today),
    fields: ({ people }, typed, errors) =>
      html`${renderSelectField({
        name: 'kind',
        label: 'Why they are away',
        items: toKindItems(ABSENCE_NAMES, 'Choose a reason'),
        typed,
        errors,
      })}${renderDayField({ name: 'from', label: 'First day away', typed, errors })}${renderDayField({
        name: 'last',
        label: 'Last day away',
        hint: 'Leave this empty if nobody knows yet.',
        typed,
        errors,
      })}${renderCoverField(typed, errors, people)}`,
    async save({ person, people }, typed, { user }) {
      const leave = parseLeave(typed, person.id, people)
      if (!leave.ok) return fail({ status: 400, errors: leave.failure })
      const recorded = await recordLeave(db, leave.value, user.accountId)
      return recorded.ok
        ? ok(personPath(person.id))
        : fail({ status: 422, errors: toFieldErrors(recorded.failure) })
    },
  })
}

function parseLeave(
  typed: PostedFields,
  personId: string,
  people: readonly Named[],
): Result<NewAbsence, FieldErrors> {
  const kind = parseChoice(typed, 'kind', { among: ABSENCE_KINDS, message: 'Choose why they are away' })
  const from = parseDay(typed, FROM)
  const to = parseBack(typed)
  const cover = parseCover(typed, people)
  if (!kind.ok || !from.ok || !to.ok || !cover.ok) return fail(errorsOf(kind, from, to, cover))
  if (to.value !== null && to.value <= from.value) {
    const { day, month, year } = toDateText(from.value)
    const message = `The last day away must be on or after the first, ${day} ${month} ${year}`
    return fail([{ field: 'last-day', message, alsoMarks: ['last-month', 'last-year'] }])
  }
  return ok({ kind: kind.value, from: from.value, to: to.value, personId, coverId: cover.value })
}
