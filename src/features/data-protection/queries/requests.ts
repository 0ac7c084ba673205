import { sql } from 'kysely'
import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, listRecordsOf, withinReach } from '../../children/index.ts'
import { readCopy, readRedactions } from '../redaction.ts'
import type { AccessRequest } from '../request.ts'

type RequestRow = Row<'subject_access_request'> & { readonly releaser: string | null }

const dayOrNull = (date: string | null): Day | null => (date === null ? null : isoDay(date))

function toRequest(row: RequestRow): AccessRequest {
  const extendedOn = dayOrNull(row.extended_on)
  return {
    id: row.id,
    childId: row.child_id,
    askedOn: isoDay(row.asked_on),
    askedBy: row.asked_by,
    extension: extendedOn === null ? null : { on: extendedOn, because: row.extended_because ?? '' },
    pausedOn: dayOrNull(row.paused_on),
    pausedDays: row.paused_days,
    state: row.state,
    redactions: readRedactions(row.redactions),
    released:
      row.released_copy === null || row.released_at === null
        ? null
        : { copy: readCopy(row.released_copy), by: row.releaser ?? '', at: row.released_at },
    version: row.version,
  }
}

const selected = (db: Db) =>
  db
    .selectFrom('subject_access_request')
    .leftJoin('account', 'account.id', 'released_by')
    .selectAll('subject_access_request')
    .select('display_name as releaser')

/** One request for this child's record. */
export async function findRequest(db: Db, childId: string, id: string): Promise<AccessRequest | null> {
  const row = await selected(db)
    .where('subject_access_request.id', '=', id)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  return row === undefined ? null : toRequest(row)
}

/** Every request for one child's record, the newest first. */
export async function listRequestsOf(db: Db, childId: string): Promise<readonly AccessRequest[]> {
  const ids = await listRecordsOf(db, childId)
  const rows = await selected(db)
    .where('child_id', 'in', ['', ...ids])
    .orderBy('entered_at', 'desc')
    .execute()
  return rows.map(toRequest)
}

/** A request in the list of all. */
export type ListedRequest = {
  readonly request: AccessRequest
  readonly name: string
  readonly number: string
}

/** Requests for the records within reach, the open ones with the soonest due day first. */
export async function listRequests(db: Db, reach: Reach): Promise<readonly ListedRequest[]> {
  const rows = await selected(db)
    .innerJoin('child as asked', 'asked.id', 'subject_access_request.child_id')
    // A request about a record that was merged since is one for the child whose record goes on.
    .innerJoin('child', (join) => join.on(sql<boolean>`child.id = coalesce(asked.merged_into, asked.id)`))
    .select(['child.identifier', 'child.given_name', 'child.family_name'])
    .where(withinReach(reach))
    .orderBy(sql`case state when 'open' then 0 else 1 end`)
    .orderBy('due_on')
    .orderBy('entered_at')
    .execute()
  return rows.map((row) => ({
    request: toRequest(row),
    name: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
    number: row.identifier,
  }))
}
