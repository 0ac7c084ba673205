import type { Db } from '../../../platform/db/index.ts'

/** One version of what one officer handed on to the next. */
export type Handover = {
  readonly decision: number
  readonly version: number
  readonly says: string
  readonly by: string
  readonly at: Date
  /** Who took the child over. */
  readonly officer: string | null
}

/** What was handed on for a child: the newest decision first, and of each the newest version first. */
export async function listHandovers(db: Db, childId: string): Promise<readonly Handover[]> {
  const rows = await db
    .selectFrom('handover_note as note')
    .innerJoin('allocation_decision as decided', (join) =>
      join.onRef('decided.child_id', '=', 'note.child_id').onRef('decided.number', '=', 'note.decision'),
    )
    .innerJoin('account', 'account.id', 'note.recorded_by')
    .leftJoin('person', 'person.id', 'decided.officer_id')
    .select([
      'note.decision',
      'note.version',
      'note.says',
      'note.recorded_at',
      'account.display_name',
      'person.name',
    ])
    .where('note.child_id', '=', childId)
    .orderBy('note.decision', 'desc')
    .orderBy('note.version', 'desc')
    .execute()
  return rows.map(({ decision, version, says, recorded_at, display_name, name }) => ({
    decision,
    version,
    says,
    by: display_name,
    at: recorded_at,
    officer: name,
  }))
}
