import assert from 'node:assert/strict'
import { test } from 'node:test'
import Papa from 'papaparse'
import {
  aCount,
  aFile,
  aMedian,
  aRate,
  aShare,
  bringConfirmed,
} from '../../../../test/support/benchmark-files.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { ExchangedFigure } from '../benchmark-file.ts'
import { keepFile } from '../store/exchange.ts'

const site = await startTestServer()
const { db } = site.services
const manager = await signedInAs(site, { name: 'Grace Holt', roles: ['manager'] })
const doing = { actor: manager.accountId, now: new Date() }

test('before there is a file, the page says what to do', async () => {
  assert.match(textOf((await manager.get('/benchmark')).body), /There is no file to compare yet/)
})

test('what we say of ourselves is asked for before our first file', async () => {
  const asked = await manager.post('/benchmark/make', { 'make-year': '2025-26' })
  assert.equal(asked.headers.location, '/benchmark/about')
  const wrong = await manager.post('/benchmark/about', { name: '', code: 'X', region: 'Mars', version: '0' })
  assert.equal(wrong.statusCode, 400)
  assert.match(textOf(wrong.body), /Enter the name .* Enter the code .* Choose a region/)
  const about = {
    name: 'Millbrook Council',
    code: 'e06999000',
    region: 'North East',
    formal: '',
    version: '0',
  }
  assert.equal((await manager.post('/benchmark/about', about)).headers.location, '/benchmark/files')
  assert.equal((await manager.post('/benchmark/about', about)).statusCode, 409)
})

test('our file is made, signed with our key, whose fingerprint we give to others', async () => {
  assert.equal((await manager.post('/benchmark/make', { 'make-year': 'luck' })).statusCode, 400)
  const made = await manager.post('/benchmark/make', { 'make-year': '2025-26' })
  assert.equal(made.headers.location, '/benchmark/files?outcome=made')
  assert.match(textOf((await manager.get('/benchmark/about')).body), /([0-9A-F]{4} ){9}[0-9A-F]{4}/)
  assert.match(textOf((await manager.get('/benchmark/files')).body), /Millbrook Council \(ours\) 2025-26/)
})

const bring = (code: string, name: string, figures: ExchangedFigure[]) =>
  bringConfirmed(db, { authority: { code, name }, figures }, doing)

test('ours stands beside three authorities, with bases, and what is suppressed is said to be', async () => {
  // Ours as it would be with children: what our own file says is tried with the command line.
  const ours = aFile({
    authority: { code: 'E06999000', name: 'Millbrook Council' },
    figures: [aShare({ numerator: 190, denominator: 200 }), aRate(), aMedian(), aCount()],
  })
  const kept = { ours: true, code: 'E06999000', year: 2026, madeAt: doing.now, file: ours }
  await transaction(db, (trx) => keepFile(trx, kept, doing))
  await bring('E06999001', 'Ashby Council', [
    aShare({ notRecorded: 7 }),
    aRate({ numerator: 12, base: '300.0' }),
    aMedian({ median: '20.0' }),
    aCount({ value: 10, splits: [{ by: 'theme', parts: [{ key: 'care-plan', value: 10 }] }] }),
  ])
  await bring('E06999002', 'Birch Council', [aShare({ numerator: 'suppressed' }), aRate({ numerator: 0 })])
  await bring('E06999003', 'Cedar Council', [aShare({ definition: 2 })])
  const shown = textOf((await manager.get('/benchmark?measure=reviews-on-time')).body)
  assert.match(shown, /Millbrook Council \(ours\) 95\.0% 190 of 200 0 North East/)
  assert.match(shown, /Ashby Council 90\.0% 90 of 100 7 Not said/)
  assert.match(shown, /Birch Council Suppressed suppressed of 100/)
  assert.match(shown, /Cedar Council Not compared: counted by definition 2 –/)
  assert.match(shown, /Not recorded is in no other number/)
})

test('rates, medians and parts are compared as well', async () => {
  assert.match(textOf((await manager.get('/benchmark?year=abc')).body), /“abc” is not a year/)
  assert.equal((await manager.get('/benchmark.csv?year=abc')).statusCode, 400)
  const rate = textOf((await manager.get('/benchmark?measure=disputes-per-100-children')).body)
  assert.match(rate, /Millbrook Council \(ours\) 7\.3 per 100 30 to 412\.5/)
  assert.match(rate, /Ashby Council 4\.0 per 100 12 to 300/)
  assert.match(rate, /Birch Council 0\.0 per 100 0 to/)
  assert.match(rate, /Cedar Council Not in its file/)
  const median = textOf((await manager.get('/benchmark?measure=days-to-resolve')).body)
  assert.match(median, /Ashby Council 20\.0 days of 30/)
  const disputes = textOf((await manager.get('/benchmark?measure=disputes')).body)
  assert.match(disputes, /By theme .* Care plan 10 \(33\.3%\) 10 \(100\.0%\)/)
  assert.match(disputes, /Ashby Council Dispute 4 Not said/)
})

test('an authority is labelled, and compared by region and as a neighbour', async () => {
  for (const code of ['E06999001', 'E06999002']) {
    const label = { region: 'North East', neighbour: 'yes', version: '1' }
    assert.equal((await manager.post(`/benchmark/authorities/${code}`, label)).statusCode, 303)
  }
  const again = await manager.post('/benchmark/authorities/E06999001', { region: '', version: '1' })
  assert.equal(again.statusCode, 409)
  const wrong = await manager.post('/benchmark/authorities/E06999001', { region: 'Mars', version: '2' })
  assert.equal(wrong.statusCode, 400)
  assert.equal((await manager.get('/benchmark/authorities/E06999999')).statusCode, 404)
  const region = await manager.get('/benchmark?measure=disputes-per-100-children&show=region')
  const shown = textOf(region.body)
  assert.match(shown, /Others in our region, North East \(2 together\) 1\.7 per 100 12 to 712\.5/)
  assert.match(shown, /Our statistical neighbours \(2 together\) 1\.7 per 100/)
  assert.doesNotMatch(shown, /Cedar Council/)
})

test('the comparison is taken away as CSV', async () => {
  const file = await manager.get('/benchmark.csv?measure=reviews-on-time&year=2025-26')
  assert.match(String(file.headers['content-disposition']), /other-authorities-reviews-on-time-2025-26\.csv/)
  const { data } = Papa.parse<Record<string, string>>(file.body, { header: true, skipEmptyLines: true })
  assert.deepEqual(
    data.map((row) => [row['Authority'], row['Value'], row['Statistical neighbour']]),
    [
      ['Millbrook Council', '95.0%', '–'],
      ['Ashby Council', '90.0%', 'Yes'],
      ['Birch Council', 'Suppressed', 'Yes'],
      ['Cedar Council', 'Not compared: counted by definition 2', 'Not said'],
    ],
  )
})

test('an officer compares and changes nothing; the figures lead to the comparison', async () => {
  const officer = await signedInAs(site, 'iro')
  assert.equal((await officer.get('/benchmark')).statusCode, 200)
  assert.match((await officer.get('/figures')).body, /href="\/benchmark"/)
  for (const path of ['/benchmark/about', '/benchmark/authorities/E06999001', '/benchmark/make']) {
    assert.equal((await officer.post(path)).statusCode, 403, path)
  }
  assert.equal((await (await signedInAs(site, 'administrator')).get('/benchmark')).statusCode, 403)
})
