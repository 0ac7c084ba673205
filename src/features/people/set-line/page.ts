import { isoDay } from '../../../kit/dates/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorsOf,
  parseDay,
  readText,
  renderDayField,
  renderSelectField,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { toItems } from '../form-parts.ts'
import { formTaskRoutes } from '../form-task.ts'
import { lineManagerPath, personPath } from '../people-paths.ts'
import { managerOn } from '../person.ts'
import { crumbsOf } from '../person-crumbs.ts'
import { findPerson, listPeopleHere } from '../queries/people.ts'
import { toFieldErrors } from '../refused.ts'
import { setLineManager } from './command.ts'

const FROM = { name: 'from', what: 'the first day', example: isoDay('2026-04-01') }
const NOBODY = 'nobody'

/** Who manages somebody, from a day. */
export function setLineManagerRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(lineManagerPath(':person')),
    action: 'manage-people',
    async load({ params, today }) {
      const person = await findPerson(db, params['person'] ?? '')
      if (person === null) return null
      const people = (await listPeopleHere(db, today)).filter(({ id }) => id !== person.id)
      return { person, people, now: managerOn(person, today) }
    },
    title: ({ person }) => `Line manager of ${person.name}`,
    lead: ({ now }) => (now === null ? 'Nobody manages them now.' : `Now it is ${now.name}.`),
    crumbs: ({ person }) => crumbsOf(person),
    button: 'Save',
    start: (_facts, { today }) => toDateFields('from', today),
    fields: ({ people }, typed, errors) =>
      html`${renderSelectField({
        name: 'manager',
        label: 'Line manager',
        items: [...toItems(people, 'Choose a person'), { value: NOBODY, text: 'Nobody' }],
        typed,
        errors,
      })}${renderDayField({
        name: 'from',
        label: 'From',
        hint: 'Whoever it was before is on record up to the day before.',
        typed,
        errors,
      })}`,
    async save({ person, people }, typed, { user }) {
      const chosen = readText(typed, 'manager')
      const found = people.find(({ id }) => id === chosen)
      const manager =
        found === undefined && chosen !== NOBODY
          ? fail([{ field: 'manager', message: 'Choose who manages them' }])
          : ok(found ?? null)
      const from = parseDay(typed, FROM)
      if (!manager.ok || !from.ok) return fail({ status: 400, errors: errorsOf(manager, from) })
      const asked = { person, manager: manager.value, from: from.value }
      const set = await setLineManager(db, asked, user.accountId)
      return set.ok ? ok(personPath(person.id)) : fail({ status: 422, errors: toFieldErrors(set.failure) })
    },
  })
}
