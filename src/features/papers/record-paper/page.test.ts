import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startClamd, TEST_VIRUS } from '../../../../test/support/clamd.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { aPdf, aPng, aWordDocument } from '../../../../test/support/sample-files.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'

const clamd = await startClamd()
after(() => clamd.stop())
const site = await startTestServer({
  today: isoDay('2026-03-24'),
  environment: { CLAMD_ADDRESS: `127.0.0.1:${clamd.port}`, LARGEST_UPLOAD_MB: '1' },
})
const { db } = site.services
before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'theo', 'Theo')
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly', 'theo']))
})

const path = '/children/tilly/papers'

async function send(visitor: Visitor, kind: string, content: Buffer, given: Record<string, string> = {}) {
  const fields = { what: 'upload', version: '0', ...dateFields('on', '2026-03-24'), ...given }
  const file = { field: 'file', fileName: given['name'] ?? 'Tilly Marsh plan.pdf', content }
  return await visitor.postFiles(`${path}/${kind}`, [file], fields)
}

const countFiles = async () => (await db.selectFrom('kept_file').select('id').execute()).length

test('the papers of a first review are listed with the day by which they should come, and why', async () => {
  const manager = await signedInAs(site, 'manager')
  const text = textOf((await manager.get(path)).body)
  // 20 working days after 2 March 2026 is 30 March; three working days before it is 25 March.
  assert.match(text, /Papers by Wednesday 25 March 2026/)
  assert.match(text, /Guidance says/)
  assert.match(text, /Care plan .* Personal education plan .* Health assessment and plan .* Chronology/)
  assert.doesNotMatch(text, /Pathway plan/)
})

test('a file is kept whole, audited, and taken away under a name that is nobody’s', async () => {
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'dan', name: 'Dan Petrov' })
  const sent = await send(worker, 'care-plan', aPdf('the plan'))
  assert.deepEqual([sent.statusCode, sent.headers.location], [303, path])
  const page = await worker.get(path)
  const [, href = ''] = /href="(\/children\/tilly\/paper-files\/\w+)"/.exec(page.body) ?? []
  const taken = await worker.get(href)
  assert.ok(taken.rawPayload.equals(aPdf('the plan')))
  assert.equal(taken.headers['content-type'], 'application/pdf')
  assert.equal(taken.headers['x-content-type-options'], 'nosniff')
  assert.equal(taken.headers['content-security-policy'], "default-src 'none'; sandbox")
  assert.match(
    String(taken.headers['content-disposition']),
    /^attachment; filename="care-plan-\d{4}-\d\d-\d\d-\w{16}\.pdf"/,
  )
  const kept = await db.selectFrom('kept_file').selectAll().executeTakeFirstOrThrow()
  assert.ok(!JSON.stringify(kept).includes('Marsh'), 'the name it came with is not kept')
  const audit = await db.selectFrom('audit_entry').selectAll().where('action', '=', 'record-paper').execute()
  assert.deepEqual(
    audit.map((row) => [row.record_type, row.child_id, row.version_after]),
    [['paper', 'tilly', 1]],
  )
})

