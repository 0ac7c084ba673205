import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { SUPPOSED_HOURS } from '../work-hours.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const CASE = '/caseload/business-case'

const read = async (path: string): Promise<string> => {
  const answer = await manager.get(path)
  assert.equal(answer.statusCode, 200, path)
  return textOf(answer.body)
}

const SALARIES = {
  version: '0',
  'band-1-name': 'IRO',
  'band-1-salary': '£50,000',
  'band-1-on-costs': '30',
  ...dateFields('from', '2026-11-01'),
}

const HOURS = {
  version: '0',
  ...Object.fromEntries(Object.entries(SUPPOSED_HOURS).map(([name, value]) => [name, String(value)])),
  ...dateFields('from', '2026-11-01'),
}

test('with nothing on record the pages say what is not known, and nowhere 0', async () => {
  const forecast = await read('/caseload/forecast')
  assert.match(forecast, /No child is in care on record, and nothing is known of the past/)
  const carers = { id: 'carers', reference: 'F-01', kind: 'fostering-iro', team_id: null, to_day: null }
  await db
    .insertInto('established_post')
    .values({ ...carers, full_time_equivalent: 1, from_day: '2026-01-05' })
    .execute()
  const text = await read(CASE)
  assert.match(text, /Full-time posts filled not known Full-time posts paid for not known/)
  assert.match(text, /What posts cost is not known: nobody has entered a salary/)
  assert.match(text, /No post as IRO is on record, so no caseload can be told/)
  assert.match(text, /By hours of work not known not known not known not known/)
})

