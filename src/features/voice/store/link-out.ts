// Makes a link to a form and sends it, or hands it over to be copied; in the transaction of what asked for it.
import type { Day } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { linkAddress, makeLink } from '../../../platform/links/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { Child } from '../../children/index.ts'
import { type Asked, toInitials, toMail } from '../asking.ts'
import { lastDayOfLink, LINK_PURPOSE } from '../consultation.ts'
import { haveYourSayPath } from '../paths.ts'

const DAY = 86_400_000

export type LinkWanted = {
  readonly consultationId: string
  readonly child: Pick<Child, 'id' | 'givenName' | 'familyName'>
  readonly reviewOn: Day | null
  readonly asked: Pick<Asked, 'role' | 'email' | 'language'>
}

/** Gives the address of a new link; where there is an e-mail address, it is also sent there. */
export async function makeLinkOut(
  trx: Trx,
  { config, clock }: Pick<Services, 'config' | 'clock'>,
  { consultationId, child, reviewOn, asked }: LinkWanted,
): Promise<string> {
  const today = clock.today()
  const lastDay = lastDayOfLink(reviewOn, today)
  const expiresAt = endOfDayAfter(clock.now(), lastDay - today)
  const wanted = { purpose: LINK_PURPOSE, subject: consultationId, expiresAt, childId: child.id }
  const { id, token } = await makeLink(trx, wanted)
  const link = linkAddress(config, haveYourSayPath(token))
  if (asked.email !== null) {
    const initials = toInitials(child.givenName, child.familyName)
    const { subject, text } = toMail({ asked, initials, link, lastDay })
    await queueMessage(trx, {
      kind: 'consultation',
      to: asked.email,
      subject,
      text,
      childId: child.id,
      linkIds: [id],
    })
  }
  return link
}

// Counted in real time also where a demonstration has a day of its own.
function endOfDayAfter(now: Date, days: number): Date {
  const midnight = new Date(now.getTime() + (days + 1) * DAY)
  midnight.setUTCHours(0, 0, 0, 0)
  return midnight
}
