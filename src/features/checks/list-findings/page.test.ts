import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { childRows, returnFile, toFiles } from '../../../../test/support/return-files.ts'
import { deskOn, idOf, loadFiles } from '../../../../test/support/import-files.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { createRuleBook } from '../rule-book.ts'
import { findFinding } from '../queries/findings.ts'

const database = await withDatabase()
const site = await startTestServer({ database })
const { db } = site.services
const analyst = await signedInAs(site, 'analyst')
const desk = deskOn(database)

const one = childRows('C1', '07/04/2025')
const two = childRows('C2', '08/04/2025')

/** Child C1 is said to be under 4 at a review (440) at the age of ten. */
const files = (code: string, others: readonly string[] = []) => ({
  'header.csv': returnFile('header', [one.header, two.header]),
  'episodes.csv': returnFile('episodes', [one.episode, two.episode]),
  'reviews.csv': returnFile('reviews', [one.review('01/05/2025', code), two.review('06/05/2025'), ...others]),
})

const check = () => analyst.post('/data-quality/check')
const NO_RULES = createRuleBook([], [])

const listed = async (query = '', who = analyst) => textOf((await who.get(`/data-quality${query}`)).body)

async function finding(rule: string) {
  const { id, child_id: childId } = await db
    .selectFrom('finding')
    .select(['id', 'child_id'])
    .where('rule', '=', rule)
    .executeTakeFirstOrThrow()
  return { id, childId, path: `/children/${childId}/findings/${id}` }
}

before(async () => {
  assert.match(await listed(), /The checks have not run yet/)
  await loadFiles(desk, files('PN0'))
  await check()
})

test('what is wrong is said in plain words, with what it does, how sure and who can put it right, and as a file', async () => {
  const shown = await listed('?rule=440')
  assert.match(shown, /The return for 2025-26 and the year before: \d+ rules over 2 children/)
  assert.match(shown, /1 finding about 1 child\. One cannot be true\. One is new/)
  assert.match(shown, /C1 .*440.*Cannot be true.*New since .*Nobody/)
  assert.match(shown, /rules? could not be run.*IRO13: The Standard Safeguarding Dataset is not loaded/)
  const { body } = await analyst.get('/data-quality/findings.csv?rule=440')
  assert.equal(body.trim().split('\r\n').length, 2)
  assert.match(body, /^\uFEFFChild,Number,Team,Rule,/)
  assert.match(await listed('?group=child&rule=440'), /1 child, .*C1 1 0 1/)
  assert.match(await listed('?group=rule&rule=440'), /440 .* 1 0 1 1/)
  assert.match(await listed('?group=team&rule=440'), /No team on record 1 0 1 1/)
  assert.match(await listed('?rule=440&severity=warning'), /Nothing found that fits/)
  assert.match(
    await listed('?rule=440&team=none'),
    /1 finding, new and still there, rule 440, no team on record/,
  )
  const childrenBy = async (direction: string) =>
    (await analyst.get(`/data-quality/findings.csv?sort=child&direction=${direction}`)).body.match(/^C[12]/gm)
  assert.deepEqual(await childrenBy('descending'), (await childrenBy('ascending'))?.toReversed())
})

test('a finding shows its row with file and line, is given to somebody, and a form that is late changes nothing', async () => {
  const { path } = await finding('440')
  const shown = textOf((await analyst.get(path)).body)
  assert.match(shown, /Reviews, return for 2025-26, line 2 of reviews\.csv, as loaded on/)
  assert.match(shown, /REVIEW_CODE PN0/)
  const { id: person } = await db
    .selectFrom('person')
    .select('id')
    .executeTakeFirstOrThrow()
    .catch(async () => {
      await db
        .insertInto('person')
        .values({ id: 'dan', name: 'Dan Petrov', sort_name: 'petrov dan' })
        .execute()
      return { id: 'dan' }
    })
  assert.equal((await analyst.post(path, { act: 'assign', person, team: '', version: '1' })).statusCode, 303)
  assert.match(await listed('?rule=440'), /Dan Petrov/)
  assert.match(await listed('?rule=440&assigned=nobody'), /Nothing found that fits/)
  const late = await analyst.post(path, { act: 'answer', because: 'I know better.', version: '1' })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /I know better\./)
  assert.match(
    (await analyst.post(path, { act: 'answer', because: ' ', version: '2' })).body,
    /Enter why it is right as it is/,
  )
  assert.equal((await analyst.post(path, { act: 'assign', person: 'nobody', version: '2' })).statusCode, 400)
  await analyst.post(path, { act: 'ask', whom: 'The social worker', said: '', version: '2' })
  assert.match(textOf((await analyst.get(path)).body), /Asked The social worker\. No answer yet\./)
})

test('an answer keeps a finding out of the list until its row says something else', async () => {
  const { path, id, childId } = await finding('440')
  await analyst.post(path, { act: 'answer', because: 'It was written on the day.', version: '3' })
  assert.match(await listed('?rule=440'), /Nothing found that fits/)
  assert.match(await listed('?rule=440&state=answered'), /Right as it is/)
  await check()
  assert.equal((await findFinding(db, { id, childId }, null, NO_RULES))?.state, 'answered')
  const born = one.header.replace('WBRI', 'WIRI')
  await loadFiles(desk, { ...files('PN0'), 'header.csv': returnFile('header', [born, two.header]) })
  await check()
  assert.equal(
    (await findFinding(db, { id, childId }, null, NO_RULES))?.state,
    'answered',
    'another row changed',
  )
  const review = one.review('01/05/2025', 'PN0').replace('01/05/2015', '02/05/2015')
  await loadFiles(
    desk,
    { 'reviews.csv': returnFile('reviews', [review, two.review('06/05/2025')]) },
    'confirmed',
  )
  await check()
  const now = await findFinding(db, { id, childId }, 'another load', NO_RULES)
  assert.deepEqual([now?.state, now?.answer], ['still', null])
  assert.match(textOf((await analyst.get(path)).body), /the answer does not hold any more/)
})

