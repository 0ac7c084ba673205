import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import type { Db } from '../../platform/db/index.ts'
import {
  AT_REVIEW_CODES,
  CONTACT_KINDS,
  CONTACT_OUTCOMES,
  CONTACT_SOURCES,
  type Contact,
  type ContactSaid,
  type LastSeen,
  SEEING_KINDS,
  SEEING_OUTCOMES,
} from './contact.ts'

type SaidRow = {
  readonly on_day: IsoDate
  readonly kind: string
  readonly outcome: string
  readonly alone: boolean | null
  readonly person_id: string | null
  readonly note: string
}

function oneOf<One extends string>(among: readonly One[], text: string): One {
  const found = among.find((one) => one === text)
  if (found === undefined) throw new RangeError(`a contact holds what is not known here: ${text}`)
  return found
}

const toSaid = (row: SaidRow): ContactSaid => ({
  on: isoDay(row.on_day),
  kind: oneOf(CONTACT_KINDS, row.kind),
  outcome: oneOf(CONTACT_OUTCOMES, row.outcome),
  alone: row.alone,
  personId: row.person_id,
  note: row.note,
})

/** Every contact with a child, the newest first; those written down by mistake as well, and marked. */
export async function listContactsOf(db: Db, childId: string): Promise<readonly Contact[]> {
  const rows = await db
    .selectFrom('contact_entry')
    .leftJoin('person', 'person.id', 'contact_entry.person_id')
    .selectAll('contact_entry')
    .select('person.name as person_name')
    .where('child_id', '=', childId)
    .orderBy('on_day', 'desc')
    .orderBy('contact_entry.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...toSaid(row),
    id: row.id,
    childId: row.child_id,
    personName: row.person_name,
    source: oneOf(CONTACT_SOURCES, row.source),
    isWithdrawn: row.withdrawn,
    version: row.version,
  }))
}

export type ContactVersion = ContactSaid & {
  readonly version: number
  readonly personName: string | null
  readonly isWithdrawn: boolean
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** Every version of a contact, the newest first. */
export async function listContactVersions(db: Db, contactId: string): Promise<readonly ContactVersion[]> {
  const rows = await db
    .selectFrom('contact_version as said')
    .innerJoin('account', 'account.id', 'said.recorded_by')
    .leftJoin('person', 'person.id', 'said.person_id')
    .selectAll('said')
    .select(['account.display_name', 'person.name as person_name'])
    .where('contact_id', '=', contactId)
    .orderBy('said.version', 'desc')
    .execute()
  return rows.map((row) => ({
    ...toSaid(row),
    version: row.version,
    personName: row.person_name,
    isWithdrawn: row.withdrawn,
    recordedBy: row.display_name,
    recordedAt: row.recorded_at,
  }))
}

/**
 * The one definition of *last seen*, as a row a day: a visit or video call in which somebody of the service saw the
 * child, or a review at which the child was. Beside a `child` of the query around it.
 */
export function seenDays(today: Day): RawBuilder<unknown> {
  const until = sql`${toIsoDate(today)}::date`
  return sql`(
    select child_id, on_day, 'contact' as came_from from contact_entry
    where not withdrawn and on_day <= ${until}
      and kind = any(${[...SEEING_KINDS]}::text[]) and outcome = any(${[...SEEING_OUTCOMES]}::text[])
    union all
    select child_id, first_part, 'review' from review
    where first_part <= ${until} and participation_code = any(${[...AT_REVIEW_CODES]}::text[]))`
}

/** When each of these children was last seen; a child of whom nobody recorded it is left out. */
export async function findLastSeen(
  db: Db,
  childIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, LastSeen>> {
  const { rows } = await sql<{ child_id: string; on_day: IsoDate; came_from: LastSeen['from'] }>`
    select distinct on (child_id) child_id, on_day, came_from from ${seenDays(today)} seen
    where child_id = any(${[...childIds]}::text[])
    order by child_id, on_day desc, came_from desc`.execute(db)
  return new Map(
    rows.map(({ child_id, on_day, came_from }) => {
      const on = isoDay(on_day)
      return [child_id, { on, days: today - on, from: came_from }]
    }),
  )
}
