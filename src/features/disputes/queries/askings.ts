import type { Db } from '../../../platform/db/index.ts'
import type { AskingKind } from '../ask-answerer.ts'

/** That whoever must answer was written to. */
export type Asked = {
  /** The step at which the stage was reached. */
  readonly step: number
  readonly number: number
  readonly kind: AskingKind
  readonly to: string
  readonly at: Date
}

/** When those who must answer a challenge were written to, in order. */
export async function listAskings(db: Db, disputeId: string): Promise<readonly Asked[]> {
  const rows = await db
    .selectFrom('dispute_asking')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('step')
    .orderBy('number')
    .execute()
  return rows.map(({ step, number, kind, to_email, asked_at }) => ({
    step,
    number,
    kind,
    to: to_email,
    at: asked_at,
  }))
}
