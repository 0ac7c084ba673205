import { fail, ok } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorsOf } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { formTaskRoutes } from '../form-task.ts'
import { newPostPath, personPath } from '../people-paths.ts'
import { crumbsOf } from '../person-crumbs.ts'
import { parsePost, renderPostFields, startPost } from '../post-form.ts'
import { parseTerms, renderTermsFields } from '../post-terms-form.ts'
import { listEstablishedPosts } from '../queries/established-posts.ts'
import { listTeams } from '../queries/officers.ts'
import { findPerson } from '../queries/people.ts'
import { toFieldErrors } from '../refused.ts'
import { addPost } from './command.ts'

/** Putting somebody into one more post from a day. */
export function addPostRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(newPostPath(':person')),
    action: 'manage-people',
    async load({ params }) {
      const person = await findPerson(db, params['person'] ?? '')
      return person === null
        ? null
        : { person, teams: await listTeams(db), established: await listEstablishedPosts(db) }
    },
    title: ({ person }) => `Add a post for ${person.name}`,
    lead: () => 'A post they have now stays as it is: end it on its own.',
    crumbs: ({ person }) => crumbsOf(person),
    button: 'Add this post',
    start: (_facts, { today }) => startPost(today),
    fields: ({ teams, established }, typed, errors) =>
      html`${renderPostFields(typed, errors, teams)}${renderTermsFields(typed, errors, established)}`,
    async save({ person, teams, established }, typed, { user, today }) {
      const post = parsePost(typed, teams, today)
      const terms = parseTerms(typed, established)
      if (!post.ok || !terms.ok) return fail({ status: 400, errors: errorsOf(post, terms) })
      const added = await addPost(db, {
        personId: person.id,
        post: { ...post.value, terms: terms.value },
        actor: user.accountId,
      })
      return added.ok
        ? ok(personPath(person.id))
        : fail({ status: 422, errors: toFieldErrors(added.failure) })
    },
  })
}
