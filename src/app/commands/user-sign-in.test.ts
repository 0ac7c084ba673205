import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { callCommand } from '../../../test/support/cli.ts'
import { copyEmbeddedTemplate } from '../../../test/support/embedded-template.ts'

const dataDir = await copyEmbeddedTemplate()
after(() => rmSync(dataDir, { recursive: true }))
const run = (args: readonly string[], input = '') => callCommand(args, { DATA_DIR: dataDir }, input)

test('a new password is made and shown once, or read, and refused when it is easy to guess', async () => {
  const added = await run(['user', 'add', 'ruth', '--name', 'Ruth Marsh', '--role', 'iro'])
  assert.equal(added.code, 0, added.error)
  const made = await run(['user', 'password', 'RUTH'])
  assert.deepEqual([made.code, made.error], [0, ''])
  assert.match(made.out, /^The password of RUTH is changed\.\nPassword: [2-9a-z-]{23}\n/)
  const read = await run(['user', 'password', 'ruth', '--password-stdin', '--json'], 'violin harbour moss\n')
  assert.deepEqual(JSON.parse(read.out), { userName: 'ruth', password: null })
  const weak = await run(['user', 'password', 'ruth', '--password-stdin'], 'Password2026!\n')
  assert.equal(weak.code, 1)
  assert.match(weak.error, /on a list of common passwords\.\n$/)
})

test('codes are reset by name, and who has none, or is nobody, is told so', async () => {
  const none = await run(['user', 'reset-codes', 'ruth'])
  assert.deepEqual([none.code, none.out], [0, 'ruth has no one-time codes.\n'])
  for (const command of ['reset-codes', 'password']) {
    const nobody = await run(['user', command, 'ghost'])
    assert.deepEqual([nobody.code, nobody.error], [1, 'There is no account ghost.\n'])
  }
})
