import type { Day } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { listMorningReaders } from '../../people/index.ts'
import { FINDINGS_PATH } from '../paths.ts'
import { countWaiting, DIGEST_KIND } from '../queries/waiting.ts'

/**
 * Queues one e-mail to everybody to whom findings were given since their last one; whoever keeps the data is told of
 * those that are given to nobody too. It holds counts, and nothing of any child. To be called once a day.
 */
export async function queueFindingDigests(
  trx: Trx,
  today: Day,
  toAddress: (path: string) => string,
): Promise<void> {
  for (const reader of await listMorningReaders(trx, today)) {
    const isKeeper = reader.roles.some((role) => role === 'analyst' || role === 'business-support')
    const waiting = await countWaiting(trx, { ...reader, today }, isKeeper ? 'unassigned-too' : 'own')
    const fresh = waiting.own + waiting.unassigned
    if (fresh === 0) continue
    const lines = [
      waiting.own > 0 && `${sayNew(waiting.own)} for you or your team.`,
      waiting.unassigned > 0 && `${sayNew(waiting.unassigned)} for somebody to be given to.`,
    ].filter((line) => line !== false)
    await queueMessage(trx, {
      kind: DIGEST_KIND,
      to: reader.email,
      subject: 'Data quality: new findings wait for you',
      text: `${lines.join('\n')}\n\nWhat they are, and what to do: ${toAddress(`${FINDINGS_PATH}?assigned=me`)}\n`,
    })
  }
}

const sayNew = (count: number) => `${countOf(count, 'new finding')} ${count === 1 ? 'waits' : 'wait'}`
