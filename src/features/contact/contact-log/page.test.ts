import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { findLastSeen } from '../queries.ts'

const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'finn', 'Finn')
})
const path = '/children/tilly/contact'

const contact = (on: string, given: Readonly<Record<string, string>> = {}) => ({
  ...dateFields('on', on),
  kind: 'visit',
  outcome: 'seen',
  alone: 'yes',
  person: 'ruth',
  note: '',
  ...given,
})

test('a child of whom nothing is written down was last seen: not recorded', async () => {
  const { body } = await (await signedInAs(site, 'manager')).get(path)
  assert.match(textOf(body), /Last seen Not recorded/)
  assert.match(textOf(body), /Nothing is written down yet/)
  assert.equal((await findLastSeen(db, ['tilly', 'finn'], TODAY)).size, 0)
})

test('a visit is saved as version 1 with its audit row, and the child was seen that day', async () => {
  const ruth = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  const saved = await ruth.post(path, contact('2026-10-04', { note: 'She likes\nthe new school.' }))
  assert.equal(saved.statusCode, 303)
  const text = textOf((await ruth.get(path)).body)
  assert.match(text, /47 days ago, on 4 October 2026/)
  assert.match(
    text,
    /Visit: saw the child.*Ruth Adeyemi · Alone with the child: yes She likes the new school\./,
  )
  const audited = await db
    .selectFrom('audit_entry')
    .select(['record_type', 'version_after', 'child_id'])
    .where('action', '=', 'record-contact')
    .execute()
  assert.deepEqual(audited, [{ record_type: 'contact', version_after: 1, child_id: 'tilly' }])
})

test('a call, a message, a letter and a visit in vain never count as seeing the child', async () => {
  const manager = await signedInAs(site, 'manager')
  const later = [
    { kind: 'call', outcome: 'spoken' },
    { kind: 'message', outcome: 'spoken' },
    { kind: 'letter', outcome: 'sent' },
    { kind: 'visit', outcome: 'could-not' },
    { kind: 'visit', outcome: 'declined' },
  ]
  for (const given of later)
    assert.equal((await manager.post(path, contact('2026-11-10', given))).statusCode, 303)
  assert.deepEqual((await findLastSeen(db, ['tilly'], TODAY)).get('tilly'), {
    on: isoDay('2026-10-04'),
    days: 47,
    from: 'contact',
  })
})

test('a review at which the child was counts, one at which the child was not does not', async () => {
  const rows = [
    { id: 'r1', first_part: '2026-10-20', participation_code: 'PN1' },
    { id: 'r2', first_part: '2026-11-02', participation_code: 'PN6' },
  ]
  await db
    .insertInto('review')
    .values(rows.map((row) => ({ ...row, child_id: 'tilly', parts: [row.first_part] })))
    .execute()
  const seen = (await findLastSeen(db, ['tilly'], TODAY)).get('tilly')
  assert.deepEqual(seen, { on: isoDay('2026-10-20'), days: 31, from: 'review' })
})

test('what is missing is named and what was typed is kept', async () => {
  const answered = await (await signedInAs(site, 'manager')).post(path, { note: 'Half a note' })
  assert.equal(answered.statusCode, 400)
  assert.match(answered.body, /<a href="#kind">Choose what kind of contact it was<\/a>/)
  assert.match(answered.body, /<a href="#outcome">Choose how it went<\/a>/)
  assert.match(answered.body, />Half a note<\/textarea>/)
})

test('tomorrow, and a child seen by letter, are refused by rule', async () => {
  const manager = await signedInAs(site, 'manager')
  const tomorrow = await manager.post(path, contact('2026-11-21'))
  assert.equal(tomorrow.statusCode, 422)
  assert.match(tomorrow.body, /<a href="#on-day">The day must be today or in the past<\/a>/)
  const letter = await manager.post(path, contact('2026-11-02', { kind: 'letter' }))
  assert.equal(letter.statusCode, 422)
})

test('a correction is a new version, the one before stays, and a mistake counts nowhere', async () => {
  const manager = await signedInAs(site, 'manager')
  const { id } = await db
    .selectFrom('contact_entry')
    .select('id')
    .where('on_day', '=', '2026-10-04')
    .executeTakeFirstOrThrow()
  const address = `${path}/${id}`
  assert.match((await manager.get(address)).body, /She likes\nthe new school\.<\/textarea>/)
  const fields = contact('2026-10-05', { version: '1', withdrawn: 'yes' })
  assert.equal((await manager.post(address, fields)).statusCode, 303)
  const versions = textOf((await manager.get(address)).body)
  assert.match(versions, /2 .*5 October 2026 Visit: saw the child, by mistake/)
  assert.match(versions, /4 October 2026 Visit: saw the child Ruth Adeyemi yes She likes the new school/)
  const second = await manager.post(address, fields)
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /Somebody changed this entry first/)
  await db.deleteFrom('review').execute()
  assert.equal((await findLastSeen(db, ['tilly'], TODAY)).size, 0)
})

test('a social worker does not read the log, and an auditor reads without the form', async () => {
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'dan' })
  assert.equal((await worker.get(path)).statusCode, 403)
  const { statusCode, body } = await (await signedInAs(site, 'auditor')).get(path)
  assert.equal(statusCode, 200)
  assert.doesNotMatch(body, /Save this contact/)
})

test('an entry of one child is not there in the address of another', async () => {
  const { id } = await db.selectFrom('contact_entry').select('id').limit(1).executeTakeFirstOrThrow()
  assert.equal(
    (await (await signedInAs(site, 'manager')).get(`/children/finn/contact/${id}`)).statusCode,
    404,
  )
})

test('visits that another system tells of stand below the log, and the last one on the child’s page', async () => {
  const manager = await signedInAs(site, 'manager')
  assert.doesNotMatch((await manager.get(path)).body, /Visits in the dataset/)
  await db
    .insertInto('child_identifier')
    .values({ system: 'ssd', value: 'P-1', child_id: 'tilly', valid_from: null, valid_to: null })
    .execute()
  const row = {
    system: 'ssd',
    return_year: 2027,
    table_name: 'VisitsTold',
    child: 'P-1',
    first_import: 'i',
    changed_import: 'i',
  }
  const told = ['2026-08-03\tY\tN', '2026-10-05\tN\t', '2026-12-24\tY\tY']
  await db
    .insertInto('source_row')
    .values(told.map((content, at) => ({ ...row, key: `V${at}`, content })))
    .execute()
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Seen alone 5 October 2026 No Not recorded 3 August 2026 Yes No/)
  assert.doesNotMatch(text, /December 2026/)
  const overview = (await manager.get('/children/tilly')).body
  assert.match(overview, /href="\/children\/tilly\/contact#visits">5 October 2026, child not seen</)
  const worker = await signedInAs(site, 'senior-manager')
  assert.doesNotMatch((await worker.get('/children/tilly')).body, /Last visit/)
})
