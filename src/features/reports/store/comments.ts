import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Doing } from './drafts.ts'

export type NewComment = {
  /** Of the form: sent twice, it is one comment. */
  readonly id: string
  readonly reportId: string
  readonly block: string
  readonly says: string
}

const UNCHANGED = { versionBefore: null, versionAfter: null } as const
const record = (recordId: string) => ({ recordType: 'report-comment', recordId, ...UNCHANGED })

/** Adds a comment; nothing where it is there already. */
export async function insertComment(trx: Trx, comment: NewComment, { actor, now }: Doing): Promise<void> {
  const { id, reportId, block, says } = comment
  const added = await trx
    .insertInto('annual_report_comment')
    .values({ id, report_id: reportId, block, says, said_by: actor, said_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added !== undefined) await recordAudit(trx, { actor, action: 'comment-on-report', ...record(id) })
}

/** Settles an open comment of a report; nothing where it is settled or none of this report's. */
export async function settleComment(
  trx: Trx,
  { id, reportId }: Pick<NewComment, 'id' | 'reportId'>,
  { actor, now }: Doing,
): Promise<void> {
  const settled = await trx
    .updateTable('annual_report_comment')
    .set({ settled_by: actor, settled_at: now })
    .where('id', '=', id)
    .where('report_id', '=', reportId)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (settled !== undefined) await recordAudit(trx, { actor, action: 'settle-report-comment', ...record(id) })
}
