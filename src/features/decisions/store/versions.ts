import { sql } from 'kysely'
import type { RowChange, Trx, VersionConflict } from '../../../platform/db/index.ts'
import type { DecisionChange } from '../../../platform/db/decision-tables.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'

/** Who changed a decision, when, and from which version. `by` is null for its owner, through a link. */
export type DecisionEdit = {
  readonly id: string
  readonly version: number
  readonly by: string | null
  readonly at: Date
  readonly change: DecisionChange
  /** Why its day was moved; '' where it was not. */
  readonly reason: string
}

/** Changes a decision that is still at the version given, and keeps the new version in its history. */
export async function saveVersion(
  trx: Trx,
  edit: DecisionEdit,
  values: RowChange<'decision'>,
): Promise<Result<number, VersionConflict>> {
  const changed = await trx
    .updateTable('decision')
    .set({ ...values, version: edit.version + 1 })
    .where('id', '=', edit.id)
    .where('version', '=', edit.version)
    .returning('version')
    .executeTakeFirst()
  if (changed === undefined) return fail({ code: 'version-conflict' })
  await keepVersion(trx, edit)
  return ok(changed.version)
}

// An answer of the owner is kept as they gave it; everything else as the decision now stands.
async function keepVersion(trx: Trx, { id, change, reason, by, at }: DecisionEdit): Promise<void> {
  const answered = change === 'answered'
  await sql`
    insert into decision_version (decision_id, version, change, says, owner, by_day, status, done_on, evidence,
      difference, reason, recorded_by, recorded_at)
    select id, version, ${change}, says, owner, by_day,
      case when ${answered}::boolean then answer_status else status end,
      case when ${answered}::boolean then answer_done_on else done_on end,
      case when ${answered}::boolean then coalesce(answer_says, '') else evidence end,
      difference, ${reason}, ${by}, ${at}
    from decision where id = ${id}`.execute(trx)
}
