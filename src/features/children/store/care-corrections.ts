import { sql } from 'kysely'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import {
  type CareCorrection,
  hasSourceAgreed,
  readCorrectionsJson,
  toCorrectionsJson,
} from '../care-correction.ts'
import { readCareJson, toCareJson } from '../care-json.ts'
import { type SourcedFacts, toCareColumns } from '../child.ts'
import { isoOrNull } from '../json-reading.ts'
import { withCorrections } from '../lay-corrections.ts'

export type NewCorrection = CareCorrection & {
  readonly childId: string
  readonly because: string
  readonly actor: string
  readonly now: Date
}

/**
 * Saves a correction and lays it over what the sources say. The caller locks the child before, and after works again
 * what is owed, in the same transaction.
 */
export async function saveCorrection(trx: Trx, given: NewCorrection): Promise<void> {
  const { id, childId, fact, periodStart, entryFrom, day, code, because, actor, now } = given
  await trx
    .insertInto('care_correction')
    .values({
      id,
      child_id: childId,
      fact,
      period_start: toIsoDate(periodStart),
      entry_from: isoOrNull(entryFrom),
      says_day: isoOrNull(day),
      says_code: code,
      because,
      made_by: actor,
      made_at: now,
      ended_at: null,
      ended_how: null,
      ended_by: null,
    })
    .execute()
  const open = await readOpen(trx, childId)
  await layOver(trx, childId, [...open, { id, fact, periodStart, entryFrom, day, code }])
  await audit(trx, { actor, action: 'correct-care', id, childId })
}

/** Takes a correction back, as {@link saveCorrection} with its locks and what follows; false where it has ended. */
export async function takeCorrectionBack(
  trx: Trx,
  { id, childId, actor, now }: Pick<NewCorrection, 'id' | 'childId' | 'actor' | 'now'>,
): Promise<boolean> {
  const ended = await trx
    .updateTable('care_correction')
    .set({ ended_at: now, ended_how: 'taken-back', ended_by: actor })
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended === undefined) return false
  const open = await readOpen(trx, childId)
  await layOver(
    trx,
    childId,
    open.filter((one) => one.id !== id),
  )
  await audit(trx, { actor, action: 'take-correction-back', id, childId })
  return true
}

async function readOpen(trx: Trx, childId: string): Promise<readonly CareCorrection[]> {
  const row = await trx
    .selectFrom('child')
    .select('care_corrections')
    .where('id', '=', childId)
    .executeTakeFirstOrThrow()
  return readCorrectionsJson(row.care_corrections)
}

async function layOver(trx: Trx, childId: string, open: readonly CareCorrection[]): Promise<void> {
  const row = await trx
    .selectFrom('child')
    .select(['care', 'sourced_care', 'born'])
    .where('id', '=', childId)
    .executeTakeFirstOrThrow()
  const sourced = readCareJson(row.sourced_care ?? row.care)
  const facts = {
    care: withCorrections(sourced, open),
    born: row.born === null ? null : isoDay(row.born),
  }
  await trx
    .updateTable('child')
    .set({
      ...toCareColumns(facts),
      care: JSON.stringify(toCareJson(facts.care)),
      sourced_care: open.length === 0 ? null : JSON.stringify(toCareJson(sourced)),
      care_corrections: JSON.stringify(toCorrectionsJson(open)),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', childId)
    .execute()
}

/**
 * The open corrections of these children as they hold over what a source now says; those with which it agrees end.
 * Children without any are left out.
 */
export async function settleCorrections(
  trx: Trx,
  children: readonly SourcedFacts[],
): Promise<ReadonlyMap<string, readonly CareCorrection[]>> {
  const rows = await trx
    .selectFrom('child')
    .select(['id', 'care_corrections'])
    .where(sql<boolean>`id = any(${children.map(({ id }) => id)}::text[])`)
    .where(sql<boolean>`care_corrections <> '[]'`)
    .execute()
  const given = new Map(children.map((child) => [child.id, child.care]))
  const holding = new Map<string, readonly CareCorrection[]>()
  for (const { id: childId, care_corrections } of rows) {
    const open = readCorrectionsJson(care_corrections)
    const care = given.get(childId)
    const agreed = care === undefined ? [] : open.filter((one) => hasSourceAgreed(care, one))
    for (const { id } of agreed) await endAgreed(trx, childId, id)
    const still = open.filter((one) => !agreed.includes(one))
    holding.set(childId, still)
    if (agreed.length > 0) await keepOpen(trx, childId, still)
  }
  return holding
}

async function keepOpen(trx: Trx, childId: string, open: readonly CareCorrection[]): Promise<void> {
  await trx
    .updateTable('child')
    .set({ care_corrections: JSON.stringify(toCorrectionsJson(open)) })
    .where('id', '=', childId)
    .execute()
}

async function endAgreed(trx: Trx, childId: string, id: string): Promise<void> {
  await trx
    .updateTable('care_correction')
    .set({ ended_at: sql<Date>`now()`, ended_how: 'source-agrees' })
    .where('id', '=', id)
    .execute()
  await audit(trx, { actor: 'server', action: 'end-agreed-correction', id, childId })
}

type Done = {
  readonly actor: string
  readonly action: string
  readonly id: string
  readonly childId: string
}

async function audit(trx: Trx, { actor, action, id, childId }: Done): Promise<void> {
  const record = { recordType: 'care-correction', recordId: id, childId }
  await recordAudit(trx, { actor, action, ...record, versionBefore: null, versionAfter: 1 })
}
