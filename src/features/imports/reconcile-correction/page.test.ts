import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordByPages } from '../../../../test/support/held-review-form.ts'
import { deskOn, idOf, loadFiles, TODAY, WHOLE } from '../../../../test/support/import-files.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { listNoticeFacts, loadCaseloadFacts } from '../../allocations/index.ts'
import { findChild, saveIdentifiers, verifyRegister } from '../../children/index.ts'
import { listObligationsOf, verifyDerived } from '../../reviews/index.ts'
import { RECONCILIATION_CSV_PATH, RECONCILIATION_PATH } from '../paths.ts'
import { saveSourceSaid } from '../store/source-said.ts'

const database = await withDatabase()
const { db } = database
const site = await startTestServer({ database })
const iro = await signedInAs(site, 'iro')
const manager = await signedInAs(site, 'manager')
const desk = deskOn(database)

const agreed = { ...WHOLE, 'episodes.csv': WHOLE['episodes.csv'].replace('C2,08/04/2025', 'C2,10/03/2025') }
const on = (day: string) => ({
  'day-day': day.slice(8),
  'day-month': day.slice(5, 7),
  'day-year': day.slice(0, 4),
})
const START = { key: 'period-start.2025-04-08.', seen: '8 April 2025' }
const STATUS = { key: 'status-code.2025-04-08.2025-04-08', seen: '' }

await loadFiles(desk, WHOLE)
const child = await idOf(database, 'C2')
const path = `/imports/corrections/${child}`
const reviewId = await recordByPages(iro, child, '2025-05-06')

const correct = ({ key, seen }: typeof START, fields: Readonly<Record<string, string>>) =>
  manager.post(`${path}?what=${key}`, { seen, because: 'The court order', ...fields })
const firstDue = async () => {
  const [first] = await listObligationsOf(db, child, TODAY)
  return first?.due === null || first === undefined ? null : toIsoDate(first.due)
}
const corrections = async () =>
  await db.selectFrom('care_correction').select(['ended_how', 'ended_by']).orderBy('made_at').execute()
const judged = async () =>
  (await db.selectFrom('review_version').select('judged').where('review_id', '=', reviewId).execute()).map(
    (row) => row.judged,
  )
/** The days on which care began by which the service is measured and its caseloads are counted. */
const countedStarts = async () => {
  const whole = { from: isoDay('2025-01-01'), to: isoDay('2026-01-01'), today: TODAY }
  const notices = (await listNoticeFacts(db, whole)).filter(({ childId }) => childId === child)
  const { children } = await loadCaseloadFacts(db)
  const held = children.find(({ id }) => id === child)?.lookedAfter ?? []
  assert.deepEqual(
    held.map(({ from }) => from),
    notices.map(({ start }) => start),
  )
  return notices.map(({ start }) => toIsoDate(start))
}
const verified = async () => {
  assert.deepEqual((await verifyDerived(db)).differ, [])
  assert.deepEqual((await verifyRegister(db)).columnsDiffer, [])
}

test('a corrected day works due dates and verdicts again, and the review keeps and shows what was judged then', async () => {
  const before = await judged()
  assert.equal(await firstDue(), '2025-05-09')
  assert.doesNotMatch((await iro.get(`/reviews/${reviewId}`)).body, /Facts have changed/)
  assert.equal((await correct(START, on('2025-03-10'))).statusCode, 303)
  assert.equal(await firstDue(), '2025-04-07')
  assert.deepEqual(await judged(), before)
  const { body } = await iro.get(`/reviews/${reviewId}`)
  assert.match(body, /Facts have changed since it was recorded/)
  assert.match(body, /due by Friday 9 May 2025, and was held in time/)
  assert.match(body, /due by Monday 7 April 2025/)
  await verified()
  assert.match((await manager.get(path)).body, /Used until the source agrees/)
  assert.deepEqual(await countedStarts(), ['2025-03-10'])
})

