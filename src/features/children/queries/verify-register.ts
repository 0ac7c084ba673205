import type { Db } from '../../../platform/db/index.ts'
import { toCareColumns } from '../child.ts'
import { eachCareColumns, listOverlaps } from '../queries.ts'

export type RegisterVerified = {
  /** Ids of the children of whom lists show something else than their care says. */
  readonly columnsDiffer: readonly string[]
  /** Ids of the children who are in two teams, or held by two officers, on one day. */
  readonly overlaps: readonly string[]
}

/** Compares what lists show of each child with the care it is worked from. Changes nothing. */
export async function verifyRegister(db: Db): Promise<RegisterVerified> {
  const columnsDiffer: string[] = []
  for await (const children of eachCareColumns(db)) {
    for (const { child, columns } of children) {
      if (JSON.stringify(toCareColumns(child)) !== JSON.stringify(columns)) columnsDiffer.push(child.id)
    }
  }
  return { columnsDiffer, overlaps: await listOverlaps(db) }
}
