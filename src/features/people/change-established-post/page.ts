import { toDate } from '../../../kit/dates/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readText, toVersion, VERSION_FIELD } from '../../../ui/forms/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { parseEstablished, renderEstablishedFields, startEstablished } from '../established-form.ts'
import { formTaskRoutes } from '../form-task.ts'
import { ESTABLISHMENT_PATH, establishedPath } from '../people-paths.ts'
import { toPostName } from '../post.ts'
import { listEstablishedPosts } from '../queries/established-posts.ts'
import { listTeams } from '../queries/officers.ts'
import { toFieldErrors } from '../refused.ts'
import { toSpanWords } from '../span.ts'
import { changeEstablishedPost } from './command.ts'

const SECOND = [{ field: 'reference', message: 'Check what you typed, then save it again' }]

/** Changing a post that the authority pays for, or saying until when it does. */
export function changeEstablishedPostRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(establishedPath(':established')),
    action: 'manage-people',
    async load({ params, today }) {
      const post = (await listEstablishedPosts(db)).find(({ id }) => id === params['established'])
      return post === undefined ? null : { post, today, teams: await listTeams(db) }
    },
    title: ({ post }) => `Change the post ${post.reference}`,
    lead: ({ post }) =>
      `${toPostName(post.kind)}, paid for from ${toDate(post.from)}. For more or less of a week from a day on, end it and add another: then the history stays true.`,
    crumbs: () => [{ text: 'Establishment', href: ESTABLISHMENT_PATH }],
    button: 'Save',
    version: ({ post }) => post.version,
    start: ({ post }) => startEstablished(post),
    fields: ({ teams }, typed, errors) => renderEstablishedFields(typed, errors, teams),
    now: ({ post, today }) =>
      renderKeyValues([
        { key: 'Number', value: post.reference },
        { key: 'Post', value: toPostName(post.kind) },
        { key: 'Of a full week', value: String(post.fullTimeEquivalent) },
        { key: 'Paid for', value: toSpanWords(post, today) },
      ]),
    async save({ post, teams }, typed, { user }) {
      const given = parseEstablished(typed, teams)
      if (!given.ok) return fail({ status: 400, errors: given.failure })
      const version = toVersion(readText(typed, VERSION_FIELD))
      const asked = { id: post.id, version, given: given.value, actor: user.accountId }
      const changed = await changeEstablishedPost(db, asked)
      if (changed.ok) return ok(ESTABLISHMENT_PATH)
      if (changed.failure === 'conflict') return fail({ status: 409, errors: SECOND })
      return fail({ status: 422, errors: toFieldErrors(changed.failure) })
    },
  })
}
