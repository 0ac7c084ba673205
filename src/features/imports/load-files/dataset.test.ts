// The Standard Safeguarding Dataset comes in by the same door as the return.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DATASET } from '../../../../test/support/dataset-files.ts'
import { deskOn, everythingIn, loadFiles, TODAY, WHOLE } from '../../../../test/support/import-files.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { OpenDatabase } from '../../../platform/db/index.ts'
import { findIdsByIdentifier, listChildrenById } from '../../children/index.ts'
import { listObligationsOf, listReviewsOf } from '../../reviews/index.ts'
import { listRefusals } from '../queries/imports.ts'

/** An extract has no year of its own. */
const load = (database: OpenDatabase, files: Readonly<Record<string, string>>, system?: 'ssda903' | 'ssd') =>
  deskOn(database).load([{ name: 'the folder', files: filesOf(files), year: 'propose' }], {
    actor: 'command-line',
    proposedYear: 'take',
    withdrawals: 'ask',
    ...(system ? { system } : {}),
  })

async function* filesOf(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) yield { name, bytes: bytesOf(text) }
}

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}

async function childOf({ db }: OpenDatabase, number: string, system = 'ssd') {
  const id = (await findIdsByIdentifier(db, system, [number])).get(number)
  assert.ok(id, number)
  const [child] = await listChildrenById(db, [id])
  assert.ok(child)
  return child
}

const holdersOf = async ({ db }: OpenDatabase, childId: string) => {
  const rows = await db
    .selectFrom('allocation')
    .innerJoin('person', 'person.id', 'allocation.officer_id')
    .select(['person.name', 'from_day', 'to_day'])
    .where('child_id', '=', childId)
    .orderBy('from_day')
    .execute()
  return rows.map(({ name, from_day, to_day }) => [name, from_day, to_day])
}

test('an extract gives periods of care, statuses, placements, reviews and what is due, and the same again changes nothing', async () => {
  const database = await withDatabase()
  const loaded = await load(database, DATASET, 'ssd')
  assert.ok(loaded !== 'busy')
  assert.deepEqual([loaded.state, loaded.system, loaded.report.says], ['done', 'ssd', []])
  const { id, born, care } = await childOf(database, 'P-2')
  const [period] = care.periods
  assert.equal(born, isoDay('2016-01-04'))
  assert.deepEqual(period && [toIsoDate(period.start), period.startKnown, period.end, period.ending], [
    '2026-05-05',
    true,
    null,
    'open',
  ])
  assert.deepEqual(period?.legalStatuses, [{ from: isoDay('2026-05-05'), code: 'C2' }])
  assert.equal(period?.placements[0]?.code, 'K2')
  const reviews = await listReviewsOf(database.db, id)
  assert.deepEqual(
    reviews.map(({ parts, code }) => [toIsoDate(parts[0] ?? TODAY), code]),
    [
      ['2026-06-02', 'PN1'],
      ['2026-09-01', 'PN6'],
    ],
  )
  const owed = await listObligationsOf(database.db, id, TODAY)
  assert.deepEqual(
    owed.slice(0, 2).map(({ rule, status }) => [rule, status]),
    [
      ['LAR1', 'met'],
      ['LAR2', 'met'],
    ],
  )
  const before = await everythingIn(database)
  const again = await load(database, DATASET)
  assert.ok(again !== 'busy')
  const { added, changed, unchanged, withdrawn } = again.report.counts
  assert.deepEqual([added, changed, withdrawn], [0, 0, 0])
  assert.equal(unchanged, loaded.report.counts.added)
  assert.deepEqual(await everythingIn(database), before)
})

test('a child of the return with the very same number and day of birth is the same child, and its reviews are kept', async () => {
  const database = await withDatabase()
  await loadFiles(deskOn(database), WHOLE)
  const { id, born } = await childOf(database, 'C1', 'ssda903')
  const person = `C1,${toIsoDate(born ?? TODAY)}`
  await load(database, {
    ...DATASET,
    'ssd_person.csv': DATASET['ssd_person.csv'].replace(/C1,[\d-]+/, person),
  })
  assert.equal((await childOf(database, 'C1')).id, id)
  const reviews = await listReviewsOf(database.db, id)
  assert.deepEqual(
    reviews.map(({ parts }) => toIsoDate(parts[0] ?? TODAY)),
    ['2025-05-01', '2025-07-24'],
  )
  const other = await withDatabase()
  await loadFiles(deskOn(other), WHOLE)
  await load(other, {
    ...DATASET,
    'ssd_person.csv': DATASET['ssd_person.csv'].replace(/C1,[\d-]+/, 'C1,2001-02-03'),
  })
  assert.notEqual((await childOf(other, 'C1')).id, (await childOf(other, 'C1', 'ssda903')).id)
})

test('files that are not what they should be, a mix, and a folder of the year before are a sentence, and nothing is loaded', async () => {
  const database = await withDatabase()
  const before = await everythingIn(database)
  const says = async (files: Readonly<Record<string, string>>, system?: 'ssda903' | 'ssd') => {
    const loaded = await load(database, files, system)
    assert.ok(loaded !== 'busy')
    assert.equal(loaded.state, 'refused')
    return loaded.report.says.join(' ')
  }
  assert.match(await says(DATASET, 'ssda903'), /not of the National return/)
  assert.match(await says({ 'header.csv': WHOLE['header.csv'] }, 'ssd'), /not of the Standard Safeguarding/)
  assert.match(await says({ ...DATASET, 'z.csv': WHOLE['header.csv'] }), /z\.csv is no table of the dataset/)
  const { 'ssd_legal_status.csv': _gone, ...without } = DATASET
  assert.match(await says(without), /little without ssd_legal_status/)
  assert.deepEqual(await everythingIn(database), before)
})

