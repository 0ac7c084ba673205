import { errorsOf } from '../../../ui/forms/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { html } from '../../../ui/html.ts'
import { formTaskRoutes } from '../form-task.ts'
import { NEW_PERSON_PATH, PEOPLE_PATH, personPath } from '../people-paths.ts'
import { parsePerson, renderPersonFields } from '../person-form.ts'
import { parsePost, renderPostFields, startPost } from '../post-form.ts'
import { listTeams } from '../queries/officers.ts'
import { toFieldErrors } from '../refused.ts'
import { addPerson } from './command.ts'

/** Adding somebody who works with children, with their first post. */
export function addPersonRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: NEW_PERSON_PATH,
    action: 'manage-people',
    load: () => listTeams(db),
    title: () => 'Add a person',
    crumbs: () => [{ text: 'People', href: PEOPLE_PATH }],
    button: 'Add this person',
    start: (_teams, { today }) => startPost(today),
    fields: (teams, typed, errors) =>
      html`${renderPersonFields(typed, errors)}${renderPostFields(typed, errors, teams)}`,
    async save(teams, typed, { user, today }) {
      const person = parsePerson(typed)
      const post = parsePost(typed, teams, today)
      if (!person.ok || !post.ok) return fail({ status: 400, errors: errorsOf(person, post) })
      const added = await addPerson(db, { person: person.value, post: post.value, actor: user.accountId })
      return added.ok
        ? ok(personPath(added.value))
        : fail({ status: 422, errors: toFieldErrors(added.failure) })
    },
  })
}
