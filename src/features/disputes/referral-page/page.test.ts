import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { challengeDesk, FORMAL } from '../../../../test/support/challenge-desk.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { listDisputeLinesOf, listReferralsBetween } from '../index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { idOf, raise, take, read } = challengeDesk(site, manager)

before(() => saveSmallAuthority(db))

const A_REFERRAL = {
  kind: 'cafcass',
  ...dateFields('on', '2026-11-18'),
  'to-whom': 'Duty desk, Cafcass Legal',
  why: 'Her plan has drifted for a year.',
  officer: 'ruth',
  challenge: '',
}

async function make(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const saved = await manager.post('/children/tilly/referrals/new', { ...A_REFERRAL, ...more })
  assert.equal(saved.statusCode, 303, textOf(saved.body))
  return String(saved.headers.location)
}

const lastVersion = async (path: string) => {
  const row = await db
    .selectFrom('referral')
    .select('version')
    .where('id', '=', idOf(path))
    .executeTakeFirstOrThrow()
  return String(row.version)
}

test('a referral to Cafcass needs no challenge, and the page says so with its citation', async () => {
  const form = await read('/children/tilly/referrals/new')
  assert.match(form, /The officer may refer the case to Cafcass at any time/)
  assert.match(form, /Children Act 1989 s 25B\(3\)/)
  const path = await make()
  const text = await read(path)
  assert.match(text, /Referral to Cafcass 18 November 2026, by Ruth Adeyemi/)
  assert.match(text, /Beside a challenge None What came of it Not known yet/)
  const twice = { id: newId() }
  assert.equal(await make(twice), await make(twice), 'a form sent twice is one referral')
  assert.match(await read('/children/tilly/challenges'), /Referral to Cafcass 18 Nov 2026/)
})

test('a referral beside a challenge stands on its page, and not on that of another', async () => {
  const beside = await raise('2026-11-10', FORMAL)
  const other = await raise('2026-11-11')
  await make({ challenge: idOf(beside), kind: 'guardian', 'to-whom': 'Noor Ali' })
  assert.match(await read(beside), /Contact with the guardian 18 Nov 2026 Ruth Adeyemi Noor Ali/)
  assert.doesNotMatch(await read(other), /Noor Ali/)
})

test('what is missing is said, and a day in the future and a challenge of nobody are refused', async () => {
  const empty = await manager.post('/children/tilly/referrals/new', {})
  assert.equal(empty.statusCode, 400)
  for (const says of [/Choose what it was/, /Enter to whom/, /Enter why/, /Choose who did it/])
    assert.match(empty.body, says)
  const wrong = { ...A_REFERRAL, ...dateFields('on', '2026-11-21'), challenge: 'another' }
  const later = textOf((await manager.post('/children/tilly/referrals/new', wrong)).body)
  assert.match(later, /today or in the past/)
  assert.match(later, /Choose one of the challenges, or none/)
})

test('what came of it is written down later, by one of two who do so at once', async () => {
  const path = await make()
  const came = { came: 'Cafcass opened a case.', ...dateFields('came-on', '2026-11-19') }
  const early = { version: '1', ...came, ...dateFields('came-on', '2026-11-17') }
  assert.match((await manager.post(`${path}/came`, early)).body, /must not be before the referral/)
  assert.equal((await manager.post(`${path}/came`, { version: '1', ...came })).statusCode, 303)
  const second = await manager.post(`${path}/came`, { version: '1', ...came, came: 'Nothing.' })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /is not saved/)
  const again = { version: await lastVersion(path), ...came, came: 'Nothing.' }
  assert.equal((await manager.post(`${path}/came`, again)).statusCode, 409, 'it is written once')
  const text = await read(path)
  assert.match(text, /Cafcass opened a case\. Known on 19 November 2026/)
  assert.doesNotMatch(text, /Write down what came of it/)
  const lines = (await listDisputeLinesOf(db, 'tilly')).filter(({ href }) => href === path)
  assert.deepEqual(
    lines.map(({ on, says, by }) => [toIsoDate(on), says, by]),
    [
      ['2026-11-18', 'Referral to Cafcass', 'Ruth Adeyemi'],
      ['2026-11-19', 'Referral to Cafcass: what came of it', null],
    ],
  )
  const { body } = await manager.get('/children/tilly/referrals.csv')
  assert.match(body, /2026-11-18,Referral to Cafcass,.*Cafcass opened a case\.,2026-11-19,/)
})

