import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { startClamd, TEST_VIRUS } from '../../../test/support/clamd.ts'
import {
  aJpeg,
  anOlderSpreadsheet,
  anOlderWordDocument,
  aPdf,
  aPng,
  aWordDocument,
} from '../../../test/support/sample-files.ts'
import { checkUpload } from './check-upload.ts'
import type { ClamdAddress } from './clamd.ts'

const clamd = await startClamd()
after(() => clamd.stop())

const LARGEST = 2 * 1_048_576

async function check(fileName: string, bytes: Buffer, address: ClamdAddress | null = null) {
  const settings = { largestBytes: LARGEST, clamd: address }
  return await checkUpload({ fileName, content: Readable.from([bytes]) }, settings)
}

async function codeOf(fileName: string, bytes: Buffer, address: ClamdAddress | null = null) {
  const checked = await check(fileName, bytes, address)
  return checked.ok ? checked.value.contentType : checked.failure.code
}

test('each kind of file that is taken is known by its content', async () => {
  assert.equal(await codeOf('plan.pdf', aPdf()), 'application/pdf')
  assert.equal(
    await codeOf('plan.DOCX', aWordDocument()),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
  assert.equal(await codeOf('plan.doc', anOlderWordDocument()), 'application/msword')
  assert.equal(await codeOf('plan.png', aPng()), 'image/png')
  assert.equal(await codeOf('plan.jpeg', aJpeg()), 'image/jpeg')
  assert.equal(await codeOf('plan', aPdf()), 'application/pdf', 'a name without an ending says nothing wrong')
})

test('a file is kept byte for byte', async () => {
  const checked = await check('plan.pdf', aPdf('as it was'))
  assert.ok(checked.ok && checked.value.bytes.equals(aPdf('as it was')))
})

test('what only its name calls a PDF is refused', async () => {
  assert.equal(await codeOf('plan.pdf', Buffer.from('MZ\u0000 a program')), 'other-type')
  assert.equal(await codeOf('plan.pdf', Buffer.from('<html><script>1</script>')), 'other-type')
  assert.equal(await codeOf('plan.doc', anOlderSpreadsheet()), 'other-type')
  assert.equal(await codeOf('plan.pdf', aWordDocument()), 'mislabelled')
  assert.equal(await codeOf('plan.pdf.exe', aPdf()), 'mislabelled')
})

test('a file that was cut off is refused', async () => {
  for (const [name, whole] of [
    ['plan.pdf', aPdf()],
    ['plan.docx', aWordDocument()],
    ['plan.png', aPng()],
    ['plan.jpg', aJpeg()],
  ] as const) {
    assert.equal(await codeOf(name, whole.subarray(0, whole.length - 12)), 'broken', name)
  }
})

test('an empty file is refused, and so is one over the limit by a byte', async () => {
  assert.equal(await codeOf('plan.pdf', Buffer.alloc(0)), 'empty')
  const just = Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    Buffer.alloc(LARGEST - 15, 32),
    Buffer.from('%%EOF\n'),
  ])
  assert.equal(just.length, LARGEST)
  assert.equal(await codeOf('plan.pdf', just), 'application/pdf')
  const over = await check('plan.pdf', Buffer.concat([just, Buffer.from('\n')]))
  assert.ok(!over.ok && over.failure.says.includes('smaller than 2 MB'))
})

test('a file is read no further than the limit', async () => {
  let given = 0
  const content = Readable.from(
    (function* () {
      for (; given < 1000; given += 1) yield Buffer.alloc(65_536)
    })(),
  )
  const checked = await checkUpload({ fileName: 'a.pdf', content }, { largestBytes: LARGEST, clamd: null })
  assert.ok(!checked.ok && checked.failure.code === 'too-large')
  assert.ok(given < 100, `${given} pieces were read`)
})

test('clamd finds the virus of its one signature and lets a clean file through', async () => {
  assert.equal(await codeOf('plan.pdf', aPdf(), clamd), 'application/pdf')
  assert.equal(await codeOf('plan.pdf', aPdf(TEST_VIRUS), clamd), 'infected')
})

test('what clamd would not look at, as it is too long for it, counts as not checked', async () => {
  const long = Buffer.concat([aPdf(), Buffer.alloc(1_500_000, 32), Buffer.from('%%EOF\n')])
  assert.equal(await codeOf('plan.pdf', long, clamd), 'not-checked')
})

test('a scanner that is not there, or hangs up, or talks nonsense never lets a file through', async () => {
  assert.equal(await codeOf('plan.pdf', aPdf(), { path: '/nowhere/clamd.sock' }), 'not-checked')
  for (const answer of ['', 'stream: OK', 'OK\0', 'stream: OK\0 FOUND', 'UNKNOWN COMMAND\0']) {
    const server = createServer((socket) => socket.on('error', () => null).end(answer)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    assert.ok(address !== null && typeof address === 'object')
    assert.equal(
      await codeOf('plan.pdf', aPdf(), { host: '127.0.0.1', port: address.port }),
      'not-checked',
      answer,
    )
    server.close()
  }
})
