import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMailAddress } from './mail-address.ts'
import { waitAfter } from './retry-wait.ts'
import { toSendFailure } from './send-failure.ts'

const reasonOf = (fields: object) => toSendFailure(Object.assign(new Error('x'), fields))

test('an address that is refused for good is not tried again, and the server is not at fault', () => {
  assert.deepEqual(reasonOf({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }), {
    reason: 'refused-address',
    isFinal: true,
    ofServer: false,
  })
})

test('an e-mail that is refused as it is, is not tried again', () => {
  assert.deepEqual(reasonOf({ code: 'EMESSAGE', responseCode: 552, command: 'DATA' }), {
    reason: 'refused-message',
    isFinal: true,
    ofServer: false,
  })
})

test('what may be put right is tried again', () => {
  const cases = [
    [{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'server-busy', false],
    [{ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'refused-sender', true],
    [{ code: 'EAUTH', responseCode: 535 }, 'sign-in-refused', true],
    [{ code: 'ETLS' }, 'no-safe-connection', true],
    [{ code: 'ETIMEDOUT' }, 'timed-out', true],
    [{ code: 'ECONNREFUSED' }, 'unreachable', true],
  ] as const
  for (const [fields, reason, ofServer] of cases) {
    assert.deepEqual(reasonOf(fields), { reason, isFinal: false, ofServer }, reason)
  }
})

test('waits grow: 1, 5, 15 and 60 minutes, then hours, and about a day in all', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => (waitAfter(attempts) ?? 0) / 60_000)
  assert.deepEqual(waits.slice(0, 4), [1, 5, 15, 60])
  assert.equal(
    waits.reduce((sum, wait) => sum + wait),
    23 * 60 + 21,
  )
  assert.equal(waitAfter(9), null)
})

test('one address is an address; two, or none, are not', () => {
  for (const good of ['ann@example.org', 'o’neil+x@mail.example.gov.uk']) assert.ok(isMailAddress(good), good)
  for (const bad of [
    '',
    'ann',
    'ann@',
    'ann@example',
    'a@b.uk, c@d.uk',
    'Ann <a@b.uk>',
    'a@b.uk\nBcc: c@d.uk',
  ])
    assert.ok(!isMailAddress(bad), bad)
})