test('one that was a mistake stays readable, changes no more, and counts nowhere', async () => {
  const from = isoDay('2026-10-01')
  const to = isoDay('2026-10-31')
  assert.deepEqual(await listReferralsBetween(db, from, to), [])
  const path = await make({ ...dateFields('on', '2026-10-31') })
  const [row] = await listReferralsBetween(db, from, to)
  assert.deepEqual(row, {
    id: idOf(path),
    on: to,
    kind: 'cafcass',
    officerId: 'ruth',
    teamId: 'north',
    childId: 'tilly',
  })
  assert.match((await manager.post(`${path}/withdraw`, { version: '1' })).body, /Enter why it was a mistake/)
  const taken = { version: await lastVersion(path), because: 'Another child was meant.' }
  assert.equal((await manager.post(`${path}/withdraw`, taken)).statusCode, 303)
  assert.match(await read(path), /Written down by mistake\. Another child was meant/)
  assert.deepEqual(await listReferralsBetween(db, from, to), [])
  const after = { version: '2', came: 'Something.', ...dateFields('came-on', '2026-11-19') }
  assert.equal((await manager.post(`${path}/came`, after)).statusCode, 409)
  assert.equal((await manager.get(`${path}/document.pdf`)).statusCode, 404)
})

test('the document for Cafcass holds the child, the challenge and its silence, and blanks for the officer', async () => {
  const dispute = await raise('2026-11-03', FORMAL)
  const path = await make({ challenge: idOf(dispute) })
  const word = await manager.get(`${path}/document.docx`)
  assert.match(String(word.headers['content-disposition']), /^attachment; filename="cafcass\.docx"/)
  const inside = unzipSync(new Uint8Array(word.rawPayload))['word/document.xml']
  assert.ok(inside)
  const text = textOf(strFromU8(inside))
  for (const says of [
    /Referral to Cafcass by the independent reviewing officer/,
    /Tilly Marsh/,
    /Legal status/,
    /Nobody has recorded a plan for permanence/,
    /There is no plan for permanence after two reviews/,
    /Team manager did not answer: due on 10 November 2026/,
    /Nobody has recorded what the child thinks of it/,
    /Her plan has drifted for a year/,
    /For the IRO to add .*Which of the child’s rights/,
  ])
    assert.match(text, says)
  const pdf = await manager.get(`${path}/document.pdf`)
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  assert.ok(pdf.rawPayload.subarray(0, 5).toString() === '%PDF-')
})

test('the document says what was answered and whether the officer accepted it, and holds no note', async () => {
  const dispute = await raise('2026-11-10', FORMAL)
  const director = await signedInAs(site, 'senior-manager')
  const agreed = { answer: 'accept', action: 'A panel date is booked.', ...dateFields('by', '2026-12-01') }
  assert.equal((await take(dispute, 'answer', agreed, director)).statusCode, 303)
  await take(dispute, 'note', { says: 'A word among ourselves.' })
  await take(dispute, 'refuse', { says: 'It is too late.' })
  const path = await make({ challenge: idOf(dispute), kind: 'court-view' })
  const word = await manager.get(`${path}/document.docx`)
  const inside = unzipSync(new Uint8Array(word.rawPayload))['word/document.xml']
  assert.ok(inside)
  const text = textOf(strFromU8(inside))
  assert.match(text, /The view of the independent reviewing officer/)
  assert.match(text, /We agree, and will act\. A panel date is booked\. By 1 December 2026\./)
  assert.match(text, /Answer not accepted\. It is too late\./)
  assert.doesNotMatch(text, /A word among ourselves/)
})

test('no document is made of a talk with the guardian', async () => {
  const path = await make({ kind: 'guardian' })
  assert.equal((await manager.get(`${path}/document.docx`)).statusCode, 404)
  assert.doesNotMatch(await read(path), /Make the document/)
})

test('whoever may read challenges reads it, without forms; and makes no document', async () => {
  const path = await make()
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'dan' })
  const { body } = await worker.get(path)
  assert.match(body, /Duty desk/)
  assert.doesNotMatch(body, /Make the document|written down by mistake/)
  assert.equal((await worker.get(`${path}/document.pdf`)).statusCode, 403)
  const advocate = await signedInAs(site, 'advocate')
  assert.equal((await advocate.get(path)).statusCode, 403)
})
