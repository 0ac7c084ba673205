import { sql } from 'kysely'
import { addDays, type Day } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { listEventsAwaiting } from '../../between-reviews/index.ts'
import { listSlippedDecisions } from '../../decisions/index.ts'
import { listOldCarePlans } from '../../papers/index.ts'
import { listWithoutPermanence } from '../../reviews/index.ts'
import { LAST_DISMISSALS } from './dismissed-prompts.ts'
import { HALF_A_YEAR, type Prompt, toPrompts } from '../prompt.ts'

/** What suggests a challenge for the children within reach, without what was dismissed or challenged. */
export async function listPrompts(
  db: Db,
  reach: Reach,
  { today, calendar }: { readonly today: Day; readonly calendar: WorkingCalendar },
): Promise<readonly Prompt[]> {
  const before = addDays(today, -HALF_A_YEAR)
  const [slipped, withoutPermanence, oldCarePlans, events, settled] = await Promise.all([
    listSlippedDecisions(db, reach, today),
    listWithoutPermanence(db, reach, today),
    listOldCarePlans(db, reach, { today, before }),
    listEventsAwaiting(db, reach, today),
    listSettled(db),
  ])
  return toPrompts({ slipped, withoutPermanence, oldCarePlans, events }, today, calendar).filter(
    (prompt) => !settled.has(settledKey(prompt)),
  )
}

const settledKey = ({ childId, kind, key }: Pick<Prompt, 'childId' | 'kind' | 'key'>): string =>
  `${childId} ${kind} ${key}`

// Dismissed with a reason, or challenged: a challenge that comes from a prompt names it.
async function listSettled(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ child_id: string; kind: string; key: string }>`
    select child_id, kind, key from ${LAST_DISMISSALS} last where not is_back
    union
    select of.child_id, split_part(about_id, ':', 1), split_part(about_id, ':', 2)
    from dispute join dispute_child of on of.dispute_id = dispute.id
    where about_kind = 'prompt' and state <> 'mistake'`.execute(db)
  return new Set(rows.map(({ child_id, kind, key }) => `${child_id} ${kind} ${key}`))
}
