import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { groupOfTask, kindsFor, type Side, sideOf, type TaskKind } from './task.ts'

const windows = {
  today: isoDay('2026-11-18'),
  weekEnds: isoDay('2026-11-22'),
  soonEnds: isoDay('2026-12-16'),
}
const groupOf = (kind: TaskKind, due: string | null, side: Side = 'service') =>
  groupOfTask({ kind, due: due === null ? null : isoDay(due) }, side, windows)

test('a task of one’s own side stands by its day', () => {
  assert.equal(groupOf('talk', '2026-11-17'), 'overdue')
  assert.equal(groupOf('talk', '2026-11-18'), 'this-week', 'the day itself is in time')
  assert.equal(groupOf('talk', '2026-11-22'), 'this-week')
  assert.equal(groupOf('talk', '2026-11-23'), 'soon')
  assert.equal(groupOf('talk', '2026-12-17'), null)
})

test('what another side has to do waits for someone else, and is the team’s own work for the team', () => {
  assert.equal(groupOf('papers', '2026-11-10'), 'waiting')
  assert.equal(groupOf('papers', '2026-11-10', 'team'), 'overdue')
  assert.equal(groupOf('views', '2026-11-20'), 'waiting')
  assert.equal(groupOf('views', null), 'waiting')
})

test('a child who must be seen later than this week is no work yet', () => {
  assert.equal(groupOf('unseen', '2026-11-22'), 'this-week')
  assert.equal(groupOf('unseen', '2026-11-23'), null)
})

test('when nobody recorded that a child was seen, it cannot be told', () => {
  assert.equal(groupOf('unseen', null), 'cannot-tell')
})

test('a social worker is shown what waits for the team; business support what is to be sent and chased', () => {
  assert.deepEqual(kindsFor(['social-worker']), ['papers', 'decision', 'care-plan'])
  assert.deepEqual(kindsFor(['business-support']), ['closed-day', 'papers', 'views', 'record'])
  assert.deepEqual(kindsFor(['analyst']), [])
  assert.deepEqual(
    [sideOf(['social-worker']), sideOf(['iro', 'social-worker']), sideOf(['manager'])],
    ['team', 'service', 'service'],
  )
})
