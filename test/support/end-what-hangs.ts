// Read by each process of a test run before its tests (`node --test --import`): where no test begins or ends for minutes,
// it says which one hangs and what it waits for, and ends the process, which fails the run. Left alone, one test that
// waits for ever holds up all of it, and nobody learns which.
import { writeSync } from 'node:fs'
import { afterEach, beforeEach } from 'node:test'
import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads'

/** In milliseconds: twenty times what the longest test takes on a slow machine. */
const LONGEST = Number(process.env['LONGEST_TEST'] ?? 300_000)

if (parentPort !== null && workerData === LONGEST) watch(parentPort)
else if (process.env['NODE_TEST_CONTEXT'] !== undefined) startWatch()

function startWatch(): void {
  // A thread of its own: a test that never lets go of the processor is ended as well.
  const watcher = new Worker(import.meta.filename, { workerData: LONGEST })
  watcher.on('message', () => {
    process.stderr.write(`It waits for: ${process.getActiveResourcesInfo().join(', ')}.\n`)
  })
  beforeEach((test) => watcher.postMessage(`in ${test.fullName}`))
  afterEach((test) => watcher.postMessage(`after ${test.fullName}`))
  // After the listener, which holds the process; the watcher itself must not.
  watcher.unref()
}

function watch(told: MessagePort): void {
  let where = 'before its first test'
  let hangs = setTimeout(end, LONGEST)
  told.on('message', (now: string) => {
    where = now
    clearTimeout(hangs)
    hangs = setTimeout(end, LONGEST)
  })

  function end(): void {
    // Past the main thread, which may be what hangs.
    writeSync(2, `Nothing happened for ${LONGEST / 1000} s ${where}: the process is ended.\n`)
    told.postMessage('where?')
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1_000)
  }
}
