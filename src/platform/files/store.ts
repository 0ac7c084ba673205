import { createHash } from 'node:crypto'
import { newId } from '../../kit/ids.ts'
import type { Trx } from '../db/index.ts'
import type { Upload } from './check-upload.ts'

export type FileToKeep = Upload & {
  readonly childId: string
  /** The account of whoever sent it. */
  readonly keptBy: string
  readonly keptAt: Date
}

/** Keeps a file of a child, whole, in the transaction of what it belongs to; its id. Its name is not kept. */
export async function keepFile(trx: Trx, file: FileToKeep): Promise<string> {
  const { childId, keptBy, keptAt, contentType, bytes } = file
  const id = newId()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await trx
    .insertInto('kept_file')
    .values({
      id,
      child_id: childId,
      content_type: contentType,
      size: bytes.length,
      sha256,
      kept_by: keptBy,
      kept_at: keptAt,
    })
    .execute()
  await trx.insertInto('kept_file_content').values({ file_id: id, bytes }).execute()
  return id
}
