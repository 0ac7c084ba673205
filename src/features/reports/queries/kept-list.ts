import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/reach.ts'
import { withinReach } from '../../children/index.ts'
import { type CountedRow, listKeptRows } from './reports.ts'

export type NamedRow = CountedRow & {
  /** The child's number; null for one outside somebody's reach. */
  readonly number: string | null
}

type Asked = { readonly reportId: string; readonly measureId: string; readonly reach: Reach }

/** The rows behind a figure of a frozen report, children outside the reach counted and not named. */
export async function listNamedRows(
  db: Db,
  { reportId, measureId, reach }: Asked,
): Promise<readonly NamedRow[]> {
  const rows = await listKeptRows(db, reportId, measureId)
  const named = await db
    .selectFrom('child')
    .innerJoin('annual_report_child as counted', 'counted.child_id', 'child.id')
    .select(['child.id', 'child.identifier'])
    .where('counted.report_id', '=', reportId)
    .where(withinReach(reach))
    .execute()
  const numbers = new Map(named.map(({ id, identifier }) => [id, identifier]))
  return rows.map((row) => ({
    ...row,
    number: row.childId === null ? null : (numbers.get(row.childId) ?? null),
  }))
}