test('what is put right in the next file is gone, and new again where it comes back', async () => {
  const { path, id, childId } = await finding('440')
  await loadFiles(desk, files('PN1'), 'confirmed')
  await check()
  assert.equal((await findFinding(db, { id, childId }, null, NO_RULES))?.state, 'gone')
  assert.match(await listed('?rule=440&state=gone'), /Gone since/)
  await loadFiles(desk, files('PN0'), 'confirmed')
  assert.match(await listed(), /Files were loaded after the last check\. Check again\./)
  assert.equal((await analyst.post('/data-quality/check')).statusCode, 303)
  assert.match(await listed('?rule=440'), /New since/)
  assert.match(textOf((await analyst.get(path)).body), /Found again after it was gone/)
})

test('a rule that could not look leaves what it found before as it was', async () => {
  const { id, childId } = await finding('440')
  await db
    .updateTable('source_row')
    .set({ withdrawn_import: 'x' })
    .where('table_name', '=', 'Reviews')
    .execute()
  await check()
  assert.notEqual((await findFinding(db, { id, childId }, null, NO_RULES))?.state, 'gone')
  await db
    .updateTable('source_row')
    .set({ withdrawn_import: null })
    .where('table_name', '=', 'Reviews')
    .execute()
})

test('whoever works with a child sees what was found of that child alone, and answers it, but gives it to nobody', async () => {
  await db.insertInto('person').values({ id: 'w', name: 'Wilf Orme', sort_name: 'orme wilf' }).execute()
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'w' })
  assert.match(await listed('', worker), /Nothing found that fits/)
  const { path, childId } = await finding('440')
  assert.equal((await worker.get(path)).statusCode, 404)
  const child = await idOf(database, 'C1')
  assert.equal(child, childId)
  await db
    .insertInto('child_worker')
    .values({ id: 'cw', child_id: child, person_id: 'w', does: 'social-worker', from_day: '2026-01-01' })
    .execute()
  assert.match(await listed('?rule=440', worker), /1 finding/)
  const { version } = await db
    .selectFrom('finding')
    .select('version')
    .where('rule', '=', '440')
    .executeTakeFirstOrThrow()
  assert.equal(
    (await worker.post(path, { act: 'assign', person: 'w', version: String(version) })).statusCode,
    403,
  )
  assert.equal((await worker.post('/data-quality/check')).statusCode, 403)
  const said = { act: 'answer', because: 'Read on the day.', version: String(version) }
  assert.equal((await worker.post(path, said)).statusCode, 303)
})

test('a refused row is looked at as far as it can be read, and nobody is said to have left because of it', async () => {
  const gone = childRows('C4', '09/04/2024')
  const load = (collection: number, episodes: readonly string[], reviews: readonly string[]) =>
    desk.load(
      [
        {
          name: 'the folder',
          files: toFiles({
            'header.csv': returnFile('header', [one.header, two.header, gone.header]),
            'episodes.csv': returnFile('episodes', episodes),
            'reviews.csv': returnFile('reviews', reviews),
          }),
          year: collection,
        },
      ],
      { actor: 'command-line', proposedYear: 'take', withdrawals: 'confirmed' },
    )
  const [first, second] = ['C1', 'C2'].map((child) => childRows(child, '08/04/2024').episode)
  assert.ok(first !== undefined && second !== undefined)
  const wrong = first.replace('08/04/2024', '08/14/2024')
  const odd = gone.episode.slice(0, -8)
  const reviews = [two.review('31/11/2025'), two.review('06/05/2025'), 'C9,01/05/2015,soon,PN1']
  await load(2025, [first, second, gone.episode], [two.review('06/05/2024')])
  await load(2026, [wrong, second, odd], reviews)
  await check()
  const rows = await db
    .selectFrom('finding')
    .innerJoin('child', 'child.id', 'finding.child_id')
    .select(['rule', 'identifier', 'says', 'source_row_id'])
    .where('gone_at', 'is', null)
    .where('rule', 'in', ['IRO08', '141', '166', '1012', 'NoE'])
    .orderBy('rule')
    .execute()
  assert.deepEqual(
    rows.map(({ rule, identifier, source_row_id: row }) => [rule, identifier, row]),
    [
      ['141', 'C1', null],
      ['166', 'C2', null],
    ],
  )
  assert.match(
    rows[0]?.says ?? '',
    /refused when the files were loaded: Episodes, line 2, return for 2025-26\./,
  )
  const shown = await listed()
  assert.match(shown, /501: It could not run on Episodes line 2, Episodes line 4:/)
  assert.match(shown, /No rule could look at Reviews line 4: whose row it is is not known here\./)
  const { id, child_id: child } = await db
    .selectFrom('finding')
    .select(['id', 'child_id'])
    .where('rule', '=', '141')
    .executeTakeFirstOrThrow()
  assert.equal((await analyst.get(`/children/${child}/findings/${id}`)).statusCode, 200)
  await load(2026, [first, second, gone.episode], reviews.slice(1, 2))
  await check()
  const held = await db
    .selectFrom('import_refusal')
    .select('import_id')
    .where('whole', 'is not', null)
    .execute()
  assert.deepEqual(held, [])
  assert.match(await listed('?rule=141'), /Nothing found that fits/)
})
