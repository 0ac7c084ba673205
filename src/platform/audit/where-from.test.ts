import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { whereFrom, withWhereFrom } from './where-from.ts'

test('what is begun for an address still comes from it after waiting, beside another', async () => {
  const asked = async () => {
    await pause(2)
    return whereFrom()
  }
  const found = await Promise.all([withWhereFrom('192.0.2.7', asked), withWhereFrom('command-line', asked)])
  assert.deepEqual(found, ['192.0.2.7', 'command-line'])
})

test('what nobody asked for comes from the server', () => {
  assert.equal(whereFrom(), 'server')
})
