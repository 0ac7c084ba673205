import { newId } from '../../kit/ids.ts'
import { type Log, logFault } from '../log/log.ts'

export type Periodic = {
  /** Waits for what is being done, and starts nothing more. */
  stop(): Promise<void>
}

/**
 * Does some work at once, or after `firstAfterMs`, and then again and again, so many milliseconds after it was last done. It does not keep the
 * process alive. A fault is logged once, by a reference, until the work has gone well again. The work may ask whether
 * it is to stop.
 */
export function startPeriodic(
  log: Log,
  everyMs: number,
  work: (isStopped: () => boolean) => Promise<unknown>,
  firstAfterMs = 0,
): Periodic {
  let stopped = false
  let isFaulty = false
  let timer: NodeJS.Timeout | undefined
  async function workOnce(): Promise<void> {
    try {
      await work(() => stopped)
      isFaulty = false
    } catch (fault) {
      if (!isFaulty) logFault(log, newId().slice(0, 8), fault)
      isFaulty = true
    }
  }
  async function workAndWait(): Promise<void> {
    await workOnce()
    if (!stopped) waitFor(everyMs)
  }
  function waitFor(ms: number): void {
    timer = setTimeout(() => {
      running = workAndWait()
    }, ms)
    timer.unref()
  }
  let running = Promise.resolve()
  if (firstAfterMs > 0) waitFor(firstAfterMs)
  else running = workAndWait()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
