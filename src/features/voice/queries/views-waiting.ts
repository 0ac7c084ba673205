// Who was asked before reviews of many children and has not answered, as a part of another query.
import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { type AskedRole, ROLE_WORDS } from '../consultation.ts'
import { reviewOn, toRole } from '../queries.ts'

export type ViewsWaitingRow = {
  readonly child_id: string
  /** The day of the review they were asked for. */
  readonly for_day: IsoDate | null
  readonly roles: readonly string[]
}

/**
 * Rows of the reviews of `children`, a list of ids in SQL, that come up to a day or have none, before which somebody was
 * asked and has not answered.
 */
export function viewsWaiting(children: RawBuilder<unknown>, today: Day, until: Day): RawBuilder<unknown> {
  return sql`
    select child_id, for_day, json_agg(role order by asked_at, id) as roles
    from (select consultation.*, ${reviewOn} as for_day from consultation
      where child_id in ${children} and returned_on is null and withdrawn_on is null) asked
    where for_day is null or for_day between ${toIsoDate(today)}::date and ${toIsoDate(until)}::date
    group by child_id, for_day`
}

export type ViewsWaiting = {
  readonly childId: string
  readonly reviewOn: Day | null
  readonly roles: readonly AskedRole[]
  /** "the child, parent, school" */
  readonly words: string
}

export function readViewsWaiting({ child_id, for_day, roles }: ViewsWaitingRow): ViewsWaiting {
  const asked = roles.map(toRole)
  const words = [...new Set(asked)].map((role) => ROLE_WORDS[role].toLowerCase()).join(', ')
  return { childId: child_id, reviewOn: for_day === null ? null : isoDay(for_day), roles: asked, words }
}
