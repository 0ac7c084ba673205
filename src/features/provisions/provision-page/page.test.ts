import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PROVISIONS, type ProvisionId } from '../../../law/citations/provisions.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { findProvisionBySlug, listProvisionIds, provisionPath } from '../paths.ts'

const site = await startTestServer()

test('each provision has an address of its own', () => {
  const ids = listProvisionIds()
  assert.equal(ids.length, Object.keys(PROVISIONS).length)
  assert.deepEqual(
    ids.map((id) => findProvisionBySlug(provisionPath(id).slice('/law/'.length))),
    ids,
  )
})

test('the page of a provision says what it says, from where, how strongly, and how sure we are', async () => {
  const { body, statusCode } = await (await signedInAs(site, 'iro')).get(provisionPath('CPPCR 33(1)'))
  assert.equal(statusCode, 200)
  assert.match(body, /<h1[^>]*>CPPCR reg 33\(1\)<\/h1>/)
  assert.match(body, /Care Planning, Placement and Case Review \(England\) Regulations 2010/)
  assert.match(body, /The law says: it must be done/)
  assert.match(body, /We have read the text/)
})

test('a reading that nobody has confirmed is said with its decision record', async () => {
  const yearly: ProvisionId = 'VOL2 yearly meeting'
  const { body } = await (await signedInAs(site, 'analyst')).get(provisionPath(yearly))
  assert.match(body, /Nobody has confirmed this reading/)
  assert.match(body, /decision record 0013/)
  assert.match(body, /Guidance says: it should be done/)
})

test('the ledger lists every provision', async () => {
  const { body } = await (await signedInAs(site, 'manager')).get('/law')
  for (const id of listProvisionIds()) assert.ok(body.includes(`href="${provisionPath(id)}"`), id)
})

test('a provision that is not in the ledger is not found', async () => {
  assert.equal((await (await signedInAs(site, 'iro')).get('/law/cppcr-999')).statusCode, 404)
})
