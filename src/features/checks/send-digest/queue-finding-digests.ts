import type { Day } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { listMorningReaders } from '../../people/index.ts'
import { EXITS_PATH, FINDINGS_PATH } from '../paths.ts'
import { countWaiting, DIGEST_KIND, type WaitingCounts } from '../queries/waiting.ts'

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
    const lines = [
      ...linesOf(waiting.own, 'for you or your team', 'me', toAddress),
      ...linesOf(waiting.unassigned, 'for somebody to be given to', 'nobody', toAddress),
    ]
    if (lines.length === 0) continue
    await queueMessage(trx, {
      kind: DIGEST_KIND,
      to: reader.email,
      subject: 'Data quality: new findings wait for you',
      text: `${lines.join('\n\n')}\n`,
    })
  }
}

/** How many wait, and where they stand: the rest of them, and exits that only the list of exits has. */
function linesOf(
  { listed, exits }: WaitingCounts,
  whom: string,
  assigned: 'me' | 'nobody',
  toAddress: (path: string) => string,
): readonly string[] {
  const line = (count: number, what: string, path: string) =>
    count === 0
      ? []
      : [
          `${countOf(count, what)} ${count === 1 ? 'waits' : 'wait'} ${whom}. What to do: ${toAddress(`${path}?assigned=${assigned}`)}`,
        ]
  return [...line(listed, 'new finding', FINDINGS_PATH), ...line(exits, 'new exit to look at', EXITS_PATH)]
}
