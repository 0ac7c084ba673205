import { transaction } from '../../../platform/db/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type Draft, toSentAnswers } from '../answers.ts'
import type { Consultation } from '../consultation.ts'
import { questionsOf } from '../form-plan.ts'
import { sayIn } from '../languages.ts'
import { findConsultation } from '../queries.ts'
import { lockConsultation, saveReturned } from '../store.ts'

export type Entering = {
  readonly draft: Draft
  readonly how: 'paper' | 'together'
  readonly actor: string
}

/** Keeps what staff typed for somebody; `closed` where an answer came first, or the question was taken back. */
export async function enterAnswers(
  { db, clock }: Services,
  { id }: Consultation,
  { draft, how, actor }: Entering,
): Promise<'done' | 'closed'> {
  return await transaction(db, async (trx) => {
    await lockConsultation(trx, id)
    const asked = await findConsultation(trx, id)
    if (asked === null || asked.returnedOn !== null || asked.withdrawnOn !== null) return 'closed'
    const answers = toSentAnswers(questionsOf(asked.form), draft, sayIn(asked.language))
    const returned = { answers, wantsToTalk: draft.talk, how, enteredBy: actor }
    await saveReturned(trx, asked, returned, { actor, now: clock.now(), today: clock.today() })
    return 'done'
  })
}
