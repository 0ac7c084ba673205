import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile, aKeyPair, aShare } from '../../../../test/support/benchmark-files.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { BenchmarkContent } from '../benchmark-file.ts'
import { keyPath } from '../paths.ts'
import { listFiles, listKeys } from '../queries/exchange.ts'
import { LARGEST_FILE } from '../read-file.ts'
import { toFingerprint } from '../signing.ts'
import { keepFile } from '../store/exchange.ts'

const site = await startTestServer()
const { db } = site.services
const analyst = await signedInAs(site, { name: 'Ana Petrov', roles: ['analyst'] })
const key = aKeyPair()
const path = '/benchmark/files'

const send = (content: string, visitor = analyst) =>
  visitor.postFiles(path, [{ field: 'file', fileName: 'ashby.json', content }])
const ashby = (given: Partial<BenchmarkContent> = {}, by = key) => aFile(given, by)

test('the file of an authority whose key nobody confirmed is refused, with the fingerprint', async () => {
  const answer = await send(ashby())
  assert.equal(answer.statusCode, 422)
  const said = textOf(answer.body)
  assert.match(said, /Nobody has confirmed its key yet/)
  assert.ok(said.includes(toFingerprint(key.publicKey)))
  assert.match(said, /Confirm the key of this file/)
  assert.equal((await listFiles(db)).length, 0)
})

test('a key is confirmed by the fingerprint that the authority gave, and by no other', async () => {
  const [seen] = await listKeys(db)
  assert.ok(seen)
  const address = keyPath(seen.id)
  assert.match(textOf((await analyst.get(address)).body), /Not confirmed/)
  const nothing = await analyst.post(address, {})
  assert.equal(nothing.statusCode, 400)
  assert.match(textOf(nothing.body), /Enter the fingerprint that the authority gave you/)
  assert.match(textOf(nothing.body), /Select how they gave it/)
  const other = toFingerprint(aKeyPair().publicKey)
  const wrong = await analyst.post(address, { fingerprint: other, how: 'telephone' })
  assert.equal(wrong.statusCode, 422)
  assert.match(textOf(wrong.body), /This is not the fingerprint of the key in the file/)
  assert.equal((await send(ashby())).statusCode, 422)
  const typed = toFingerprint(key.publicKey).toLowerCase()
  assert.equal((await analyst.post(address, { fingerprint: typed, how: 'telephone' })).statusCode, 303)
  assert.match(textOf((await analyst.get(address)).body), /Confirmed by Ana Petrov, by telephone/)
  assert.equal((await analyst.post(address, { fingerprint: typed, how: 'letter' })).statusCode, 422)
})

test('then the file is brought in, and the same file again changes nothing', async () => {
  const answer = await send(ashby())
  assert.equal(answer.headers.location, '/benchmark/files?outcome=added&code=E06999001&year=2025-26')
  const shown = textOf((await analyst.get(answer.headers.location)).body)
  assert.match(shown, /The file was brought in/)
  assert.match(shown, /Ashby Council 2025-26 .* Ana Petrov/)
  assert.match(String((await send(ashby())).headers.location), /outcome=unchanged/)
  assert.equal((await listFiles(db)).length, 1)
})

test('a newer file takes the place of an older one, which stays as history and does not come back', async () => {
  const newer = ashby({ madeAt: '2026-06-01T09:00:00.000Z', figures: [aShare({ numerator: 80 })] })
  assert.match(String((await send(newer)).headers.location), /outcome=replaced/)
  const files = await listFiles(db)
  assert.deepEqual(
    files.map(({ replacedAt }) => replacedAt === null),
    [true, false],
  )
  const older = await send(ashby({ madeAt: '2026-05-30T09:00:00.000Z' }))
  assert.equal(older.statusCode, 422)
  assert.match(textOf(older.body), /older than the one that is held of Ashby Council for 2025-26/)
})

test('a file of another year stands beside it', async () => {
  const before = { year: '2024-25', from: '2024-04-01', to: '2025-03-31', asOf: '2025-03-31' }
  assert.match(String((await send(ashby(before))).headers.location), /outcome=added/)
})

