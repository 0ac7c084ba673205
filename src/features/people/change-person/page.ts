import { isoDay, toDate } from '../../../kit/dates/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorsOf,
  readText,
  renderDayField,
  toDateFields,
  toVersion,
  VERSION_FIELD,
} from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { parseEnd } from '../form-parts.ts'
import { formTaskRoutes } from '../form-task.ts'
import { changePersonPath, personPath } from '../people-paths.ts'
import { crumbsOf } from '../person-crumbs.ts'
import { parsePerson, renderPersonFields } from '../person-form.ts'
import { findPerson } from '../queries/people.ts'
import { toFieldErrors } from '../refused.ts'
import { lastDayOf } from '../span.ts'
import { changePerson } from './command.ts'

const LAST = { name: 'last', what: 'their last day here', example: isoDay('2026-06-30') }
const BEGAN = isoDay('1900-01-01')
const SECOND = [{ field: 'name', message: 'Check what you typed, then save it again' }]

/** Changing a name or an address, and writing down that somebody leaves. */
export function changePersonRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(changePersonPath(':person')),
    action: 'manage-people',
    load: ({ params }) => findPerson(db, params['person'] ?? ''),
    title: ({ name }) => `Change ${name}`,
    crumbs: crumbsOf,
    button: 'Save',
    version: ({ version }) => version,
    start: ({ name, email, leftOn }) => ({
      name,
      email: email ?? '',
      ...toDateFields('last', lastDayOf({ from: BEGAN, to: leftOn })),
    }),
    fields: (_person, typed, errors) =>
      html`${renderPersonFields(typed, errors)}${renderDayField({
        name: 'last',
        label: 'Last day here (only if they leave)',
        hint: 'Their posts end on their own pages. What they did stays on record.',
        typed,
        errors,
      })}`,
    now: ({ name, email, leftOn }) =>
      renderKeyValues([
        { key: 'Name', value: name },
        { key: 'Work email', value: email },
        { key: 'Left on', value: leftOn === null ? 'Still here' : toDate(leftOn) },
      ]),
    async save({ id }, typed, { user }) {
      const person = parsePerson(typed)
      const leftOn = parseEnd(typed, LAST)
      if (!person.ok || !leftOn.ok) return fail({ status: 400, errors: errorsOf(person, leftOn) })
      const changed = await changePerson(db, {
        personId: id,
        version: toVersion(readText(typed, VERSION_FIELD)),
        given: { ...person.value, leftOn: leftOn.value },
        actor: user.accountId,
      })
      if (changed.ok) return ok(personPath(id))
      if (changed.failure === 'conflict') return fail({ status: 409, errors: SECOND })
      return fail({ status: 422, errors: toFieldErrors(changed.failure) })
    },
  })
}
