import assert from 'node:assert/strict'
import { test } from 'node:test'
import { c1, WHOLE } from '../../../../test/support/import-files.ts'
import { returnFile } from '../../../../test/support/return-files.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const staff = await signedInAs(site, 'business-support')
const iro = await signedInAs(site, 'iro')
const auditor = await signedInAs(site, 'auditor')

const toUploads = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([fileName, content]) => ({ field: 'files', fileName, content }))

/** Sends files, and gives the address of the load of files. */
async function upload(files: Readonly<Record<string, string>>, year = '2025-26'): Promise<string> {
  const sent = await staff.postFiles('/imports', toUploads(files), { 'return-year': year })
  assert.equal(sent.statusCode, 303)
  return sent.headers.location ?? ''
}

async function whenOver(visitor: Visitor, path: string): Promise<string> {
  for (let times = 0; times < 200; times += 1) {
    const { body } = await visitor.get(path)
    if (!body.includes('Under way')) return body
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the load of files does not end')
}

test('files are loaded, and the page says what came of it', async () => {
  const body = await whenOver(staff, await upload(WHOLE))
  assert.match(body, /National return, 2025-26/)
  assert.match(body, /<td[^>]*>97<\/td>/)
  assert.match((await staff.get('/imports')).body, /Ruth Adeyemi/)
  assert.match((await staff.get('/children')).body, />C1</)
})

test('where no year is chosen, the one the dates speak for is put to the person', async () => {
  const path = await upload(WHOLE, '')
  const asked = await staff.get(path)
  assert.match(asked.body, /look like the return for <strong>2025-26/)
  assert.equal((await staff.post(path, { 'return-year': '2025-26' })).statusCode, 303)
  assert.match(await whenOver(staff, path), /Loaded\./)
})

test('a load that waits for an answer can be left', async () => {
  const path = await upload(WHOLE, '')
  await staff.post(path, { answer: 'leave' })
  assert.match((await staff.get(path)).body, /chose not to load/)
})

test('rows withdrawn are asked about, and confirmed', async () => {
  await whenOver(staff, await upload(WHOLE))
  const path = await upload({ 'reviews.csv': returnFile('reviews', [c1.review('01/05/2025')]) })
  assert.match(await whenOver(staff, path), /Are these rows rightly gone\?/)
  await staff.post(path, { answer: 'withdrawals' })
  assert.match(await whenOver(staff, path), /See the 32 rows/)
  const changes = await staff.get(`${path}/changes`)
  assert.match(changes.body, /Withdrawn/)
  const history = await staff.get('/imports/history/C1')
  assert.match(history.body, /Review 24\/07\/2025/)
  assert.match(history.body, /not in the files loaded/)
  await whenOver(staff, await upload(WHOLE))
})

test('a thousand refused rows are shown fifty a page, and downloaded safe from formulas', async () => {
  const wrong = Array.from({ length: 1000 }, (_, at) => c1.review(at === 0 ? '=1+1' : `day ${at}`))
  const rows = returnFile('reviews', wrong)
  const path = await upload({ 'reviews.csv': `${WHOLE['reviews.csv']}${rows.slice(rows.indexOf('\n') + 1)}` })
  assert.match(await whenOver(staff, path), /1,000 fields or rows to put right/)
  assert.match((await staff.get(`${path}?page=20`)).body, /day 999/)
  const file = await staff.get(`${path}/refused.csv`)
  assert.equal(file.body.trimEnd().split('\r\n').length, 1001)
  assert.match(file.body, /,'=1\+1,/)
})

test('a wrong file is told with what to do, and what was typed in the file is no markup', async () => {
  const body = await whenOver(staff, await upload({ '<b>notes.csv': 'Some words' }))
  assert.match(body, /&lt;b&gt;notes\.csv is not a table of the return/)
  assert.match(body, /Nothing was changed/)
})

test('no file, or a year that is none, is told beside the form', async () => {
  assert.match(await whenOver(staff, await upload({})), /no return files/)
  const year = await staff.postFiles('/imports', toUploads(WHOLE), { 'return-year': '1999-00' })
  assert.equal(year.statusCode, 400)
  assert.match(year.body, /href="#return-year"/)
})

test('the template lists children who lack a name, and is loaded back', async () => {
  await whenOver(staff, await upload(WHOLE))
  const template = await staff.get('/imports/template.csv')
  assert.match(
    template.body,
    /^\uFEFFIDENTIFIER,GIVEN NAME,FAMILY NAME,IRO,TEAM,SIBLING GROUP,IRO SINCE\r\nC1,/,
  )
  const filled = template.body.replace('C1,,,,,,', 'C1,Tilly,Marsh,Ruth Adeyemi,North,,01/06/2025')
  assert.match(await whenOver(staff, await upload({ 'names.csv': filled })), /Names and IROs/)
  assert.match((await staff.get('/children?q=Tilly')).body, /Tilly Marsh/)
  assert.doesNotMatch((await staff.get('/imports/template.csv')).body, /C1,/)
})

test('an auditor may look and not load; an IRO, who reaches some children only, does neither', async () => {
  assert.equal((await auditor.get('/imports')).statusCode, 200)
  assert.doesNotMatch((await auditor.get('/imports')).body, /Load the files/)
  assert.equal((await auditor.postFiles('/imports', toUploads(WHOLE))).statusCode, 403)
  assert.equal((await iro.get('/imports')).statusCode, 403)
  assert.equal((await iro.postFiles('/imports', toUploads(WHOLE))).statusCode, 403)
  assert.equal((await iro.get('/imports/template.csv')).statusCode, 403)
})

test('addresses that lead nowhere say so, and none is a fault', async () => {
  for (const path of [
    '/imports/load/nothing',
    '/imports/load/nothing/changes',
    '/imports/load/nothing/refused.csv',
    '/imports/history/nobody',
  ]) {
    assert.equal((await staff.get(path)).statusCode, 404, path)
  }
  for (const path of ['/imports?page=x', '/imports?page=999999', '/imports/reviews?only-in=file&page=-1']) {
    assert.equal((await staff.get(path)).statusCode, 200, path)
  }
  assert.equal((await staff.post('/imports/load/nothing', { answer: 'withdrawals' })).statusCode, 303)
})