test('the list shows both values, the source and its day, whose is used and why; filtered, and as a file', async () => {
  const said = [
    { childId: child, fact: 'officer', says: 'Ada Quill', on: null },
    { childId: child, fact: 'last-contact', says: '', on: TODAY },
  ] as const
  await transaction(db, (trx) => saveSourceSaid(trx, 'annex-a', said, new Date('2026-11-20T10:00:00Z')))
  const { body, statusCode } = await manager.get(RECONCILIATION_PATH)
  assert.equal(statusCode, 200)
  for (const words of [
    '10 March 2025',
    '8 April 2025',
    'National return, loaded',
    '“The court order” It holds until the source agrees.',
    'Ada Quill',
    'Annex A, loaded ',
    'Staff record contact',
  ])
    assert.ok(body.includes(words), words)
  const dates = await manager.get(`${RECONCILIATION_PATH}?kind=dates`)
  assert.match(dates.body, /1 difference, dates of care/)
  assert.ok(!dates.body.includes('Ada Quill'))
  const { body: csv } = await manager.get(`${RECONCILIATION_CSV_PATH}?kind=officer`)
  assert.match(csv, /Nobody,Ada Quill,"?Ours\. Staff record who the IRO is/)
  assert.equal((await iro.get(RECONCILIATION_PATH)).statusCode, 403)
})

test('a correction ends by itself when the source agrees, and not before', async () => {
  await loadFiles(desk, { ...WHOLE, 'header.csv': WHOLE['header.csv'].replace('C2,M', 'C2,F') })
  assert.deepEqual(await corrections(), [{ ended_how: null, ended_by: null }])
  assert.equal(await firstDue(), '2025-04-07')
  await loadFiles(desk, agreed, 'confirmed')
  assert.deepEqual(await corrections(), [{ ended_how: 'source-agrees', ended_by: null }])
  assert.equal(await firstDue(), '2025-04-07')
  assert.match((await iro.get(`/reviews/${reviewId}`)).body, /Facts have changed since it was recorded/)
  await loadFiles(desk, WHOLE, 'confirmed')
  assert.equal(await firstDue(), '2025-05-09')
  assert.doesNotMatch((await iro.get(`/reviews/${reviewId}`)).body, /Facts have changed/)
  await verified()
})

test('a status, an end of care and a placement are corrected and taken back, and the register follows', async () => {
  const { body } = await manager.get(`${path}?what=${STATUS.key}`)
  const [, seen = ''] = /name="seen"[^>]*value="([^"]*)"/.exec(body) ?? []
  assert.equal((await correct({ ...STATUS, seen }, { code: 'C1' })).statusCode, 303)
  const end = { key: 'period-end.2025-04-08.', seen: 'Still in care' }
  assert.equal((await correct(end, { ...on('2025-10-01'), code: 'E4A' })).statusCode, 303)
  const row = () =>
    db.selectFrom('child').select(['legal_status', 'in_care_to']).where('id', '=', child).executeTakeFirst()
  assert.deepEqual(await row(), { legal_status: 'C1', in_care_to: '2025-10-01' })
  assert.equal((await findChild(db, child))?.care.periods[0]?.ending, 'recorded')
  await verified()
  const open = await db.selectFrom('care_correction').select('id').where('ended_at', 'is', null).execute()
  for (const { id } of [...open, ...open]) {
    assert.equal((await manager.post(`${path}/take-back`, { correction: id })).statusCode, 303)
  }
  assert.deepEqual(await row(), { legal_status: 'V2', in_care_to: null })
  const trail = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('record_type', '=', 'care-correction')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    trail.map(({ action }) => action),
    [
      'correct-care',
      'end-agreed-correction',
      'correct-care',
      'correct-care',
      'take-correction-back',
      'take-correction-back',
    ],
  )
})

test('what cannot be corrected so is said, with what was typed', async () => {
  const refuses = async (
    status: number,
    says: RegExp,
    asked: typeof START,
    fields: Record<string, string>,
  ) => {
    const answer = await correct(asked, fields)
    assert.equal(answer.statusCode, status)
    assert.match(answer.body, says)
  }
  await refuses(400, /Enter the right day, like/, START, {})
  await refuses(400, /Enter how you know/, START, { ...on('2025-03-10'), because: '' })
  await refuses(422, /The source says that already/, START, on('2025-04-08'))
  await refuses(
    409,
    /it said “9 April 2025” and now says “8 April 2025”/,
    { ...START, seen: '9 April 2025' },
    on('2025-03-10'),
  )
  await refuses(409, /no longer has this/, { ...START, key: 'period-start.2020-01-01.' }, on('2025-03-10'))
  assert.equal((await correct(START, on('2025-03-10'))).statusCode, 303)
  await refuses(422, /There is a correction of this already/, START, on('2025-03-11'))
})

