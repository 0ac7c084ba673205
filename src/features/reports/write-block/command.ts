import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { insertComment, type NewComment, settleComment } from '../store/comments.ts'
import { type BlockChange, type Doing, holdDraft, saveBlock } from '../store/drafts.ts'

/** Saves a block of a draft over the version it was drawn from. */
export async function writeBlock(
  trx: Trx,
  change: BlockChange,
  doing: Doing,
): Promise<'saved' | 'changed-first' | 'frozen'> {
  if (!(await holdDraft(trx, change.reportId))) return 'frozen'
  return (await saveBlock(trx, change, doing)) ? 'saved' : 'changed-first'
}

/** Comments on a block of a draft. */
export async function commentOnBlock(db: Db, comment: NewComment, doing: Doing): Promise<'saved' | 'frozen'> {
  return await transaction(db, async (trx) => {
    if (!(await holdDraft(trx, comment.reportId))) return 'frozen'
    await insertComment(trx, comment, doing)
    return 'saved'
  })
}

/** Settles a comment on a draft; those of a frozen report stay as they were. */
export async function settleBlockComment(
  db: Db,
  comment: Pick<NewComment, 'id' | 'reportId'>,
  doing: Doing,
): Promise<'saved' | 'frozen'> {
  return await transaction(db, async (trx) => {
    if (!(await holdDraft(trx, comment.reportId))) return 'frozen'
    await settleComment(trx, comment, doing)
    return 'saved'
  })
}