test('a newer file takes the place of the one before, which stays', async () => {
  const manager = await signedInAs(site, 'manager')
  const again = await send(manager, 'care-plan', aWordDocument(), { version: '1', name: 'plan.docx' })
  assert.equal(again.statusCode, 303)
  const page = await manager.get(path)
  assert.equal(page.body.match(/paper-files\//g)?.length, 2)
  assert.match(textOf(page.body), /Before that/)
})

test('a form drawn before somebody else saved is told so, and keeps nothing', async () => {
  const kept = await countFiles()
  const manager = await signedInAs(site, 'manager')
  const late = await send(manager, 'care-plan', aPdf(), { version: '1' })
  assert.equal(late.statusCode, 409)
  assert.match(textOf(late.body), /Somebody recorded this paper while you were writing/)
  assert.equal(await countFiles(), kept)
})

test('a file that is not what it says, is damaged, empty, too large or infected is refused in a sentence, and not kept', async () => {
  const kept = await countFiles()
  const manager = await signedInAs(site, 'manager')
  const refusals: readonly (readonly [Buffer, string, RegExp])[] = [
    [Buffer.from('MZ a program'), 'plan.pdf', /must be a PDF, a Word document, or a PNG or JPEG picture/],
    [aPng(), 'plan.pdf', /what is in it is a PNG picture/],
    [aWordDocument().subarray(0, 300), 'plan.docx', /damaged or not all there|must be a PDF/],
    [Buffer.alloc(0), 'plan.pdf', /The file is empty/],
    [Buffer.alloc(1_100_000, 32), 'plan.pdf', /smaller than 1 MB/],
    [aPdf(TEST_VIRUS), 'plan.pdf', /A virus was found/],
  ]
  for (const [content, name, says] of refusals) {
    const answer = await send(manager, 'health-plan', content, { name })
    assert.equal(answer.statusCode, 400, name)
    assert.match(textOf(answer.body), says)
  }
  assert.equal(await countFiles(), kept)
})

test('a form without a file asks for one', async () => {
  const manager = await signedInAs(site, 'manager')
  const answer = await manager.postFiles(`${path}/health-plan`, [], {
    what: 'upload',
    version: '0',
    ...dateFields('on', '2026-03-24'),
  })
  assert.equal(answer.statusCode, 400)
  assert.match(textOf(answer.body), /Choose the file/)
})

test('a paper that came another way, or is not needed, or was recorded by mistake, says so', async () => {
  const manager = await signedInAs(site, 'manager')
  const record = async (kind: string, fields: Record<string, string>) =>
    (await manager.postFiles(`${path}/${kind}`, [], { version: '0', ...fields })).statusCode
  const came = { what: 'other-way', way: 'by-hand', ...dateFields('on', '2026-03-20') }
  assert.equal(await record('social-work-report', came), 303)
  const reason = { what: 'not-needed', 'not-needed-reason': 'She is taught at home until May' }
  assert.equal(await record('personal-education-plan', reason), 303)
  const wrong = { what: 'take-back', 'take-back-reason': 'It was her brother’s' }
  assert.equal(await record('health-plan', wrong), 422, 'there is nothing to take back')
  assert.equal(await record('social-work-report', { ...wrong, version: '1' }), 303)
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Taken back: It was her brother’s/)
  assert.match(text, /Not needed: She is taught at home until May/)
  assert.equal(await record('placement-plan', { ...came, ...dateFields('on', '2026-03-25') }), 400)
})

test('a social worker of another child finds no papers, and an advocate has none to see', async () => {
  const other = await signedInAs(site, { roles: ['social-worker'], personId: 'mo' })
  assert.equal((await other.get(path)).statusCode, 404)
  assert.equal((await send(other, 'care-plan', aPdf())).statusCode, 404)
  const advocate = await signedInAs(site, 'advocate')
  assert.equal((await advocate.get(path)).statusCode, 403)
})

test('a file of one child is not there in the address of another', async () => {
  const manager = await signedInAs(site, 'manager')
  const { id } = await db.selectFrom('kept_file').select('id').executeTakeFirstOrThrow()
  assert.equal((await manager.get(`/children/theo/paper-files/${id}`)).statusCode, 404)
  assert.equal((await manager.get(`/children/tilly/paper-files/${id}`)).statusCode, 200)
})

test('where the scanner has gone, nothing is kept', async () => {
  await clamd.stop()
  const kept = await countFiles()
  const answer = await send(await signedInAs(site, 'manager'), 'health-plan', aPdf())
  assert.equal(answer.statusCode, 400)
  assert.match(textOf(answer.body), /could not be checked for viruses, so it was not kept/)
  assert.equal(await countFiles(), kept)
})
