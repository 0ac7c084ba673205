import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveChild, saveLine, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'finn', 'Finn')
})

test('with nobody dependent the page says so, and how many were looked at', async () => {
  const text = textOf((await (await signedInAs(site, 'manager')).get('/independence')).body)
  assert.match(text, /No IRO is known to be dependent/)
  assert.match(text, /We looked at 2 children\./)
})

test('a change of manager makes a finding: child, officer, since when, why, the rule, and the way to choose anew', async () => {
  await saveLine(db, 'dan', 'ruth', '2026-11-02')
  const { body } = await (await signedInAs(site, 'manager')).get('/independence')
  assert.match(
    textOf(body),
    /2 children with an IRO who is not independent.*Finn Marsh Ruth Adeyemi, since 2 November 2026 \. Ruth Adeyemi line-manages Dan Petrov, who is the child’s social worker\. CPPCR reg 46 Choose another IRO for Finn Marsh/,
  )
  assert.match(body, /href="\/children\/tilly\/allocate"/)
  assert.match(body, /href="\/law\/cppcr-46"/)
})

test('an auditor sees the facts, and is not led to choosing', async () => {
  const { body } = await (await signedInAs(site, 'auditor')).get('/independence')
  assert.doesNotMatch(body, /\/allocate"/)
  assert.match(body, /href="\/children\/tilly\/independence"/)
})

test('an IRO sees only their own children', async () => {
  const owen = await signedInAs(site, { roles: ['iro'], personId: 'owen' })
  assert.match(textOf((await owen.get('/independence')).body), /We looked at 0 children\./)
  const ruth = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  assert.match(
    textOf((await ruth.get('/independence')).body),
    /2 children with an IRO who is not independent/,
  )
})

test('a restricted child is not in the list', async () => {
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'finn').execute()
  const text = textOf((await (await signedInAs(site, 'manager')).get('/independence')).body)
  assert.match(text, /1 child with an IRO who is not independent/)
  assert.doesNotMatch(text, /Finn/)
})

test('business support may not see the list', async () => {
  assert.equal((await (await signedInAs(site, 'business-support')).get('/independence')).statusCode, 403)
})
