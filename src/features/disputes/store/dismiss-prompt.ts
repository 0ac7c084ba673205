import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Prompt } from '../prompt.ts'

type Which = Pick<Prompt, 'childId' | 'kind' | 'key'>

export type Dismissing = { readonly reason: string; readonly actor: string; readonly now: Date }

/** Keeps that an officer decided against a challenge. Of two at once the first reason stays. */
export async function dismissPrompt(
  trx: Trx,
  prompt: Which & Pick<Prompt, 'says'>,
  { reason, actor, now }: Dismissing,
): Promise<void> {
  const last = await findLast(trx, prompt)
  if (last !== null && !last.isBack) return
  const row = { says: prompt.says, reason, is_back: false, dismissed_by: actor, dismissed_at: now }
  await add(trx, prompt, { ...row, number: (last?.number ?? 0) + 1 }, 'dismiss-prompt')
}

/**
 * Takes a dismissal back, so that the fact is shown again while it lasts. `number`: the one that whoever asks saw; where
 * somebody was first, nothing is changed.
 */
export async function takeBackDismissal(
  trx: Trx,
  prompt: Which & { readonly number: number },
  { actor, now }: Omit<Dismissing, 'reason'>,
): Promise<void> {
  const last = await findLast(trx, prompt)
  if (last === null || last.isBack || last.number !== prompt.number) return
  const row = { says: '', reason: '', is_back: true, dismissed_by: actor, dismissed_at: now }
  await add(trx, prompt, { ...row, number: last.number + 1 }, 'take-back-dismissal')
}

type Last = { readonly number: number; readonly isBack: boolean }

async function findLast(trx: Trx, { childId, kind, key }: Which): Promise<Last | null> {
  const last = await trx
    .selectFrom('dismissed_prompt')
    .select(['number', 'is_back'])
    .where('child_id', '=', childId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? null : { number: last.number, isBack: last.is_back }
}

type NewRow = {
  readonly number: number
  readonly says: string
  readonly reason: string
  readonly is_back: boolean
  readonly dismissed_by: string
  readonly dismissed_at: Date
}

async function add(trx: Trx, { childId, kind, key }: Which, row: NewRow, action: string): Promise<void> {
  const added = await trx
    .insertInto('dismissed_prompt')
    .values({ child_id: childId, kind, key, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning('child_id')
    .executeTakeFirst()
  if (added === undefined) return
  const versions = { versionBefore: row.number === 1 ? null : row.number - 1, versionAfter: row.number }
  await recordAudit(trx, {
    actor: row.dismissed_by,
    action,
    recordType: 'prompt',
    recordId: kind,
    childId,
    ...versions,
  })
}