test('a file signed with another key is refused until that is confirmed, and the old key counts no more', async () => {
  const next = aKeyPair()
  const latest = { madeAt: '2026-07-01T09:00:00.000Z' }
  const refused = await send(ashby(latest, next))
  assert.equal(refused.statusCode, 422)
  assert.match(textOf(refused.body), /signed with another key than the one that was confirmed/)
  const seen = (await listKeys(db)).find(({ publicKey }) => publicKey === next.publicKey)
  assert.ok(seen)
  const page = textOf((await analyst.get(keyPath(seen.id))).body)
  assert.match(page, /This authority has a key already/)
  const typed = { fingerprint: toFingerprint(next.publicKey), how: 'letter' }
  assert.equal((await analyst.post(keyPath(seen.id), typed)).statusCode, 303)
  assert.match(String((await send(ashby(latest, next))).headers.location), /outcome=replaced/)
  const old = await send(ashby({ madeAt: '2026-08-01T09:00:00.000Z' }, key))
  assert.equal(old.statusCode, 422)
  assert.match(textOf(old.body), /signed with a key that Ashby Council has replaced/)
})

test('a key confirmed for one authority says nothing of another', async () => {
  const other = ashby({ authority: { code: 'E06999002', name: 'Birch Council' } })
  const answer = await send(other)
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), /from Birch Council\. Nobody has confirmed its key yet/)
})

const refused: readonly [string, string, number, RegExp][] = [
  ['a forged file', ashby().replace('"numerator":90', '"numerator":95'), 422, /changed after it was signed/],
  ['a later version', ashby().replace('"version":1', '"version":2'), 422, /of version 2/],
  ['a count of 3', ashby({ figures: [aShare({ numerator: 3 })] }), 422, /could point at a child/],
  ['a day still to come', ashby({ madeAt: '2099-01-01T00:00:00.000Z' }), 422, /made on a day still to come/],
  ['what is no file of ours', 'a,b,c', 422, /not a benchmark file/],
  ['a file that is too big', 'x'.repeat(LARGEST_FILE + 1), 413, /larger than 1 MB/],
  ['no file', '', 400, /Choose the file/],
]
for (const [title, content, status, says] of refused) {
  test(`refused with a sentence on the page: ${title}`, async () => {
    const answer = await send(content)
    assert.equal(answer.statusCode, status)
    assert.match(textOf(answer.body), says)
  })
}

test('of files kept at the same moment each is kept, and one of them holds', async () => {
  const one = { ours: true, code: 'E06999009', year: 2020, madeAt: new Date(0), file: '{}' }
  const doing = { actor: analyst.accountId, now: new Date(0) }
  await Promise.all([1, 2, 3, 4].map(() => transaction(db, (trx) => keepFile(trx, one, doing))))
  const kept = await db.selectFrom('benchmark_file').select('replaced_at').where('year', '=', 2020).execute()
  assert.deepEqual([kept.length, kept.filter((row) => row.replaced_at === null).length], [4, 1])
  await db.deleteFrom('benchmark_file').where('year', '=', 2020).execute()
})

test('who reviews sees the files and takes one away; only managers and analysts bring one in', async () => {
  const officer = await signedInAs(site, 'iro')
  const shown = await officer.get(path)
  assert.equal(shown.statusCode, 200)
  assert.doesNotMatch(shown.body, /Bring in the file/)
  assert.equal((await send(ashby(), officer)).statusCode, 403)
  const [newest] = await listFiles(db)
  const file = await officer.get(`/benchmark/files/${newest?.id}/file.json`)
  assert.equal(file.body, newest?.file)
  assert.equal((await officer.get('/benchmark/files/absent/file.json')).statusCode, 404)
  const worker = await signedInAs(site, 'social-worker')
  assert.equal((await worker.get(path)).statusCode, 403)
})

test('what was done is in the audit, by whom', async () => {
  const rows = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('actor', '=', analyst.accountId)
    .execute()
  const actions = rows.map(({ action }) => action)
  for (const action of ['note-benchmark-key', 'confirm-benchmark-key', 'import-benchmark-file']) {
    assert.ok(actions.includes(action), action)
  }
})
