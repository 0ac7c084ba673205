import { sql } from 'kysely'
import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { bumpFactsVersion, lockChildren } from '../../children/index.ts'
import {
  type Decider,
  decideDestruction,
  decideDue,
  type DestructionRefused,
  type RecordNow,
} from '../destruction.ts'
import type { HoldReason } from '../hold.ts'
import { CHILD_TABLES } from '../queries/child-tables.ts'
import { findProposal, readRetained, type RetainedChild } from '../queries/retention.ts'

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

/** Runs with the child locked, so that two people decide one after the other. */
async function withRecord(
  work: Work,
  act: (trx: Trx, retained: RetainedChild) => Promise<Outcome>,
): Promise<Outcome> {
  return await transaction(work.db, async (trx) => {
    await lockChildren(trx, [work.childId])
    const retained = await readRetained(trx, work.childId, work.at)
    return retained === null ? null : await act(trx, retained)
  })
}

/** Places a hold. A proposal to destroy the record ends with it. */
export async function placeHold(
  work: Work,
  { reason, note: words }: { readonly reason: HoldReason; readonly note: string },
): Promise<Outcome> {
  return await withRecord(work, async (trx) => {
    const id = newId()
    await trx
      .insertInto('legal_hold')
      .values({
        id,
        child_id: work.childId,
        reason,
        note: words,
        placed_by: work.by.accountId,
        placed_at: work.at.now,
      })
      .execute()
    await note(trx, work, { action: 'place-hold', recordType: 'hold', recordId: id, is: 'new' })
    await endProposal(trx, work, 'held')
    return DONE
  })
}

/** Ends a hold; one that is ended already stays as it is. */
export async function releaseHold(work: Work, holdId: string): Promise<Outcome> {
  return await withRecord(work, async (trx) => {
    const changed = await trx
      .updateTable('legal_hold')
      .set({ released_by: work.by.accountId, released_at: work.at.now })
      .where('id', '=', holdId)
      .where('child_id', '=', work.childId)
      .where('released_at', 'is', null)
      .returning('id')
      .execute()
    if (changed.length > 0) {
      await note(trx, work, {
        action: 'release-hold',
        recordType: 'hold',
        recordId: holdId,
        is: 'changed',
      })
    }
    return DONE
  })
}

/** Proposes to destroy the record; an older proposal, standing or not, ends. */
export async function proposeDestruction(work: Work): Promise<Outcome> {
  return await withRecord(work, async (trx, { record }) => {
    const due = decideDue(record)
    if (!due.ok) return due
    await endProposal(trx, work, 'lapsed')
    const id = newId()
    await trx
      .insertInto('destruction_proposal')
      .values({
        id,
        child_id: work.childId,
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
  return await withRecord(work, async (trx) => {
    await endProposal(trx, work, 'withdrawn')
    return DONE
  })
}

async function endProposal(trx: Trx, work: Work, because: 'withdrawn' | 'held' | 'lapsed'): Promise<void> {
  const open = await findProposal(trx, work.childId)
  if (open === null) return
  await trx
    .updateTable('destruction_proposal')
    .set({ ended_at: work.at.now, ended_because: because })
    .where('id', '=', open.id)
    .execute()
  await note(trx, work, {
    action: 'end-destruction-proposal',
    recordType: 'destruction-proposal',
    recordId: open.id,
    is: 'changed',
  })
}

/** Destroys every row about the child and leaves a tombstone, all or nothing. */
export async function destroyRecord(work: Work, typedNumber: string): Promise<Outcome> {
  return await withRecord(work, async (trx, { child, proposal, record }) => {
    const given = { by: work.by, typedNumber, number: child.identifier }
    const decided = decideDestruction(record, proposal, given)
    if (!decided.ok) return decided
    for (const { name, rows, destroyed = rows } of CHILD_TABLES) {
      await sql`delete from ${sql.table(name)} where ${destroyed(work.childId)}`.execute(trx)
    }
    await trx
      .insertInto('destroyed_record')
      .values({
        child_id: work.childId,
        destroyed_on: toIsoDate(work.at.today),
        rule: decided.value.rule,
        proposed_by: decided.value.by.accountId,
        confirmed_by: work.by.accountId,
      })
      .execute()
    await recordAudit(trx, {
      actor: work.by.accountId,
      action: 'destroy-record',
      recordType: 'child',
      recordId: work.childId,
      versionBefore: child.version,
      versionAfter: null,
      childId: work.childId,
    })
    await bumpFactsVersion(trx)
    return DONE
  })
}