test('a correction that no longer fits what a newer file says is set aside, listed, and never used', async () => {
  const later = { key: 'period-start.2025-04-08.', seen: '8 April 2025' }
  const open = await db.selectFrom('care_correction').select('id').where('ended_at', 'is', null).execute()
  for (const { id } of open) await manager.post(`${path}/take-back`, { correction: id })
  const end = { key: 'period-end.2025-04-08.', seen: 'Still in care' }
  assert.equal((await correct(end, { ...on('2025-07-01'), code: 'E4A' })).statusCode, 303)
  const turned = await correct(later, on('2025-09-01'))
  assert.equal(turned.statusCode, 422)
  assert.match(turned.body, /Care would end before it began\. Look at what else is said and corrected/)
  const [ending] = await db.selectFrom('care_correction').select('id').where('ended_at', 'is', null).execute()
  await manager.post(`${path}/take-back`, { correction: ending?.id ?? '' })
  assert.equal((await correct(later, on('2025-09-01'))).statusCode, 303)
  const left = WHOLE['episodes.csv'].replace(/(C2,.*),PR1,,,/, '$1,PR1,01/06/2025,E4A,')
  await loadFiles(desk, { ...WHOLE, 'episodes.csv': left }, 'confirmed')
  const row = await db
    .selectFrom('child')
    .select(['in_care_from', 'in_care_to'])
    .where('id', '=', child)
    .executeTakeFirst()
  assert.deepEqual(row, { in_care_from: '2025-04-08', in_care_to: '2025-06-01' })
  assert.match((await manager.get(path)).body, /Set aside: it no longer fits/)
  const { body } = await manager.get(`${RECONCILIATION_PATH}?kind=dates`)
  assert.match(
    body,
    /The source’s\.<\/strong>[^<]*It no longer fits what else is said of this child, so it is set aside/,
  )
  await verified()
})

test('two sources that tell of one child otherwise are shown side by side, and each is asked of its own newest year', async () => {
  const told = (content: string, day: string) => ({
    system: 'ssd',
    return_year: 2027,
    table_name: 'Episodes',
    child: 'P2',
    key: day,
    content: content.replaceAll('|', '\t'),
    first_import: 'x',
    changed_import: 'x',
  })
  const number = (value: string, childId: string) => ({ system: 'ssd', value, childId, from: null, to: null })
  await transaction(db, (trx) => saveIdentifiers(trx, [number('P2', child)]))
  const first = told('10/04/2025|S|C2|N1|K2|PR1||||||', '2025-04-10')
  await db.insertInto('source_row').values(first).execute()
  const shown = async (kind: string) =>
    textOf((await manager.get(`${RECONCILIATION_PATH}?kind=${kind}`)).body)
  assert.match(
    await shown('dates'),
    /In care since 8 Apr 2025 In care since 10 Apr 2025 Standard Safeguarding Dataset.*Two sources disagree/,
  )
  assert.match(await shown('legal-status'), /Section 20.*Full care order.*Two sources disagree/i)
  assert.match(await shown('placements'), /1 difference/)
  assert.match(await shown('children'), /Nothing differs/)
  const other = await idOf(database, 'C1')
  await transaction(db, (trx) => saveIdentifiers(trx, [number('P1', other)]))
  assert.match(
    await shown('children'),
    /1 difference.*C1.*Not in the newest files Standard Safeguarding Dataset/,
  )
  const same = told('08/04/2025|S|V2|N1|U6|PR1||||||', '2025-04-08')
  await db.updateTable('source_row').set(same).where('child', '=', 'P2').execute()
  assert.match(await shown('dates'), /In care until 1 Jun 2025 Still in care/)
  assert.doesNotMatch(await shown('legal-status'), /Two sources/)
})
