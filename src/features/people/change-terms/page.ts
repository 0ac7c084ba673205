import { type Day, isoDay, toDate } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorsOf,
  type FieldErrors,
  parseDay,
  type PostedFields,
  readText,
  renderDayField,
  toDateFields,
  toVersion,
  VERSION_FIELD,
} from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import type { TermsAsked } from '../change-of-terms.ts'
import type { EstablishedPost } from '../established-post.ts'
import { parseEnd, planned } from '../form-parts.ts'
import { formTaskRoutes } from '../form-task.ts'
import { changeTermsPath, personPath } from '../people-paths.ts'
import { crumbsOf } from '../person-crumbs.ts'
import { toPostName } from '../post.ts'
import { CONTRACT_NAMES } from '../post-terms.ts'
import { parseTerms, renderTermsFields, startTerms } from '../post-terms-form.ts'
import { parseWeek, renderWeekField } from '../post-form.ts'
import { listEstablishedPosts } from '../queries/established-posts.ts'
import { findPerson } from '../queries/people.ts'
import { toFieldErrors } from '../refused.ts'
import { changeTerms } from './command.ts'

const FROM = { name: 'from', what: 'the first day on these terms', example: isoDay('2026-09-01') }
const UNTIL = { name: 'until', what: 'the last day of their own limit', example: isoDay('2027-03-31') }
const SECOND = [{ field: 'week', message: 'Check what you typed, then save it again' }]

/** Other hours, another contract or a limit of one's own from a day on. What held before stays on record. */
export function changeTermsRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(changeTermsPath(':person', ':post')),
    action: 'manage-people',
    async load({ params }) {
      const person = await findPerson(db, params['person'] ?? '')
      const post = person?.posts.find(({ id }) => id === params['post'])
      if (person === null || post === undefined) return null
      return { person, post, established: await listEstablishedPosts(db) }
    },
    title: ({ person, post }) => `Change ${person.name}’s hours or terms: ${toPostName(post.kind)}`,
    lead: ({ post }) =>
      `On the terms of today since ${toDate(post.from)}. Choose that day to put a mistake right; a later day keeps both on record.`,
    crumbs: ({ person }) => crumbsOf(person),
    button: 'Save',
    version: ({ person }) => person.version,
    start: ({ post }, { today }) => ({
      week: String(post.fullTimeEquivalent),
      ...startTerms(post.terms),
      ...toDateFields('from', today),
    }),
    fields: ({ established }, typed, errors) =>
      html`${renderDayField({ name: 'from', label: 'From which day', typed, errors })}${renderWeekField(typed, errors)}${renderTermsFields(typed, errors, established)}${renderDayField(
        {
          name: 'until',
          label: 'Last day of their own limit (only if it ends)',
          typed,
          errors,
        },
      )}`,
    now: ({ post }) =>
      renderKeyValues([
        { key: 'Of a full week', value: String(post.fullTimeEquivalent) },
        { key: 'Contract', value: post.terms.contract && CONTRACT_NAMES[post.terms.contract] },
        { key: 'Most children', value: post.terms.ownLimit?.toString() ?? 'No limit of their own' },
      ]),
    async save({ person, post, established }, typed, { user, today }) {
      const asked = parseAsked(typed, established, today)
      if (!asked.ok) return fail({ status: 400, errors: asked.failure })
      const changed = await changeTerms(db, {
        personId: person.id,
        postId: post.id,
        version: toVersion(readText(typed, VERSION_FIELD)),
        asked: asked.value,
        actor: user.accountId,
      })
      if (changed.ok) return ok(personPath(person.id))
      if (changed.failure === 'conflict') return fail({ status: 409, errors: SECOND })
      return fail({ status: 422, errors: toFieldErrors(changed.failure) })
    },
  })
}

function parseAsked(
  typed: PostedFields,
  established: readonly EstablishedPost[],
  today: Day,
): Result<TermsAsked, FieldErrors> {
  const from = parseDay(typed, planned(FROM, today))
  const week = parseWeek(readText(typed, 'week'))
  const terms = parseTerms(typed, established)
  const until = parseEnd(typed, UNTIL)
  if (!from.ok || !week.ok || !terms.ok || !until.ok) {
    return fail(errorsOf(from, week.ok ? week : fail([week.failure]), terms, until))
  }
  return ok({
    from: from.value,
    fullTimeEquivalent: week.value,
    terms: terms.value,
    limitTo: until.value,
  })
}
