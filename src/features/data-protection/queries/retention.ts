import { sql } from 'kysely'
import { addYears, type Day, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import {
  type Child,
  displayName,
  listChildrenById,
  listMergedInto,
  listRecordsOf,
  withinReach,
} from '../../children/index.ts'
import type { Proposal, RecordNow } from '../destruction.ts'
import { type Hold, parseHoldReason } from '../hold.ts'
import { type Retention, retentionOfAll, type Standing, standingOn } from '../retention.ts'
import { digestRecord, type RecordIds } from './child-tables.ts'

/** Every hold of a child, the newest first. A hold of records that are merged stands on each, and is one. */
export async function listHolds(db: Db, ids: RecordIds): Promise<readonly Hold[]> {
  const rows = await db
    .selectFrom('legal_hold')
    .innerJoin('account as placer', 'placer.id', 'placed_by')
    .leftJoin('account as releaser', 'releaser.id', 'released_by')
    .selectAll('legal_hold')
    .select(['placer.display_name as placer', 'releaser.display_name as releaser'])
    .where('child_id', 'in', ids)
    .orderBy('placed_at', 'desc')
    .orderBy('legal_hold.id')
    .execute()
  const once = new Map(rows.map((row) => [`${row.placed_at.getTime()} ${row.placed_by} ${row.note}`, row]))
  return [...once.values()].map((row) => ({
    id: row.id,
    reason: row.reason,
    note: row.note,
    placedBy: row.placer,
    placedAt: row.placed_at,
    released: row.released_at === null ? null : { by: row.releaser ?? '', at: row.released_at },
  }))
}

/** The proposal that nobody has ended. Whether it still counts is decided, not stored. */
export async function findProposal(db: Db, ids: RecordIds): Promise<Proposal | null> {
  const row = await db
    .selectFrom('destruction_proposal')
    .innerJoin('account', 'account.id', 'proposed_by')
    .selectAll('destruction_proposal')
    .select(['display_name', 'person_id'])
    .where('child_id', 'in', ids)
    .where('ended_at', 'is', null)
    .orderBy('proposed_at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    by: { accountId: row.proposed_by, personId: row.person_id, name: row.display_name },
    at: row.proposed_at,
    rule: row.rule,
    until: isoDay(row.kept_until),
    digest: row.record_digest,
  }
}

export type RetainedChild = {
  /** The record that goes on, where several are merged. */
  readonly child: Child
  /** The ids of all records of the child, that one first. */
  readonly ids: RecordIds
  readonly proposal: Proposal | null
  readonly record: RecordNow
}

/** All that decides whether the record of one child may be destroyed, merged ones with it; null where there is no such child. */
export async function readRetained(
  db: Db,
  childId: string,
  { today, now }: Pick<RecordNow, 'today' | 'now'>,
): Promise<RetainedChild | null> {
  const ids = await listRecordsOf(db, childId)
  const records = await listChildrenById(db, ids)
  const child = records.find(({ id }) => id === ids[0])
  if (child === undefined) return null
  const record = {
    retention: retentionOfAll([child, ...records.filter(({ id }) => id !== child.id)]),
    holds: await listHolds(db, ids),
    digest: await digestRecord(db, ids),
    importing: await readImporting(db),
    today,
    now,
  }
  return { child, ids, proposal: await findProposal(db, ids), record }
}

async function readImporting(db: Db): Promise<RecordNow['importing']> {
  const row = await db.selectFrom('import').select('id').where('state', '=', 'running').executeTakeFirst()
  return row === undefined ? 'quiet' : 'importing'
}

/** A record in the list of what is due, and why. */
export type ListedRecord = {
  readonly childId: string
  readonly name: string
  readonly number: string
  readonly retention: Retention
  readonly standing: Standing
  readonly holdReason: Hold['reason'] | null
  readonly proposedBy: string | null
}

export type RetentionList = {
  /** Those due, soon due, held or unclear; what is simply kept is not in it. */
  readonly records: readonly ListedRecord[]
  /** Records due, held or unclear that open to named people only, and not to whoever asks: how many. */
  readonly outOfReach: number
}

/** Records that are due, will be within a year, are held, or of which it cannot be told; the soonest first. */
export async function listRetention(db: Db, reach: Reach, today: Day): Promise<RetentionList> {
  const { rows } = await candidates(reach, today).execute(db)
  const within = rows.filter(({ within_reach }) => within_reach)
  const facts = new Map(rows.map((row) => [row.id, row]))
  const ids = within.map(({ id }) => id)
  const children = await listChildrenById(db, ids)
  const into = await listMergedInto(db, ids)
  const merged = await listChildrenById(db, [...into.keys()])
  const records = children
    .flatMap((child) =>
      toListed([child, ...merged.filter(({ id }) => into.get(id) === child.id)], facts.get(child.id), today),
    )
    .filter(({ standing }) => standing !== 'kept')
  return {
    records: records.toSorted(
      (one, other) => untilOf(one) - untilOf(other) || one.name.localeCompare(other.name),
    ),
    outOfReach: rows.length - within.length,
  }
}

type CandidateRow = {
  id: string
  within_reach: boolean
  hold_reason: string | null
  proposed_by: string | null
}

// Wide enough for every rule; the law then says of each how it stands.
function candidates(reach: Reach, today: Day) {
  const next = addYears(today, 1)
  const bornBy = toIsoDate(addYears(next, -75))
  const diedBy = toIsoDate(addYears(next, -15))
  return sql<CandidateRow>`
    select child.id, ${withinReach(reach)} as within_reach, hold.reason as hold_reason,
      account.display_name as proposed_by
    from child
    left join lateral (select reason from legal_hold
      where legal_hold.child_id in (select child.id union all select other.id from child other where other.merged_into = child.id)
        and released_at is null order by placed_at limit 1) hold on true
    left join destruction_proposal proposal on proposal.child_id = child.id and proposal.ended_at is null
    left join account on account.id = proposal.proposed_by
    where child.merged_into is null
      and (hold.reason is not null or child.born is null or child.born <= ${bornBy}::date
        or (child.in_care_to <= ${diedBy}::date and child.care @> '{"periods": [{"endReason": "E2"}]}')
        or child.care @> '{"periods": [{"endReason": "E2", "end": null}]}')`
}

const untilOf = ({ retention }: ListedRecord): number =>
  retention.kind === 'until' ? retention.until : Number.MAX_SAFE_INTEGER

function toListed(
  records: readonly Child[],
  row: CandidateRow | undefined,
  today: Day,
): readonly ListedRecord[] {
  const [child] = records
  if (child === undefined) return []
  const retention = retentionOfAll(records)
  const holdReason = parseHoldReason(row?.hold_reason ?? null)
  return [
    {
      childId: child.id,
      name: displayName(child, child.identifier),
      number: child.identifier,
      retention,
      standing: standingOn(retention, holdReason === null ? 'free' : 'held', today),
      holdReason,
      proposedBy: row?.proposed_by ?? null,
    },
  ]
}

export type DestroyedRecord = {
  readonly childId: string
  readonly on: Day
  readonly rule: 'birth-75' | 'death-15'
  readonly proposedBy: string
  readonly confirmedBy: string
}

/** What remains of records that were destroyed, the newest first. */
export async function listDestroyed(
  db: Db,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<{ readonly records: readonly DestroyedRecord[]; readonly total: number }> {
  const rows = await db
    .selectFrom('destroyed_record')
    .innerJoin('account as proposer', 'proposer.id', 'proposed_by')
    .innerJoin('account as confirmer', 'confirmer.id', 'confirmed_by')
    .selectAll('destroyed_record')
    .select(['proposer.display_name as proposer', 'confirmer.display_name as confirmer'])
    .orderBy('destroyed_on', 'desc')
    .orderBy('child_id')
    .limit(size)
    .offset(from)
    .execute()
  const { total } = await db
    .selectFrom('destroyed_record')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return {
    records: rows.map((row) => ({
      childId: row.child_id,
      on: isoDay(row.destroyed_on),
      rule: row.rule,
      proposedBy: row.proposer,
      confirmedBy: row.confirmer,
    })),
    total,
  }
}
