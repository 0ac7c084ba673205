import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Plain, toCanonicalJson } from './canonical-json.ts'

test('keys stand in order and nothing stands between them', () => {
  const given = { b: [1, null, { z: true, a: 'é "x"' }], a: -2 }
  assert.equal(toCanonicalJson(given), '{"a":-2,"b":[1,null,{"a":"é \\"x\\"","z":true}]}')
})

test('the order in which keys were written makes no difference', () => {
  assert.equal(toCanonicalJson({ b: 1, a: 2 }), toCanonicalJson({ a: 2, b: 1 }))
})

test('a fraction and a number too large to be exact are refused', () => {
  for (const number of [0.5, 2 ** 53, Number.NaN]) assert.throws(() => toCanonicalJson([number]), RangeError)
})

test('what was written is read as the same', () => {
  const plain = fc.letrec<{ value: Plain }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.maxSafeInteger().map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        tie('value'),
        { noNullPrototype: true },
      ),
    ),
  })).value
  fc.assert(
    fc.property(plain, (value) => {
      const text = toCanonicalJson(value)
      assert.deepEqual(JSON.parse(text), value)
      assert.equal(toCanonicalJson(JSON.parse(text)), text)
    }),
    { numRuns: 200 },
  )
})
