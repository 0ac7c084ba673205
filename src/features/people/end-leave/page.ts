import { toDate } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorsOf,
  type FieldErrors,
  type PostedFields,
  readText,
  renderDayField,
  toDateFields,
  toVersion,
  VERSION_FIELD,
} from '../../../ui/forms/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { html } from '../../../ui/html.ts'
import { type Absence, toAbsenceName } from '../absence.ts'
import { formTaskRoutes } from '../form-task.ts'
import { parseBack, parseCover, renderCoverField, startCover } from '../leave-form.ts'
import { absencePath, personPath } from '../people-paths.ts'
import { crumbsOf } from '../person-crumbs.ts'
import type { Named } from '../post.ts'
import { findPerson, listPeopleHere } from '../queries/people.ts'
import { toFieldErrors } from '../refused.ts'
import { isTakenBack, lastDayOf } from '../span.ts'
import { renderTakeBack, TAKE_BACK } from '../take-back.ts'
import { type EndLeave, endLeave } from './command.ts'

const SECOND = [{ field: 'last', message: 'Check what you typed, then save it again' }]

/** Ending leave sooner or later, changing who covers, or taking the leave back. */
export function endLeaveRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(absencePath(':person', ':leave')),
    action: 'manage-people',
    async load({ params, today }) {
      const person = await findPerson(db, params['person'] ?? '')
      const absence = person?.absences.find(({ id }) => id === params['leave'])
      if (person === null || absence === undefined) return null
      return { person, absence, people: await listPeopleHere(db, today) }
    },
    title: ({ person, absence }) => `${toAbsenceName(absence.kind)}: ${person.name}`,
    lead: ({ absence }) => `Away from ${toDate(absence.from)}.`,
    crumbs: ({ person }) => crumbsOf(person),
    button: 'Save',
    version: ({ person }) => person.version,
    start: ({ absence }) => ({
      ...toDateFields('last', lastDayOf(absence)),
      ...startCover(absence.cover?.id ?? null),
    }),
    fields: ({ people }, typed, errors) =>
      html`${renderDayField({
        name: 'last',
        label: 'Last day away',
        hint: 'Leave this empty if nobody knows yet.',
        typed,
        errors,
      })}${renderCoverField(typed, errors, people)}`,
    now: ({ absence }) => renderKeyValues(nowOf(absence)),
    below: ({ person }, csrfToken) =>
      renderTakeBack(csrfToken, 'Was this leave cancelled, or written down by mistake?', person.version),
    async save({ person, absence, people }, typed, { user }) {
      const asked = parseAsked(typed, people)
      if (!asked.ok) return fail({ status: 400, errors: asked.failure })
      const ended = await endLeave(db, {
        personId: person.id,
        absenceId: absence.id,
        version: toVersion(readText(typed, VERSION_FIELD)),
        actor: user.accountId,
        ...asked.value,
      })
      if (ended.ok) return ok(personPath(person.id))
      if (ended.failure === 'conflict') return fail({ status: 409, errors: SECOND })
      return fail({ status: 422, errors: toFieldErrors(ended.failure) })
    },
  })
}

type Asked = Pick<EndLeave, 'to' | 'coverId'>

function parseAsked(typed: PostedFields, people: readonly Named[]): Result<Asked, FieldErrors> {
  if (readText(typed, TAKE_BACK) !== '') return ok({ to: 'never', coverId: null })
  const to = parseBack(typed)
  const cover = parseCover(typed, people)
  return to.ok && cover.ok ? ok({ to: to.value, coverId: cover.value }) : fail(errorsOf(to, cover))
}

function nowOf(absence: Absence) {
  const last = lastDayOf(absence)
  return [
    { key: 'Last day away', value: last === null ? 'Nobody knows yet' : toDate(last) },
    { key: 'Who covers', value: absence.cover?.name ?? 'Nobody' },
    ...(isTakenBack(absence) ? [{ key: 'Taken back', value: 'Yes' }] : []),
  ]
}
