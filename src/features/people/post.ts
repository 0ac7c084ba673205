import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Refused } from './refused.ts'
import type { PostTerms } from './post-terms.ts'
import { isTakenBack, overlap, type Span } from './span.ts'

export const POST_KINDS = [
  'iro',
  'iro-manager',
  'fostering-iro',
  'conference-chair',
  'business-support',
  'social-worker',
  'team-manager',
  'service-manager',
  'assistant-director',
  'director',
  'personal-adviser',
  'advocate',
  'other',
] as const

export type PostKind = (typeof POST_KINDS)[number]

/** As pages say it. */
export const POST_NAMES: Readonly<Record<PostKind, string>> = {
  iro: 'IRO',
  'iro-manager': 'IRO manager',
  'fostering-iro': 'Fostering IRO',
  'conference-chair': 'Conference chair',
  'business-support': 'Business support',
  'social-worker': 'Social worker',
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  'assistant-director': 'Assistant director',
  director: 'Director',
  'personal-adviser': 'Personal adviser',
  advocate: 'Advocate',
  other: 'Other',
}

/** The words for a kind as it is stored. */
export function toPostName(kind: string): string {
  const known = POST_KINDS.find((one) => one === kind)
  return known === undefined ? kind : POST_NAMES[known]
}

export type Named = { readonly id: string; readonly name: string }

export type Post = Span & {
  readonly id: string
  readonly kind: string
  readonly team: Named | null
  /** Whether whoever is in it decides what money or services the team's children get. */
  readonly controlsResources: boolean
  /** How much of a full week it is: 1, or less. */
  readonly fullTimeEquivalent: number
  readonly terms: PostTerms
}

export type NewPost = Pick<Post, 'from' | 'controlsResources' | 'fullTimeEquivalent'> & {
  /** Left out: nothing of it is recorded. */
  readonly terms?: PostTerms
  readonly kind: PostKind
  readonly teamId: string | null
}

/** Whether somebody with these posts may take this one up: nobody is twice in one post. */
export function decideNewPost(posts: readonly Post[], asked: NewPost): Result<NewPost, Refused> {
  const span: Span = { from: asked.from, to: null }
  const same = posts.find(
    (post) => post.kind === asked.kind && (post.team?.id ?? null) === asked.teamId && overlap(post, span),
  )
  if (same === undefined) return ok(asked)
  const until = same.to === null ? '' : ` until ${toDate(same.to)}`
  const says = `They are in this post already, from ${toDate(same.from)}${until}`
  return fail({ code: 'already', field: 'kind', says })
}

/** Whether a post may end so that `to` is the first day without it. The day it began takes it back as a mistake. */
export function decideEndOfPost(post: Post, to: Day): Result<Day, Refused> {
  if (isTakenBack(post)) return fail({ code: 'taken-back', field: 'last', says: 'This post was taken back' })
  if (post.to !== null) return fail({ code: 'ended', field: 'last', says: 'This post has an end already' })
  if (to >= post.from) return ok(to)
  const says = `The last day must be on or after ${toDate(post.from)}, when the post began`
  return fail({ code: 'before', field: 'last', says })
}
