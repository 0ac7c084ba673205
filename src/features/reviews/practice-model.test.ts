import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_MODEL, MODELS, PRACTICE_MODELS, askedBy } from './practice-model.ts'

test('every heading of a model has a key of its own that a field name can hold', () => {
  for (const model of PRACTICE_MODELS) {
    const keys = MODELS[model].headings.map(({ key }) => key)
    assert.equal(new Set(keys).size, keys.length, model)
    for (const key of keys) assert.match(key, /^[a-z\d-]+$/)
    assert.ok(!keys.includes('model'), 'the name of the field that says which model it is')
  }
})

test('Signs of Safety asks three things and a number; Schedule 7 has fifteen headings and no number', () => {
  assert.equal(DEFAULT_MODEL, 'signs-of-safety')
  assert.deepEqual(
    PRACTICE_MODELS.map((model) => [MODELS[model].headings.length, MODELS[model].scale !== null]),
    [
      [3, true],
      [15, false],
    ],
  )
})

test('a heading that a model has no more is called by its key', () => {
  assert.equal(askedBy('signs-of-safety', 'working-well'), 'What is working well?')
  assert.equal(askedBy('signs-of-safety', 'gone'), 'gone')
})
