import { readCalendar } from '../../src/features/authority/index.ts'
import { dismissPrompt, listPrompts } from '../../src/features/disputes/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import { DEMO_TODAY } from './people.ts'

const REASONS = [
  'The new plan is written and goes out this week.',
  'I spoke with the team’s manager, and it is on its way.',
]

const EVERY_CHILD = { emergencyAt: null, today: DEMO_TODAY, through: null }

/** What suggested a challenge and was decided against, so that its page shows some. After all else. */
export async function saveDismissed(trx: Trx, actor: string): Promise<void> {
  const reach = { ...EVERY_CHILD, accountId: actor }
  const prompts = await listPrompts(trx, reach, { today: DEMO_TODAY, calendar: await readCalendar(trx) })
  const now = new Date('2026-11-12T10:00:00Z')
  for (const [at, reason] of REASONS.entries()) {
    const prompt = prompts[at * 4]
    if (prompt !== undefined) await dismissPrompt(trx, prompt, { reason, actor, now })
  }
}
