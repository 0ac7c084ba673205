import { isoDay } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { DatedLine } from '../../children/index.ts'
import type { DecisionVersion } from '../decision.ts'
import { toStatusWords } from '../decision-words.ts'
import { decisionPath } from '../paths.ts'

function saysOf({ change, says, status }: Pick<DecisionVersion, 'change' | 'says' | 'status'>): string {
  if (change === 'made') return `Decided: ${says}`
  if (change === 'corrected') return `Decision corrected: ${says}`
  if (change === 'withdrawn') return `Decision left out of the record: ${says}`
  const far = toStatusWords(status).toLowerCase()
  return change === 'answered' ? `Its owner says ${far}: ${says}` : `Decision now ${far}: ${says}`
}

/** What reviews decided for a child and what came of it, without evidence and reasons; in no order. */
export async function listDecisionLinesOf(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const rows = await db
    .selectFrom('decision_version as version')
    .innerJoin('decision', 'decision.id', 'version.decision_id')
    .leftJoin('account', 'account.id', 'version.recorded_by')
    .select([
      'decision.id',
      'decision.made_on',
      'change',
      'version.says',
      'version.owner',
      'version.status',
      'recorded_by',
      'recorded_at',
      'display_name',
    ])
    .where('decision.child_id', '=', childId)
    .execute()
  return rows.map((row) => ({
    on: row.change === 'made' ? isoDay(row.made_on) : londonDayOf(row.recorded_at),
    says: saysOf(row),
    by: row.recorded_by === null ? row.owner : row.display_name,
    href: decisionPath(childId, row.id),
  }))
}
