import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hasMetVersion, type Trx } from '../../../platform/db/index.ts'

export type Doing = { readonly actor: string; readonly now: Date }

export type NewReport = {
  readonly year: number
  readonly edition: number
  readonly openedBecause: string
  /** By block. */
  readonly prose: ReadonlyMap<string, string>
}

/** Begins a draft with the words it starts from. */
export async function insertReport(trx: Trx, report: NewReport, { actor, now }: Doing): Promise<string> {
  const id = newId()
  const { year, edition, openedBecause, prose } = report
  await trx
    .insertInto('annual_report')
    .values({ id, year, edition, opened_because: openedBecause, begun_by: actor, begun_at: now })
    .execute()
  const rows = [...prose].map(([block, says]) => ({
    report_id: id,
    block,
    version: 1,
    says,
    written_by: actor,
    written_at: now,
  }))
  if (rows.length > 0) {
    await trx.insertInto('annual_report_block').values(rows).execute()
    await trx.insertInto('annual_report_block_version').values(rows).execute()
  }
  await recordAudit(trx, {
    actor,
    action: edition === 1 ? 'begin-report' : 'reopen-report',
    recordType: 'annual-report',
    recordId: id,
    versionBefore: null,
    versionAfter: edition,
  })
  return id
}

/** Holds a draft until the transaction ends, so that it is not frozen meanwhile; false where it is none any more. */
export async function holdDraft(trx: Trx, reportId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('annual_report')
    .select('id')
    .where('id', '=', reportId)
    .where('state', '=', 'draft')
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

export type BlockChange = {
  readonly reportId: string
  readonly block: string
  /** The version it was drawn from; 0 for none. */
  readonly seen: number
  readonly says: string
}

/** Saves a block over the version it was drawn from; false where somebody saved it since. */
export async function saveBlock(trx: Trx, change: BlockChange, { actor, now }: Doing): Promise<boolean> {
  const { reportId, block, seen, says } = change
  const row = { version: seen + 1, says, written_by: actor, written_at: now }
  const isSaved = seen === 0 ? await insertBlock(trx, change, row) : await updateBlock(trx, change, row)
  if (!isSaved) return false
  await trx
    .insertInto('annual_report_block_version')
    .values({ report_id: reportId, block, ...row })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'write-report-block',
    recordType: 'annual-report',
    recordId: `${reportId} ${block}`,
    versionBefore: seen === 0 ? null : seen,
    versionAfter: seen + 1,
  })
  return true
}

type Written = { version: number; says: string; written_by: string; written_at: Date }

async function insertBlock(trx: Trx, { reportId, block }: BlockChange, row: Written): Promise<boolean> {
  const added = await trx
    .insertInto('annual_report_block')
    .values({ report_id: reportId, block, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning('block')
    .executeTakeFirst()
  return added !== undefined
}

async function updateBlock(trx: Trx, { reportId, block, seen }: BlockChange, row: Written): Promise<boolean> {
  const updated = await trx
    .updateTable('annual_report_block')
    .set(row)
    .where('report_id', '=', reportId)
    .where('block', '=', block)
    .where('version', '=', seen)
    .executeTakeFirst()
  return hasMetVersion(updated)
}