test('a row that cannot be read is refused with file, line and column, and the rest is loaded', async () => {
  const database = await withDatabase()
  const reviews = `${DATASET['ssd_cla_reviews.csv']}R4,CARE2,,31/02/2026,N,PN1\n`
  const loaded = await load(database, { ...DATASET, 'ssd_cla_reviews.csv': reviews })
  assert.ok(loaded !== 'busy')
  assert.deepEqual([loaded.state, loaded.report.counts.refused], ['done', 1])
  const [refusal] = await listRefusals(database.db, loaded.id, { from: 0, size: 10 })
  assert.deepEqual(
    [refusal?.file, refusal?.line, refusal?.column, refusal?.found],
    ['ssd_cla_reviews.csv', 5, 'clar_cla_review_date', '31/02/2026'],
  )
})

test('a refused row withdraws nothing that is held of its child, nor of anybody where nobody knows whose it is', async () => {
  const database = await withDatabase()
  await load(database, DATASET)
  const reviews = DATASET['ssd_cla_reviews.csv']
  const again = async (from: string, to: string) => {
    const loaded = await load(database, { ...DATASET, 'ssd_cla_reviews.csv': reviews.replace(from, to) })
    assert.ok(loaded !== 'busy')
    const { withdrawn, refused } = loaded.report.counts
    return [
      loaded.state,
      withdrawn,
      refused,
      loaded.report.warnings.filter((says) => /withdrawn/.test(says)).length,
    ]
  }
  assert.deepEqual(await again('2026-09-01,N,PN6', '2026-09-31,N,PN6'), ['done', 0, 1, 0])
  assert.deepEqual(await again('2026-09-02,2026-09-01', '31/31/2026,2026-09-01'), ['done', 0, 0, 0])
  assert.deepEqual(await again('R3,CARE2', 'R3,CARE7'), ['done', 0, 1, 2])
  const { id } = await childOf(database, 'P-2')
  assert.equal((await listReviewsOf(database.db, id)).length, 2)
})

test('roles are asked for and never guessed: once somebody says which is an IRO, those hold their children', async () => {
  const database = await withDatabase()
  const site = await startTestServer({ database, today: TODAY })
  const loaded = await load(database, DATASET)
  assert.ok(loaded !== 'busy')
  assert.match(loaded.report.warnings.join(), /2 roles of the involvements are not known yet/)
  const { id } = await childOf(database, 'P-2')
  assert.deepEqual(await holdersOf(database, id), [])
  const analyst = await signedInAs(site, 'analyst')
  const shown = await analyst.get('/imports/roles')
  assert.match(shown.body, /Ind\. Rev\. Officer \(perm\)/)
  const role = 'Ind. Rev. Officer (perm)'
  const say = (means: string, version: string) =>
    analyst.post('/imports/roles', { system: 'ssd', role, means, version })
  assert.equal((await say('', '0')).statusCode, 400)
  assert.equal((await say('iro', '0')).statusCode, 303)
  assert.equal((await say('iro', '0')).statusCode, 303)
  assert.equal((await say('not-iro', '0')).statusCode, 409)
  assert.deepEqual(await holdersOf(database, id), [
    ['Sam Okoro', '2026-05-08', '2026-07-01'],
    ['Ruth Adeyemi', '2026-07-01', null],
  ])
  const { rows } = { rows: await database.db.selectFrom('source_role_meaning').selectAll().execute() }
  assert.deepEqual(
    rows.map(({ role: said, means, number }) => [said, means, number]),
    [[role, 'iro', 1]],
  )
  const workersOf = async () =>
    (await childOf(database, 'P-2')).care.socialWorkers.map(({ worker, from }) => [worker, toIsoDate(from)])
  const sayWorker = (means: string, version: string) =>
    analyst.post('/imports/roles', { system: 'ssd', role: 'Social Worker', means, version })
  assert.deepEqual(await workersOf(), [])
  await sayWorker('social-worker', '0')
  assert.deepEqual(await workersOf(), [['Sam Okoro', '2026-05-05']])
  await sayWorker('not-iro', '1')
  assert.deepEqual(await workersOf(), [])
  await sayWorker('social-worker', '2')
  assert.deepEqual(await workersOf(), [['Sam Okoro', '2026-05-05']])
  assert.match((await analyst.get('/imports/roles?changed=1')).body, /Who holds 1 child changed/)
  assert.equal((await analyst.get('/imports/history/ssd~P-2')).statusCode, 200)
  const next = DATASET['ssd_involvements.csv'].replace(
    '2,7,Ind. Rev. Officer (perm),2026-07-01,,P-2',
    '2,7,Ind. Rev. Officer (perm),2026-07-01,2026-10-01,P-2\n4,8,Ind. Rev. Officer (perm),2026-10-01,,P-2',
  )
  await load(database, { ...DATASET, 'ssd_involvements.csv': next })
  assert.deepEqual((await holdersOf(database, id)).at(-1), ['Sam Okoro', '2026-10-01', null])
})
