import { toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { YardstickSaid } from '../yardstick.ts'

/** Who saves, and when. */
export type Saving = { readonly accountId: string; readonly now: Date }

export type YardstickToSave = {
  readonly said: YardstickSaid
  /** The version of the measure's definition. */
  readonly definition: number
  /** The version that was seen; 0 where there was none. */
  readonly seen: number
  readonly state: 'stands' | 'taken-out'
}

function actionOf({ state, seen }: YardstickToSave): string {
  if (state === 'taken-out') return 'take-out-yardstick'
  return seen === 0 ? 'enter-yardstick' : 'change-yardstick'
}

/** Adds a version after the one that was seen. False where somebody was first. */
export async function saveYardstick(trx: Trx, save: YardstickToSave, by: Saving): Promise<boolean> {
  const { said, definition, seen, state } = save
  const fromDay = toIsoDate(said.from)
  const { measure, who, numerator, denominator, value, aim, source, because } = said
  const added = await trx
    .insertInto('yardstick')
    .values({
      measure,
      who,
      numerator,
      denominator,
      value,
      aim,
      source,
      because,
      from_day: fromDay,
      version: seen + 1,
      definition,
      state,
      entered_by: by.accountId,
      entered_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['measure', 'who', 'from_day', 'version']).doNothing())
    .returning('version')
    .execute()
  if (added.length === 0) return false
  await recordAudit(trx, {
    actor: by.accountId,
    action: actionOf(save),
    recordType: 'yardstick',
    recordId: `${said.measure} ${said.who} ${fromDay}`,
    versionBefore: seen === 0 ? null : seen,
    versionAfter: seen + 1,
  })
  return true
}
