import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** One decision about who holds a child. */
export type AllocationDecision = {
  readonly number: number
  /** Null: from that day nobody holds the child. */
  readonly officer: { readonly id: string; readonly name: string } | null
  readonly from: Day
  /** Whether whoever decided had checked it; null where nobody was chosen. */
  readonly registered: boolean | null
  readonly experienced: boolean | null
  readonly decidedBy: string
  readonly decidedAt: Date
}

/** What was decided of who holds a child, the newest first. Allocations out of files have no decision. */
export async function listDecisions(db: Db, childId: string): Promise<readonly AllocationDecision[]> {
  const rows = await db
    .selectFrom('allocation_decision as decision')
    .innerJoin('account', 'account.id', 'decision.decided_by')
    .leftJoin('person', 'person.id', 'decision.officer_id')
    .select([
      'decision.number',
      'decision.from_day',
      'decision.registered',
      'decision.experienced',
      'decision.decided_at',
      'account.display_name',
      'person.id',
      'person.name',
    ])
    .where('decision.child_id', '=', childId)
    .orderBy('decision.number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    officer: row.id === null || row.name === null ? null : { id: row.id, name: row.name },
    from: isoDay(row.from_day),
    registered: row.registered,
    experienced: row.experienced,
    decidedBy: row.display_name,
    decidedAt: row.decided_at,
  }))
}
