import { addDays, isoDay, toDate } from '../../../kit/dates/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import { type PageRequest, patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  parseDay,
  type PostedFields,
  readText,
  renderDayField,
  toDateFields,
  toVersion,
  VERSION_FIELD,
} from '../../../ui/forms/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { formTaskRoutes } from '../form-task.ts'
import { endPostPath, personPath } from '../people-paths.ts'
import { crumbsOf } from '../person-crumbs.ts'
import { toPostName } from '../post.ts'
import { findPerson } from '../queries/people.ts'
import { toFieldErrors } from '../refused.ts'
import { lastDayOf } from '../span.ts'
import { renderTakeBack, TAKE_BACK } from '../take-back.ts'
import { endPost } from './command.ts'

const LAST = { name: 'last', what: 'the last day in this post', example: isoDay('2026-06-30') }

const SECOND = 'Check the last day, then end the post again'
const ENDED = 'Somebody ended this post while you were writing. Nothing was changed'

/** Ending a post on a day, or taking it back where it was a mistake. */
export function endPostRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(endPostPath(':person', ':post')),
    action: 'manage-people',
    async load({ params }: PageRequest) {
      const person = await findPerson(db, params['person'] ?? '')
      const post = person?.posts.find(({ id }) => id === params['post'])
      return person === null || post === undefined ? null : { person, post }
    },
    title: ({ person, post }) => `End ${person.name}’s post: ${toPostName(post.kind)}`,
    lead: ({ post }) => `In this post since ${toDate(post.from)}. It stays in the history.`,
    crumbs: ({ person }) => crumbsOf(person),
    button: 'End this post',
    version: ({ person }) => person.version,
    start: (_facts, { today }) => toDateFields('last', today),
    fields: (_facts, typed, errors) =>
      renderDayField({ name: 'last', label: 'Last day in this post', typed, errors }),
    now: ({ post }) => {
      const last = lastDayOf(post)
      return renderKeyValues([
        { key: 'In this post from', value: toDate(post.from) },
        { key: 'Last day', value: last === null ? 'It has no end yet' : toDate(last) },
      ])
    },
    below: ({ person }, csrfToken) =>
      renderTakeBack(
        csrfToken,
        'Was this post written down by mistake? Then they were never in it.',
        person.version,
      ),
    async save({ person, post }, typed, { user }) {
      const to = toEnd(typed)
      if (!to.ok) return fail({ status: 400, errors: to.failure })
      const ended = await endPost(db, {
        personId: person.id,
        postId: post.id,
        version: toVersion(readText(typed, VERSION_FIELD)),
        to: to.value,
        actor: user.accountId,
      })
      if (ended.ok) return ok(personPath(person.id))
      if (ended.failure === 'conflict') {
        const now = (await findPerson(db, person.id))?.posts.find(({ id }) => id === post.id)
        return fail({ status: 409, errors: [{ field: 'last', message: now?.to === null ? SECOND : ENDED }] })
      }
      return fail({ status: 422, errors: toFieldErrors(ended.failure) })
    },
  })
}

function toEnd(typed: PostedFields) {
  if (readText(typed, TAKE_BACK) !== '') return ok('never' as const)
  const last = parseDay(typed, LAST)
  return last.ok ? ok(addDays(last.value, 1)) : last
}
