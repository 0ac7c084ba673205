import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_VIEW } from './officer-view.ts'
import { bareRecord, readRecordJson, toRecordJson } from './review-record.ts'
import { isoDay } from '../../kit/dates/index.ts'

const BEFORE = {
  parts: [{ on: '2025-05-01', format: 'video' }],
  completedOn: '2025-05-01',
  meeting: true,
  people: ['Parent'],
  chair: null,
  spokenTo: null,
  code: null,
  decisions: [],
  nextOn: null,
  lateReason: null,
  lateNote: '',
}

test('a record from before discussion and view were asked for reads as not recorded, and never as no', () => {
  const { discussion, officerView, didNotCome } = readRecordJson(BEFORE)
  assert.deepEqual(
    { discussion, officerView, didNotCome },
    { discussion: null, officerView: NO_VIEW, didNotCome: [] },
  )
})

test('what is stored is read again as it was', () => {
  const record = {
    ...bareRecord('2026-05-01'),
    discussion: {
      model: 'schedule-7',
      answers: [{ heading: 'health', says: 'Well' }],
      scale: { score: 10, chosenBy: 'Tilly' },
    },
    officerView: {
      ...NO_VIEW,
      permanencePlan: 'adoption',
      permanenceOn: isoDay('2026-01-05'),
      rightsExplained: false,
    },
  } as const
  const stored: unknown = JSON.parse(JSON.stringify(toRecordJson(record)))
  assert.deepEqual(readRecordJson(stored), record)
})

test('a number off the scale is not read', () => {
  const discussion = { model: 'signs-of-safety', answers: [], scale: { score: 11, chosenBy: 'x' } }
  assert.throws(() => readRecordJson({ ...BEFORE, discussion }))
})
