import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '../../../test/support/test-database.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { createLog } from '../log/log.ts'
import { runOnce, startPeriodic } from './index.ts'

const { db } = await withDatabase()
const MONDAY = isoDay('2026-11-23')

test('the work of a day is done once, also where two servers begin it together', async () => {
  let done = 0
  const work = async () => {
    done += 1
  }
  const said = await Promise.all([runOnce(db, 'digest', MONDAY, work), runOnce(db, 'digest', MONDAY, work)])
  assert.deepEqual(said.toSorted(), ['already', 'done'])
  assert.equal(await runOnce(db, 'digest', MONDAY, work), 'already')
  assert.equal(done, 1)
})

test('another day and other work are done for themselves', async () => {
  const nothing = async () => undefined
  assert.equal(await runOnce(db, 'digest', isoDay('2026-11-24'), nothing), 'done')
  assert.equal(await runOnce(db, 'tidy', MONDAY, nothing), 'done')
})

test('work that failed is done when it is asked for again', async () => {
  const failing = async () => {
    throw new Error('no')
  }
  await assert.rejects(runOnce(db, 'failing', MONDAY, failing))
  assert.equal(await runOnce(db, 'failing', MONDAY, async () => undefined), 'done')
})

test('periodic work goes on after a fault, logs it once, and stops when it is told to', async () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => lines.push(line) })
  const rounds: number[] = []
  const periodic = startPeriodic(log, 1, async () => {
    rounds.push(rounds.length)
    if (rounds.length < 4) throw new Error('not yet')
  })
  while (rounds.length < 6) await new Promise((resolve) => setTimeout(resolve, 5))
  await periodic.stop()
  const stoppedAt = rounds.length
  await new Promise((resolve) => setTimeout(resolve, 20))
  assert.equal(rounds.length, stoppedAt)
  assert.equal(lines.length, 1)
})

test('periodic work that waits at first does nothing until then, and may be stopped before', async () => {
  const log = createLog('silent')
  const rounds: number[] = []
  const work = async () => {
    rounds.push(rounds.length)
  }
  const soon = startPeriodic(log, 60_000, work, 1)
  assert.equal(rounds.length, 0)
  while (rounds.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await soon.stop()
  const never = startPeriodic(log, 1, work, 60_000)
  await never.stop()
  assert.equal(rounds.length, 1)
})
