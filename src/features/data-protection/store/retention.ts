import { sql } from 'kysely'
import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { bumpFactsVersion, listRecordsOf, lockChildren } from '../../children/index.ts'
import {
  type Decider,
  decideDestruction,
  decideDue,
  type DestructionRefused,
  type Proposal,
  type RecordNow,
} from '../destruction.ts'
import type { HoldReason } from '../hold.ts'
import { CHILD_TABLES, type RecordIds } from '../queries/child-tables.ts'
import { readRetained, type RetainedChild } from '../queries/retention.ts'

type At = Pick<RecordNow, 'today' | 'now'>
type Work = { readonly db: Db; readonly childId: string; readonly by: Decider; readonly at: At }

/** What was done, or why not; null where there is no such child any more. */
export type Outcome = Result<null, DestructionRefused> | null

const DONE: Outcome = ok(null)

type Written = {
  readonly action: string
  readonly recordType: string
  readonly recordId: string
  readonly is: 'new' | 'changed' | 'gone'
}

async function note(trx: Trx, { childId, by }: Work, { action, recordType, recordId, is }: Written) {
  await recordAudit(trx, {
    actor: by.accountId,
    action,
    recordType,
    recordId,
    versionBefore: is === 'new' ? null : 1,
    versionAfter: is === 'gone' ? null : is === 'new' ? 1 : 2,
    childId,
  })
}

/** Runs with every record of the child locked, so that two people decide one after the other. */
async function withRecord(
  work: Work,
  act: (trx: Trx, retained: RetainedChild) => Promise<Outcome>,
): Promise<Outcome> {
  return await transaction(work.db, async (trx) => {
    await lockChildren(trx, await listRecordsOf(trx, work.childId))
    const retained = await readRetained(trx, work.childId, work.at)
    return retained === null ? null : await act(trx, retained)
  })
}

/** Places a hold on each record of the child, so that it stands on both where they are parted. A proposal ends with it. */
export async function placeHold(
  work: Work,
  { reason, note: words }: { readonly reason: HoldReason; readonly note: string },
): Promise<Outcome> {
  return await withRecord(work, async (trx, { ids }) => {
    for (const childId of ids) {
      const id = newId()
      const placed = { reason, note: words, placed_by: work.by.accountId, placed_at: work.at.now }
      await trx
        .insertInto('legal_hold')
        .values({ id, child_id: childId, ...placed })
        .execute()
      const written = { action: 'place-hold', recordType: 'hold', recordId: id, is: 'new' } as const
      await note(trx, { ...work, childId }, written)
    }
    await endProposal(trx, { ...work, ids }, 'held')
    return DONE
  })
}

/** Ends a hold; one that is ended already stays as it is. */
export async function releaseHold(work: Work, holdId: string): Promise<Outcome> {
  return await withRecord(work, async (trx, { ids }) => {
    const changed = await trx
      .updateTable('legal_hold')
      .set({ released_by: work.by.accountId, released_at: work.at.now })
      .where('child_id', 'in', ids)
      .where('released_at', 'is', null)
      .where((eb) =>
        eb(
          eb.refTuple('placed_at', 'placed_by', 'note'),
          'in',
          eb
            .selectFrom('legal_hold as asked')
            .select(['asked.placed_at', 'asked.placed_by', 'asked.note'])
            .where('asked.id', '=', holdId)
            .where('asked.child_id', 'in', ids)
            .$asTuple('placed_at', 'placed_by', 'note'),
        ),
      )
      .returning(['id', 'child_id'])
      .execute()
    for (const { id, child_id: childId } of changed) {
      const written = { action: 'release-hold', recordType: 'hold', recordId: id, is: 'changed' } as const
      await note(trx, { ...work, childId }, written)
    }
    return DONE
  })
}

/** Proposes to destroy the record; an older proposal, standing or not, ends. */
export async function proposeDestruction(work: Work): Promise<Outcome> {
  return await withRecord(work, async (trx, { child, ids, record }) => {
    const due = decideDue(record)
    if (!due.ok) return due
    await endProposal(trx, { ...work, ids }, 'lapsed')
    const id = newId()
    await trx
      .insertInto('destruction_proposal')
      .values({
        id,
        child_id: child.id,
        rule: due.value.rule,
        kept_until: toIsoDate(due.value.until),
        record_digest: record.digest,
        proposed_by: work.by.accountId,
        proposed_at: work.at.now,
      })
      .execute()
    await note(trx, work, {
      action: 'propose-destruction',
      recordType: 'destruction-proposal',
      recordId: id,
      is: 'new',
    })
    return DONE
  })
}

/** Takes the proposal back. */
export async function withdrawProposal(work: Work): Promise<Outcome> {
  return await withRecord(work, async (trx, { ids }) => {
    await endProposal(trx, { ...work, ids }, 'withdrawn')
    return DONE
  })
}

type OfAll = Work & { readonly ids: RecordIds }

async function endProposal(
  trx: Trx,
  { ids, ...work }: OfAll,
  because: 'withdrawn' | 'held' | 'lapsed',
): Promise<void> {
  const ended = await trx
    .updateTable('destruction_proposal')
    .set({ ended_at: work.at.now, ended_because: because })
    .where('child_id', 'in', ids)
    .where('ended_at', 'is', null)
    .returning(['id', 'child_id'])
    .execute()
  for (const { id, child_id: childId } of ended) {
    const written = {
      action: 'end-destruction-proposal',
      recordType: 'destruction-proposal',
      recordId: id,
      is: 'changed',
    } as const
    await note(trx, { ...work, childId }, written)
  }
}

/** Destroys every row about the child, in all records of theirs, and leaves a tombstone of each, all or nothing. */
export async function destroyRecord(work: Work, typedNumber: string): Promise<Outcome> {
  return await withRecord(work, async (trx, { child, ids, proposal, record }) => {
    const given = { by: work.by, typedNumber, number: child.identifier }
    const decided = decideDestruction(record, proposal, given)
    if (!decided.ok) return decided
    for (const { name, rows, destroyed = rows } of CHILD_TABLES) {
      await sql`delete from ${sql.table(name)} where ${destroyed(ids)}`.execute(trx)
    }
    for (const childId of ids) await leaveTombstone(trx, { ...work, childId }, decided.value, child.version)
    await bumpFactsVersion(trx)
    return DONE
  })
}

async function leaveTombstone(
  trx: Trx,
  { childId, by, at }: Work,
  { rule, by: proposer }: Proposal,
  version: number,
): Promise<void> {
  await trx
    .insertInto('destroyed_record')
    .values({
      child_id: childId,
      destroyed_on: toIsoDate(at.today),
      rule,
      proposed_by: proposer.accountId,
      confirmed_by: by.accountId,
    })
    .execute()
  await recordAudit(trx, {
    actor: by.accountId,
    action: 'destroy-record',
    recordType: 'child',
    recordId: childId,
    versionBefore: version,
    versionAfter: null,
    childId,
  })
}
