import { toDate } from '../../../kit/dates/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorsOf, readText, renderDayField, toDateFields } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { toAbsenceName } from '../absence.ts'
import { formTaskRoutes } from '../form-task.ts'
import { parseBack, parseCover, renderCoverField, startCover } from '../leave-form.ts'
import { absencePath, personPath } from '../people-paths.ts'
import { crumbsOf } from '../person-crumbs.ts'
import { findPerson, listPeopleHere } from '../queries/people.ts'
import { toFieldErrors } from '../refused.ts'
import { lastDayOf } from '../span.ts'
import { renderTakeBack, TAKE_BACK } from '../take-back.ts'
import { endLeave } from './command.ts'

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
    below: (_facts, csrfToken) =>
      renderTakeBack(csrfToken, 'Was this leave cancelled, or written down by mistake?'),
    async save({ person, absence, people }, typed, { user }) {
      const change = { personId: person.id, absenceId: absence.id, actor: user.accountId }
      const back = ok(personPath(person.id))
      if (readText(typed, TAKE_BACK) !== '') {
        await endLeave(db, { ...change, to: 'never', coverId: null })
        return back
      }
      const to = parseBack(typed)
      const cover = parseCover(typed, people)
      if (!to.ok || !cover.ok) return fail({ status: 400, errors: errorsOf(to, cover) })
      const ended = await endLeave(db, { ...change, to: to.value, coverId: cover.value })
      return ended.ok ? back : fail({ status: 422, errors: toFieldErrors(ended.failure) })
    },
  })
}
