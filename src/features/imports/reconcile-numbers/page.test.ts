import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts, saveIdentifiers, saveNames } from '../../children/index.ts'
import { JOINS_PATH, MATCHES_PATH, matchPath, partPath } from '../paths.ts'

const site = await startTestServer()
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const business = await signedInAs(site, 'business-support')
const analyst = await signedInAs(site, 'analyst')

const adopted = { end: isoDay('2025-01-09'), endReason: 'E11', ending: 'recorded' } as const
const KNOWN = [
  ['tilly', 'Tilly', 'Marsh', 'local', 'A17'],
  ['tily', 'Tily', 'Marsh', 'ssda903', 'B2'],
  ['twin', 'Bruno', 'Marsh', 'ssda903', 'B3'],
  ['clash', 'Quentin', 'Reed', 'ssda903', 'a17 '],
  ['adopted', 'Tilly', 'Marsh', 'ssda903', 'B9'],
] as const

await transaction(db, async (trx) => {
  await saveFacts(
    trx,
    KNOWN.map(([id]) => aSourcedChild(id, [aCarePeriod('2024-03-01', id === 'adopted' ? adopted : {})])),
  )
  await saveNames(
    trx,
    KNOWN.map(([id, givenName, familyName]) => ({
      id,
      identifier: id,
      givenName,
      familyName,
      siblingGroup: null,
    })),
  )
  await saveIdentifiers(
    trx,
    KNOWN.map(([childId, , , system, value]) => ({ system, value, childId, from: null, to: null })),
  )
})

const answer = { found: 'keep-one', because: 'The same child in the new case system' }

test('like records and clashing numbers are suggested; twins and records restricted by adoption are not', async () => {
  const { body } = await manager.get(MATCHES_PATH)
  assert.match(body, /2 pairs of records/)
  assert.ok(body.includes(matchPath('tilly', 'tily')))
  assert.ok(body.includes(matchPath('clash', 'tilly')))
  assert.match(body, /Clash: the number a17 +stands on both/i)
  for (const id of ['twin', 'adopted']) assert.ok(!body.includes(id), id)
  assert.equal((await manager.get(matchPath('tilly', 'adopted'))).statusCode, 404)
  assert.equal((await manager.get(matchPath('tilly', 'absent'))).statusCode, 404)
  assert.equal((await analyst.get(MATCHES_PATH)).statusCode, 403)
})

test('records that files joined by the same number and birth date are listed, but no restricted one', async () => {
  await transaction(db, (trx) =>
    saveIdentifiers(
      trx,
      (['twin', 'adopted'] as const).map((childId) => ({
        system: 'ssd',
        value: childId === 'twin' ? 'b3' : 'b9',
        childId,
        from: null,
        to: null,
      })),
    ),
  )
  const { body } = await manager.get(MATCHES_PATH)
  assert.match(body, /href="\/imports\/matches\/joined">1 record<\/a> was joined by the same number/)
  const joined = (await manager.get(JOINS_PATH)).body
  assert.match(joined, /Bruno Marsh<[\s\S]*B3[\s\S]*Standard Safeguarding Dataset, national return/i)
  // In its words: a token may hold any two letters.
  assert.doesNotMatch(joined.replaceAll(/<[^>]*>/g, ' '), /B9|Tilly/)
  assert.equal((await analyst.get(JOINS_PATH)).statusCode, 403)
})

test('a person merges two records, sees who and why, and parts them; sent twice, it is done once', async () => {
  const path = matchPath('tilly', 'tily')
  const empty = await manager.post(path, {})
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /Choose whether these two records are of one child[\s\S]*Enter how you know/)
  for (let sent = 0; sent < 2; sent += 1) assert.equal((await manager.post(path, answer)).statusCode, 303)
  for (const found of ['keep-other', 'two-children']) {
    const contrary = await business.post(path, { ...answer, found })
    assert.deepEqual([contrary.statusCode, /Somebody decided this first/.test(contrary.body)], [409, true])
  }
  const { body } = await manager.get(path)
  assert.match(body, /These records are merged: tilly goes on[\s\S]*The same child in the new case system/)
  assert.ok(!(await manager.get('/children')).body.includes('/children/tily"'))
  for (const page of ['', '/meetings/new', '/contact'])
    assert.match(
      (await manager.get(`/children/tily${page}`)).body,
      /This record was merged into another[^<]*<a class="govuk-link" href="\/children\/tilly">the record in use/,
    )
  assert.ok(!(await manager.get('/children/tilly')).body.includes('merged into another'))
  const ofMerged = (await manager.get('/children/tily')).body
  assert.deepEqual([/No period of care is known/.test(ofMerged), /Time line/.test(ofMerged)], [true, false])
  assert.match((await manager.get('/children/tilly')).body, /Also recorded as[\s\S]*href="\/children\/tily"/)
  const onMerged = await manager.post('/children/tily/contact', {})
  assert.equal(onMerged.statusCode, 409)
  assert.match(
    onMerged.body,
    /Nothing was saved[^<]*<a class="govuk-link" href="\/children\/tilly">the record in use/,
  )
  assert.equal(onMerged.body.match(/the record in use/g)?.length, 1)
  const restricting = { what: 'restrict', reason: 'high-profile' }
  const closed = await manager.post('/restricted-records/tily', restricting)
  assert.equal(closed.headers.location, '/restricted-records/tilly')
  for (const id of ['tilly', 'tily']) {
    assert.equal((await business.get(`/children/${id}`)).statusCode, 404)
    assert.equal((await manager.get(`/children/${id}`)).statusCode, 200)
  }
  await manager.post('/restricted-records/tilly', { what: 'lift' })
  const refused = await manager.post(matchPath('clash', 'tily'), answer)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /merged already/)
  const [, match = ''] = /name="match" (?:type="hidden" )?value="([^"]+)"/.exec(body) ?? []
  for (let sent = 0; sent < 2; sent += 1) {
    assert.equal((await manager.post(partPath('tilly', 'tily'), { match })).statusCode, 303)
  }
  assert.ok((await manager.get('/children')).body.includes('/children/tily"'))
  const trail = await db
    .selectFrom('audit_entry')
    .select(['action', 'child_id'])
    .where('record_type', '=', 'child-match')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    trail.map(({ action, child_id }) => `${action} ${child_id}`),
    ['merge-records tilly', 'merge-records tily', 'part-records tilly', 'part-records tily'],
  )
})

test('two children that a person told apart are not suggested again', async () => {
  await manager.post(matchPath('clash', 'tilly'), { found: 'two-children', because: 'I know both' })
  const { body } = await manager.get(MATCHES_PATH)
  assert.match(body, /1 pair of records/)
  assert.match(body, /Two children: not suggested again/)
})

test('a record that is restricted since a person told it apart is named in no list, and compared no more', async () => {
  await manager.post(matchPath('tily', 'twin'), { found: 'two-children', because: 'Seen together' })
  assert.match((await manager.get(MATCHES_PATH)).body, /Bruno Marsh/)
  for (const closed of [{ restricted: true }, { restricted: false, adopted: true }]) {
    await db.updateTable('child').set(closed).where('id', '=', 'twin').execute()
    assert.doesNotMatch((await manager.get(MATCHES_PATH)).body, /Bruno|twin/)
    assert.equal((await manager.get(matchPath('tily', 'twin'))).statusCode, 404)
  }
  await db.updateTable('child').set({ adopted: false }).where('id', '=', 'twin').execute()
  assert.match((await manager.get(MATCHES_PATH)).body, /Bruno Marsh/)
})
