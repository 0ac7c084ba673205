import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './network.ts'

const rows: readonly (readonly [string, string])[] = [
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::7', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
]
for (const [address, network] of rows) {
  test(`${address} counts as ${network}`, () => assert.equal(networkOf(address), network))
}
