import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/reach.ts'
import { withinReach } from '../../children/index.ts'
import { type CountedRow, listKeptRows } from './reports.ts'

/** A row as somebody may see it: `isShown` false where it is counted and tells nothing. */
export type NamedRow =
  | (CountedRow & {
      readonly isShown: true
      /** The child's number; null for what is about no child. */
      readonly number: string | null
    })
  | { readonly isShown: false }

type Asked = {
  readonly reportId: string
  readonly measureId: string
  readonly reach: Reach
  /** Who sees what is about no child. */
  readonly service: 'with-service' | 'children-only'
}

/**
 * The rows behind a figure of a frozen report: first those that may be shown, by day; then the others, of which nothing is
 * told but that they are counted.
 */
export async function listNamedRows(
  db: Db,
  { reportId, measureId, reach, service }: Asked,
): Promise<readonly NamedRow[]> {
  const rows = await listKeptRows(db, reportId, measureId)
  const within = await db
    .selectFrom('child')
    .innerJoin('annual_report_child as counted', 'counted.child_id', 'child.id')
    .select(['child.id', 'child.identifier'])
    .where('counted.report_id', '=', reportId)
    .where(withinReach(reach))
    .execute()
  const numbers = new Map(within.map(({ id, identifier }) => [id, identifier]))
  const named = rows.map((row): NamedRow => {
    const number = row.childId === null ? null : numbers.get(row.childId)
    const isShown = row.childId === null ? service === 'with-service' : number !== undefined
    return isShown ? { ...row, isShown, number: number ?? null } : { isShown }
  })
  return [...named.filter(({ isShown }) => isShown), ...named.filter(({ isShown }) => !isShown)]
}
