// Work that nobody waits for: what it is, and how often.
import { workFiguresAhead } from '../features/figures/index.ts'
import { tidyChanges } from '../platform/changes/index.ts'
import { type Periodic, startPeriodic } from '../platform/jobs/index.ts'
import { createMailServer, createSending, tidyMail } from '../platform/outbox/index.ts'
import type { Services } from '../platform/web/services.ts'
import { runMorning } from './morning.ts'

// How long a message waits at most for its first attempt, in milliseconds.
const SEND_EVERY = 5_000

// How long after it began a morning's work is done at most, in milliseconds.
const MORNING_EVERY = 600_000

// How long words of e-mails, and marks of changes, stay at most after they are to be erased, in milliseconds.
const TIDY_EVERY = 3_600_000

// Figures are worked out before anybody asks: first when the pages of a start have been answered, in milliseconds, and
// then so often that what changed meanwhile is little, and a new day has begun for nobody.
const FIGURES_FIRST_AFTER = 5_000
const FIGURES_EVERY = 300_000

/** Starts what this server does by itself, until it is stopped. */
export function startJobs({ db, clock, config, log }: Services): Periodic {
  const started: Periodic[] = [
    startPeriodic(log, TIDY_EVERY, () => tidyMail(db, clock.now())),
    startPeriodic(log, TIDY_EVERY, () => tidyChanges(db)),
    startPeriodic(
      log,
      FIGURES_EVERY,
      (isStopped) => workFiguresAhead(db, clock.today(), isStopped),
      FIGURES_FIRST_AFTER,
    ),
  ]
  if (config.mail !== null) {
    const send = createMailServer(config.mail)
    const sendWaiting = createSending({ db, send, now: () => clock.now() })
    started.push(startPeriodic(log, SEND_EVERY, sendWaiting))
    started.push(startPeriodic(log, MORNING_EVERY, () => runMorning({ db, clock, config })))
  }
  return {
    async stop() {
      await Promise.all(started.map((one) => one.stop()))
    },
  }
}
