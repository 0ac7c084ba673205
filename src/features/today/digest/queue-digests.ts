import type { Day } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Role } from '../../../platform/identity/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { ACCOUNT_PATH, listMorningReaders } from '../../people/index.ts'
import { createTodayKeepers } from '../queries/kept-today.ts'
import { TODAY_PATH } from '../paths.ts'
import { sideOf } from '../task.ts'
import type { WorkGroupKey } from '../work.ts'
import { toDigest } from './digest-words.ts'
import { findReaderWork } from './reader-work.ts'

/** Those whose work Today is. Others may look at it, and are not written to. */
const WRITTEN_TO: readonly Role[] = ['iro', 'manager', 'business-support', 'social-worker', 'team-manager']

// The team is told early, as papers are to be written; the service has enough with what is late or due.
const TOLD: Readonly<Record<'service' | 'team', readonly WorkGroupKey[]>> = {
  service: ['overdue', 'this-week', 'unallocated'],
  team: ['overdue', 'this-week', 'soon'],
}

/**
 * Queues one e-mail to everybody who has an account, an address and something to do. To be called once a day. `toAddress`
 * makes a whole address of a path. Gives the addresses that are written to, in small letters.
 */
export async function queueDigests(
  trx: Trx,
  today: Day,
  toAddress: (path: string) => string,
): Promise<ReadonlySet<string>> {
  const keepers = createTodayKeepers()
  const written = new Set<string>()
  for (const reader of await listMorningReaders(trx, today)) {
    const roles = reader.roles.filter((role) => WRITTEN_TO.includes(role))
    if (roles.length === 0) continue
    const work = await findReaderWork(trx, { ...reader, roles }, today, keepers)
    const told = TOLD[sideOf(roles) === 'team' ? 'team' : 'service']
    const links = { link: toAddress(TODAY_PATH), accountLink: toAddress(ACCOUNT_PATH) }
    const digest = work === null ? null : toDigest({ ...work, ...links, today, told })
    if (digest === null) continue
    await queueMessage(trx, { kind: 'digest', to: reader.email, ...digest })
    written.add(reader.email.toLowerCase())
  }
  return written
}
