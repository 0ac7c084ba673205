import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog, type Log, logFault, logRequest } from './log.ts'

function capture(write: (log: Log) => void): Record<string, unknown> {
  const lines: string[] = []
  write(createLog('info', { write: (line) => lines.push(line) }))
  assert.equal(lines.length, 1)
  return JSON.parse(lines[0] ?? '')
}

test('a request is logged by its route and never by its address', () => {
  const answered = {
    method: 'GET',
    route: '/children/:child',
    status: 200,
    milliseconds: 3.21,
    reference: 'r1',
  }
  const line = capture((log) => logRequest(log, answered))
  assert.equal(line['route'], '/children/:child')
  assert.equal(line['milliseconds'], 3.2)
  assert.equal(line['url'], undefined)
})

test('names, passwords and bodies are withheld however deep they stand', () => {
  const line = JSON.stringify(
    capture((log) =>
      log.info({ password: 'hunter2', child: { name: 'Robin Ashe', seen: { born: '2015-06-01' } } }),
    ),
  )
  assert.doesNotMatch(line, /hunter2|Robin|2015-06-01/)
  assert.match(line, /withheld/)
})

test('a fault is logged with its kind and place but not its message, which may quote a row', () => {
  const fault = Object.assign(new Error('Key (name)=(Robin Ashe) already exists'), { code: '23505' })
  const line = capture((log) => logFault(log, 'r2', fault))
  assert.equal(line['reference'], 'r2')
  assert.doesNotMatch(JSON.stringify(line), /Robin/)
  assert.match(JSON.stringify(line), /23505.*log\.test\.ts/)
})
