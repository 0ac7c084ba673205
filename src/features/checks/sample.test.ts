import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { CORE } from '../../../test/support/checks/core-rules.ts'
import { checkFolder } from './check-folder.ts'
import { EVERY_RULE } from './rules/every-rule.ts'

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

const known = new Set(EVERY_RULE.map(({ code }) => code))

async function check(sample: string) {
  const checked = await checkFolder(`${DATA}${sample}`, EVERY_RULE, null)
  assert.ok(checked.ok)
  return checked.value
}

test('every fault put into the flawed sample is found for its child under its code', async () => {
  const { findings } = await check('ssda903-flawed')
  const found = new Set(findings.map(({ rule, child }) => `${rule.code},${child}`))
  const injected = readFileSync(`${DATA}ssda903-flawed/_injected.csv`, 'utf8').trim().split(/\r?\n/).slice(1)
  assert.equal(injected.length, 58)
  const missed = injected.filter((line) => !found.has(line))
  assert.deepEqual(missed, [])
})

test('no rule of the core list finds anything in the clean sample', async () => {
  const { findings, couldNotRun } = await check('ssda903-clean')
  const core = new Set(CORE)
  const wrong = findings.filter(({ rule }) => core.has(rule.code))
  assert.deepEqual(
    wrong.map(({ rule, table, line, says }) => `${rule.code} ${table} ${line}: ${says}`),
    [],
  )
  assert.deepEqual(
    couldNotRun.map(({ rule }) => rule),
    ['IRO14'],
  )
})

test('every rule of the core list is there', () => {
  assert.equal(CORE.length, 60)
  assert.deepEqual(
    CORE.filter((code) => !known.has(code)),
    [],
  )
})
