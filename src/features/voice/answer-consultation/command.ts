import type { Day } from '../../../kit/dates/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { isTooLong, toSentAnswers } from '../answers.ts'
import { questionsOf } from '../form-plan.ts'
import { lockConsultation, saveReturned } from '../store.ts'
import { findDraft } from './draft.ts'
import { type Opened, openLink } from './opened.ts'

/** Who is written down for what comes through a link. */
export const LINK_ACTOR = 'secure-link'

/** `shut`: the link was used or closed meanwhile. `too-long`: some answer has no room yet; nothing was sent. */
export type Sent = 'sent' | 'shut' | 'too-long'

/** Freezes the draft as what was sent, and closes the link. Of two who send at once, one does. */
export async function sendAnswers(
  db: Db,
  opened: Opened,
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<Sent> {
  return await transaction(db, async (trx) => {
    await lockConsultation(trx, opened.consultation.id)
    const still = await openLink(trx, opened.token, now)
    if (still.kind !== 'open') return 'shut'
    const draft = await findDraft(trx, still)
    if (Object.values(draft.answers).some(isTooLong)) return 'too-long'
    const { consultation, say } = still
    const answers = toSentAnswers(questionsOf(consultation.form), draft, say)
    await saveReturned(
      trx,
      consultation,
      { answers, wantsToTalk: draft.talk, how: 'link', enteredBy: null },
      { actor: LINK_ACTOR, now, today },
    )
    return 'sent'
  })
}