test('with an authority in it', async (t) => {
  await saveSmallAuthority(db)
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))

  await t.test('the forecast counts by the clock alone where history is short, and says so', async () => {
    const text = await read('/caseload/forecast')
    assert.match(text, /there is no range: only what the clocks of today’s children bring/)
    assert.match(text, /How long each kind of work takes is our own estimate/)
    assert.match(text, /Ruth Adeyemi 1 1 3 /)
    const week = await read('/caseload/forecast?officer=ruth&week=2026-11-16')
    assert.match(week, /Tilly Marsh (First review|Review) 20 Nov 2026 Ruth Adeyemi/)
    assert.match(await read('/caseload/forecast?officer=nobody-known&week=2026-13-45'), /The whole service/)
  })

  await t.test(
    'salaries that cannot be are refused with a sentence, and what was typed is kept',
    async () => {
      const send = (more: Readonly<Record<string, string>>) =>
        manager.post('/caseload/salaries', { ...SALARIES, ...more })
      const zero = await send({ 'band-1-salary': '0' })
      assert.equal(zero.statusCode, 400)
      assert.match(zero.body, /Enter the salary of IRO, in pounds a year, as a number from 10,000 to 200,000/)
      assert.match((await send({ 'band-1-name': '', 'band-1-salary': '' })).body, /Enter at least one band/)
      assert.match((await send({ 'band-2-salary': '1' })).body, /Enter what band 2 is called/)
      assert.match(
        (await send({ 'band-1-on-costs': '-3' })).body,
        /on-costs of IRO, in per cent, as a number/,
      )
      assert.match((await send({ 'band-1-name': 'x'.repeat(61) })).body, /Use 60 characters or fewer/)
      assert.equal((await send({})).statusCode, 303)
      const stale = await send({ 'band-1-salary': '60000' })
      assert.equal(stale.statusCode, 409)
      assert.match(stale.body, /value="60000"/)
      assert.match(await read('/caseload/salaries'), /IRO £50,000 30% £65,000/)
    },
  )

  await t.test(
    'hours that cannot be are refused with a sentence, and others are kept with who said so',
    async () => {
      const send = (more: Readonly<Record<string, string>>) =>
        manager.post('/caseload/work-hours', { ...HOURS, ...more })
      assert.match(
        (await send({ 'later-review': '-1' })).body,
        /Enter the hours of “A second or later review” as/,
      )
      assert.match(
        (await send({ midway: 'two' })).body,
        /Enter the hours of “A mid-way check” as a number from 0/,
      )
      assert.match(
        (await send({ 'officer-week': '30', 'full-week': '20' })).body,
        /must be less than a full week/,
      )
      assert.equal((await send({ 'later-review': '7.5' })).statusCode, 303)
      const early = await send({ version: '1', ...dateFields('from', '2026-11-19') })
      assert.equal(early.statusCode, 422)
      assert.match(await read('/caseload/work-hours'), /A second or later review: 7\.5 hours, before 6/)
      const kept = await db
        .selectFrom('audit_entry')
        .select('record_id')
        .where('action', 'in', ['set-work-hours', 'set-salary-bands'])
        .execute()
      assert.equal(kept.length, 2)
    },
  )

  await t.test('every number of the case carries a source that leads to a page that is there', async () => {
    const { body } = await manager.get(CASE)
    const marks = new Set([...body.matchAll(/href="#source-(\d+)"/g)].map(([, number]) => number))
    const places = [...body.matchAll(/id="source-(\d+)"/g)].map(([, number]) => number)
    assert.ok(marks.size > 12)
    assert.deepEqual(marks, new Set(places))
    const sources = body.slice(body.indexOf('id="source-1"'))
    for (const href of new Set([...sources.matchAll(/href="(\/[^"]+)"/g)].map(([, path]) => path ?? '')))
      assert.equal((await manager.get(href)).statusCode, 200, href)
    assert.match(textOf(body), /50 children each 0\.02 \[\d+\] −1\.98 \[\d+\] not known −£128,700 \[\d+\]/)
    assert.match(textOf(body), /In the coming 12 months (the |about )[\d,]+ \[\d+\] /)
  })

  await t.test(
    'children each are those who are held, as the page of caseloads says, and not known with it',
    async () => {
      for (const id of ['una', 'ursula']) await saveChild(db, id, 'Una')
      await db.deleteFrom('allocation').where('child_id', '!=', 'tilly').execute()
      const text = await read(CASE)
      assert.match(text, /Who holds most of them is not on record, so no caseload can be told/)
      assert.match(text, /Children for each full-time post not known/)
    },
  )

  await t.test('as a Word file it has headings, heads of tables and charts', async () => {
    const answer = await manager.get(`${CASE}/document.docx`)
    const parts = unzipSync(new Uint8Array(answer.rawPayload))
    const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    assert.equal(words.match(/w:val="Heading2"/g)?.length, 4)
    assert.equal(words.match(/<w:tblHeader\/>/g)?.length, words.match(/<w:tbl>/g)?.length)
    assert.equal(words.match(/<c:chart /g)?.length, 2)
    assert.doesNotMatch(words, /\uE000/)
    assert.match(strFromU8(parts['word/charts/chart2.xml'] ?? new Uint8Array()), /Posts needed/)
    assert.match(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()), /charts\/chart2\.xml/)
  })

  await t.test(
    'as a PDF it has four pages, tagged, with heads of tables and words for its charts',
    async () => {
      const answer = await manager.get(`${CASE}/document.pdf`)
      const folder = mkdtempSync(join(tmpdir(), 'case-'))
      const file = join(folder, 'case.pdf')
      writeFileSync(file, answer.rawPayload)
      assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Tagged:\s+yes[\s\S]*Pages:\s+4\n/)
      const tags = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' })
      rmSync(folder, { recursive: true })
      assert.equal(tags.match(/^ *H2\b/gm)?.length, 4)
      assert.equal(tags.match(/^ *Figure\b/gm)?.length, 2)
      assert.match(tags, /Table[\s\S]*TR[\s\S]*TH[\s\S]*Posts needed/)
    },
  )

  await t.test(
    'whoever is in post takes off what is vacant, and of a post not known nothing is said',
    async () => {
      const seat = { kind: 'iro', full_time_equivalent: 1, from_day: '2020-04-01' } as const
      const seats = ['a', 'b', 'c', 'd'].map((id) => ({ ...seat, id, reference: id }))
      await db.insertInto('established_post').values(seats).execute()
      const later = { kind: 'iro', team_id: 'reviewing', from_day: '2026-12-01', established_id: 'd' }
      await db
        .insertInto('post')
        .values({ id: 'later', person_id: 'grace', ...later })
        .execute()
      const text = await read(CASE)
      assert.match(text, /If the 1 (\[\d+\] )?vacant full-time posts? (were|was) filled/)
      assert.match(text, /Of 1 post more it is not known whether somebody is in them/)
      assert.match(await read('/caseload/establishment'), /Vacant 1 .*not known of 1 post/)
    },
  )

  await t.test('whoever may not see it is told so, and an officer sees the forecast', async () => {
    const officer = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
    assert.equal((await officer.get(CASE)).statusCode, 403)
    assert.equal((await officer.get('/caseload/forecast')).statusCode, 200)
    const senior = await signedInAs(site, 'senior-manager')
    assert.equal((await senior.post('/caseload/salaries', SALARIES)).statusCode, 403)
    assert.doesNotMatch((await senior.get('/caseload/salaries')).body, /Save these bands/)
  })
})
