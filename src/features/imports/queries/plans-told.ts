import { sql } from 'kysely'
import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** A child protection plan as the newest list 7 that was loaded has it. */
export type PlanHeld = {
  /** Null where the child has no record here: most children on a plan are not looked after. */
  readonly childId: string | null
  /** The child’s number in that list. */
  readonly number: string
  readonly from: Day
  readonly to: Day | null
  readonly conference: Day | null
}

/** Every plan that list 7 tells of, in order of number and first day. */
export async function listPlansTold(db: Db): Promise<readonly PlanHeld[]> {
  const { rows } = await sql<{ childId: string | null; number: string; content: string }>`
    select known.child_id as "childId", held.child as number, held.content
    from (select distinct on (child, key) child, key, content from source_row
      where system = 'annex-a' and table_name = 'PlansTold' and withdrawn_import is null
      order by child, key, return_year desc) held
    left join child_identifier known on known.system = 'annex-a' and known.value = held.child
    order by held.child, held.key`.execute(db)
  return rows.map(({ childId, number, content }) => {
    const [from = '', to = '', , conference = ''] = content.split('\t')
    return { childId, number, from: isoDay(from), to: dayOrNull(to), conference: dayOrNull(conference) }
  })
}

const dayOrNull = (text: string): Day | null => (text === '' ? null : isoDay(text))
