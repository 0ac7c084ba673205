import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addAuditRow, addNamedChild, rowsOf } from '../../../../test/support/audit-rows.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const { db } = site.services

const opening = { action: 'see-children', recordType: 'child', recordId: 'tilly', childId: 'tilly' } as const
const secret = { ...opening, recordId: 'secret', childId: 'secret' } as const

async function see(who: 'manager' | 'auditor' | 'administrator', query = '') {
  return (await signedInAs(site, who)).get(`/audit${query}`)
}

async function rowsFor(who: 'manager' | 'auditor' | 'administrator', query = '') {
  const shown = await see(who, query)
  assert.equal(shown.statusCode, 200)
  return rowsOf(shown.body)
}

let dan = ''
before(async () => {
  await addNamedChild(db, 'tilly', 'Tilly Marsh', '40213')
  await addNamedChild(db, 'secret', 'Sam Quill', '99001')
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'secret').execute()
  dan = (await signedInAs(site, { name: 'Dan Petrov', roles: ['iro'] })).accountId
  const review = { action: 'correct-review', recordType: 'review', recordId: 'review-1', childId: 'tilly' }
  await addAuditRow(db, { ...opening, actor: dan, at: '2026-03-28T23:59:59Z' })
  await addAuditRow(db, { ...review, actor: dan, at: '2026-03-29T12:00:00Z' })
  await addAuditRow(db, { ...secret, actor: dan, at: '2026-03-29T22:59:59Z' })
  await addAuditRow(db, { ...opening, actor: dan, at: '2026-03-29T23:00:00Z' })
})

const byDan = () => `who=${dan}&what=see-children`

test('what a person did is shown the newest first, in plain words, with the child and from where', async () => {
  const rows = await rowsFor('manager', `?who=${dan}&record=40213`)
  assert.deepEqual(rows, [
    ['30 Mar 2026, 00:00:00', 'Dan Petrov', 'Opened the record', 'Tilly Marsh 40213', '', '192.0.2.7'],
    [
      '29 Mar 2026, 13:00:00',
      'Dan Petrov',
      'Corrected a review',
      'Tilly Marsh 40213, Review review-1',
      '',
      '192.0.2.7',
    ],
    ['28 Mar 2026, 23:59:59', 'Dan Petrov', 'Opened the record', 'Tilly Marsh 40213', '', '192.0.2.7'],
  ])
})

test('a day is a day in London, on the day the clocks change as well', async () => {
  const one = await rowsFor('auditor', `?${byDan()}&from=2026-03-29&to=2026-03-29`)
  assert.deepEqual(
    one.map(([when]) => when),
    ['29 Mar 2026, 23:59:59'],
  )
  assert.equal((await rowsFor('auditor', `?${byDan()}&from=2026-03-30`)).length, 1)
  assert.equal((await rowsFor('auditor', `?${byDan()}&to=2026-03-28`)).length, 1)
})

test('a child who is restricted is not named to a manager who is not named for them', async () => {
  const shown = await see('manager', `?${byDan()}`)
  assert.match(shown.body, /A child’s record that is not open to you/)
  assert.doesNotMatch(shown.body, /Sam Quill|99001|secret/)
})

test('a restricted child’s number finds what the number of nobody finds', async () => {
  assert.deepEqual(await rowsFor('manager', '?record=99001'), [])
  assert.deepEqual(await rowsFor('manager', '?record=secret'), [])
  assert.deepEqual(await rowsFor('manager', '?record=99002'), [])
})

test('an administrator sees what was done to accounts, and nothing of a child', async () => {
  const rows = await rowsFor('administrator')
  assert.ok(rows.some(([, , what, which]) => what === 'Added an account' && which === 'Account Dan Petrov'))
  const shown = await see('administrator', `?who=${dan}`)
  assert.doesNotMatch(shown.body, /Tilly|Sam Quill|40213/)
  assert.deepEqual(await rowsFor('administrator', '?record=40213'), [])
})

test('an IRO is told that the trail is not for them', async () => {
  const shown = await (await signedInAs(site, 'iro')).get('/audit')
  assert.equal(shown.statusCode, 403)
  assert.match(shown.body, /does not let you see what people did/)
})

test('fifty are on a page, and an address that makes no sense shows the newest', async () => {
  for (let at = 0; at < 60; at += 1) {
    await addAuditRow(db, {
      actor: 'server',
      action: 'load-files',
      recordType: 'import',
      recordId: `import-${at}`,
      at: `2026-04-01T10:00:${String(at).padStart(2, '0')}Z`,
    })
  }
  const first = await rowsFor('manager', '?who=server&what=load-files&from=tomorrow&page=-1')
  assert.deepEqual([first.length, first[0]?.[3]], [50, 'Load of files import-59'])
  const second = await rowsFor('manager', '?who=server&what=load-files&page=2')
  assert.deepEqual([second.length, second[9]?.[3]], [10, 'Load of files import-0'])
})
