// Everybody in a post on a day, each once, with all that they are. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { Posting } from '../people/index.ts'
import { isInPost } from './held-post.ts'
import { toServiceTimes } from './service-time.ts'
import type { OfficerNow } from './staff-gap.ts'

export type InPost = Omit<OfficerNow, 'entries'> & { readonly name: string }

/** Whoever is in one of these posts on a day, with the kinds of all their posts of that day. */
export function officersNow(postings: readonly Posting[], today: Day): readonly InPost[] {
  const times = toServiceTimes(postings)
  const now = Map.groupBy(
    postings.filter((one) => isInPost(one, today)),
    ({ personId }) => personId,
  )
  return [...now].flatMap(([personId, own]) => {
    const [first] = own
    if (first === undefined) return []
    const since = times.findLast((time) => time.personId === personId && time.from <= today)?.from
    const kinds = [...new Set(own.map(({ kind }) => kind))]
    return [{ personId, name: first.name, kinds, since: since ?? first.from }]
  })
}
