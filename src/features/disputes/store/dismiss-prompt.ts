import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Prompt } from '../prompt.ts'

export type Dismissing = { readonly reason: string; readonly actor: string; readonly now: Date }

/** Keeps that an officer decided against a challenge. Of two at once the first reason stays. */
export async function dismissPrompt(
  trx: Trx,
  { childId, kind, key }: Pick<Prompt, 'childId' | 'kind' | 'key'>,
  { reason, actor, now }: Dismissing,
): Promise<void> {
  const added = await trx
    .insertInto('dismissed_prompt')
    .values({ child_id: childId, kind, key, reason, dismissed_by: actor, dismissed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('child_id')
    .executeTakeFirst()
  if (added === undefined) return
  const record = { recordType: 'prompt', recordId: kind, childId, versionBefore: null, versionAfter: 1 }
  await recordAudit(trx, { actor, action: 'dismiss-prompt', ...record })
}
