import { newId } from '../../kit/ids.ts'
import type { Db } from '../db/index.ts'
import { type Log, logFault } from '../log/log.ts'
import { createSealing } from './sealing.ts'

export type Sealer = {
  /** Waits for what is being sealed, seals what is left, and stops. */
  stop(): Promise<void>
}

/**
 * Seals what was written, at the start and every so many milliseconds. It does not keep the process alive. A fault is
 * logged once, by a reference, however often it comes back before it is over, and sealing is tried again.
 */
export function startSealer(db: Db, log: Log, everyMs: number): Sealer {
  const sealNewest = createSealing(db)
  let isFaulty = false
  async function seal(): Promise<void> {
    try {
      await sealNewest()
      isFaulty = false
    } catch (fault) {
      if (!isFaulty) logFault(log, newId().slice(0, 8), fault)
      isFaulty = true
    }
  }
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  async function sealAndWait(): Promise<void> {
    await seal()
    if (stopped) return
    timer = setTimeout(() => {
      running = sealAndWait()
    }, everyMs)
    timer.unref()
  }
  let running = sealAndWait()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      await seal()
    },
  }
}
