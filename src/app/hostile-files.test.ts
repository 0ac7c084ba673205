// Files that nobody means well by, sent through the page as a browser would send them.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { c1 } from '../../test/support/import-files.ts'
import { returnFile } from '../../test/support/return-files.ts'
import { signedInAs, startTestServer } from '../../test/support/test-server.ts'

const site = await startTestServer()
const staff = await signedInAs(site, 'business-support')

/** Sends one file, and gives what its page says once all is over. */
async function sayOf(content: Buffer | string, fileName = 'reviews.csv'): Promise<string> {
  const sent = await staff.postFiles('/imports', [{ field: 'files', fileName, content }], {
    'return-year': '2025-26',
  })
  assert.equal(sent.statusCode, 303)
  for (let times = 0; times < 400; times += 1) {
    const { body, statusCode } = await staff.get(String(sent.headers.location))
    assert.equal(statusCode, 200)
    if (!body.includes('Under way')) return body
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the load of files does not end')
}

async function assertNothingLoaded(): Promise<void> {
  for (const table of ['child', 'review', 'source_row', 'import_row'] as const) {
    assert.deepEqual(await site.services.db.selectFrom(table).selectAll().execute(), [], table)
  }
}

/** Bytes that look like nothing, the same each time. */
function noise(bytes: number): Buffer {
  const block = Buffer.concat(
    Array.from({ length: 2048 }, (_, at) => createHash('sha512').update(String(at)).digest()),
  )
  return Buffer.concat(Array.from({ length: Math.ceil(bytes / block.length) }, () => block)).subarray(
    0,
    bytes,
  )
}

test('60 MB of noise is refused, and nothing of it is loaded', async () => {
  assert.match(await sayOf(noise(60_000_000)), /reviews\.csv/)
  await assertNothingLoaded()
})

test('a zip under the name of a table is told by its first bytes, and not unpacked', async () => {
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(100_000)])
  assert.match(await sayOf(zip), /zip file, but no workbook/)
  await assertNothingLoaded()
})

test('a file with over 100,000 rows that cannot be read is refused as a whole, and not every row is kept', async () => {
  const heading = returnFile('reviews', [])
  const row = returnFile('reviews', [c1.review('not a date')]).slice(heading.length)
  assert.match(await sayOf(heading + row.repeat(130_000)), /has over 100000 rows that cannot be read/)
  const { kept } = await site.services.db
    .selectFrom('import_refusal')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow()
  assert.equal(kept, 10_000)
  await assertNothingLoaded()
})
