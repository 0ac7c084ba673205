import { fail, ok, type Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type Child, findChild } from '../../children/index.ts'
import { hasDied } from '../asking.ts'
import type { Consultation } from '../consultation.ts'
import { findConsultation } from '../queries.ts'
import { lockConsultation, saveLinkAgain, saveWithdrawn } from '../store.ts'
import { makeLinkOut } from '../store/link-out.ts'

/** Where it was answered, taken back or sent again meanwhile, or the child has died, nothing is done. */
export type Late = 'returned' | 'withdrawn' | 'sent-again' | 'died'

export type LinkAgain = {
  /** `email`: to the address that was used; `link`: to be copied. */
  readonly way: 'email' | 'link'
  /** The version that the form was drawn from: a button pressed twice sends one e-mail. */
  readonly version: number
  readonly actor: string
}

/** Makes another link; earlier ones go on working until one is sent. Gives the address to copy, null where it was e-mailed. */
export async function makeLinkAgain(
  services: Services,
  child: Child,
  { id }: Consultation,
  { way, version, actor }: LinkAgain,
): Promise<Result<string | null, Late>> {
  return await transaction(services.db, async (trx) => {
    await lockConsultation(trx, id)
    const now = await findChild(trx, child.id)
    if (now === null || hasDied(now)) return fail('died')
    const found = await findOpen(await findConsultation(trx, id))
    if (!found.ok) return found
    const { reviewOn, role, language, email } = found.value
    const sendTo = way === 'email' ? email : null
    // Pressed twice for a link to copy, the second is the one that is shown, and the first was seen by nobody.
    if (sendTo !== null && found.value.version !== version) return fail('sent-again')
    await saveLinkAgain(
      trx,
      found.value,
      { way: sendTo === null ? 'link' : 'email', email },
      byNow(services, actor),
    )
    const asked = { role, language, email: sendTo }
    const wanted = { consultationId: id, child, reviewOn, asked }
    const link = await makeLinkOut(trx, services, wanted)
    return ok(sendTo === null ? link : null)
  })
}

/** Takes the question back: nothing can be sent any more. */
export async function withdrawConsultation(
  services: Services,
  { id }: Consultation,
  actor: string,
): Promise<Result<'done', Late>> {
  return await transaction(services.db, async (trx) => {
    await lockConsultation(trx, id)
    const found = await findOpen(await findConsultation(trx, id))
    if (!found.ok) return found
    await saveWithdrawn(trx, found.value, byNow(services, actor))
    return ok('done' as const)
  })
}

const byNow = ({ clock }: Services, actor: string) => ({ actor, now: clock.now(), today: clock.today() })

async function findOpen(found: Consultation | null): Promise<Result<Consultation, Late>> {
  if (found === null) throw new Error('a consultation that was found is there')
  if (found.returnedOn !== null) return fail('returned')
  return found.withdrawnOn === null ? ok(found) : fail('withdrawn')
}
