import { ok, type Result } from '../../../kit/result.ts'
import { type Trx, transaction } from '../../../platform/db/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type Child, latestPeriod, lockChildren } from '../../children/index.ts'
import { type Asked, type AskFacts, type AskRefused, decideAsk, hasDied } from '../asking.ts'
import { formFor } from '../consultation.ts'
import { listConsultationsOf } from '../queries.ts'
import { findNextReview, type NextReview } from '../queries/next-review.ts'
import { saveConsultation } from '../store.ts'
import { makeLinkOut } from '../store/link-out.ts'
import { toAskedRole } from './invited-role.ts'

export type AskedOne = {
  readonly id: string
  /** The address to copy; null where it went by e-mail, or no link was asked for. */
  readonly link: string | null
}

/** Asks one person before the child's next review; or says why not. */
export async function askForView(
  services: Services,
  child: Child,
  asked: Asked,
  actor: string,
): Promise<Result<AskedOne, AskRefused>> {
  return await transaction(services.db, async (trx) => {
    const { review, facts } = await load(trx, services, child)
    const decided = decideAsk(facts, asked)
    return decided.ok ? ok(await save(trx, services, child, review, asked, actor)) : decided
  })
}

/** Asks by e-mail everybody who is invited to the next review, has an address and was not asked. Gives how many. */
export async function askInvited(services: Services, child: Child, actor: string): Promise<number> {
  return await transaction(services.db, async (trx) => {
    const { review, facts } = await load(trx, services, child)
    const people = review.invited.flatMap(({ role, name, email }) => {
      const asRole = toAskedRole(role)
      if (email === null || asRole === null) return []
      const form = formFor(asRole, child.born, review.on ?? services.clock.today())
      const label = asRole === 'child' ? '' : name
      return [{ role: asRole, label, email, form, language: 'en', way: 'email' } as const]
    })
    const others = [...facts.others]
    let count = 0
    for (const asked of people) {
      if (!decideAsk({ ...facts, others }, asked).ok) continue
      await save(trx, services, child, review, asked, actor)
      others.push(asked)
      count += 1
    }
    return count
  })
}

async function load(
  trx: Trx,
  { clock }: Services,
  child: Child,
): Promise<{ readonly review: NextReview; readonly facts: AskFacts }> {
  await lockChildren(trx, [child.id])
  const today = clock.today()
  const review = await findNextReview(trx, child.id, today)
  const others = await listConsultationsOf(trx, child.id, review.on)
  const leftOn = latestPeriod(child.care)?.end ?? null
  const facts = { child: hasDied(child) ? 'died' : 'alive', leftOn, reviewOn: review.on, others } as const
  return { review, facts }
}

async function save(
  trx: Trx,
  services: Services,
  child: Child,
  { meetingId, on }: NextReview,
  asked: Asked,
  actor: string,
): Promise<AskedOne> {
  const today = services.clock.today()
  const by = { actor, now: services.clock.now(), today }
  const id = await saveConsultation(
    trx,
    { ...asked, childId: child.id, meetingId, reviewOn: on, askedOn: today },
    by,
  )
  if (asked.way === 'paper' || asked.way === 'together') return { id, link: null }
  const link = await makeLinkOut(trx, services, { consultationId: id, child, reviewOn: on, asked })
  return { id, link: asked.way === 'link' ? link : null }
}
