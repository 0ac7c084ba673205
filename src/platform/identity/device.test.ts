import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toDeviceWords } from './device.ts'

const known = [
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari on an iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
    'Safari on a Mac',
  ],
  ['curl/8.0 (Linux)', 'A program on Linux'],
  ['<script>alert(1)</script>', 'Not known'],
] as const
for (const [userAgent, words] of known) {
  test(`${userAgent.slice(0, 40)}… is ${words}`, () => {
    assert.equal(toDeviceWords(userAgent), words)
  })
}

test('a browser that says nothing is not known', () => {
  assert.equal(toDeviceWords(undefined), 'Not known')
})
