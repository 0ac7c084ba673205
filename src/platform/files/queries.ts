import { createHash } from 'node:crypto'
import type { Db } from '../db/index.ts'
import { type KeptType, parseKeptType } from './kept-type.ts'

export type KeptFile = {
  readonly id: string
  readonly childId: string
  readonly contentType: KeptType
  readonly bytes: Buffer
}

/** A kept file with its content, or null where there is none. @throws Error where it is not as it was kept */
export async function readKeptFile(db: Db, id: string): Promise<KeptFile | null> {
  const row = await db
    .selectFrom('kept_file')
    .innerJoin('kept_file_content', 'file_id', 'id')
    .select(['id', 'child_id', 'content_type', 'sha256', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const bytes = Buffer.from(row.bytes)
  const contentType = parseKeptType(row.content_type)
  if (contentType === null || createHash('sha256').update(bytes).digest('hex') !== row.sha256) {
    throw new Error(`kept file ${id} is not as it was kept`)
  }
  return { id: row.id, childId: row.child_id, contentType, bytes }
}
