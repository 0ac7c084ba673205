import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { DATASET } from '../../../../test/support/dataset-files.ts'
import { deskOn, idOf } from '../../../../test/support/import-files.ts'
import { childRows, returnFile, toFiles } from '../../../../test/support/return-files.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { loadHeldChecks } from '../index.ts'

const database = await withDatabase()
const site = await startTestServer({ database })
const { db } = site.services
const analyst = await signedInAs(site, 'analyst')
const auditor = await signedInAs(site, 'auditor')

const [goes, stays, adult] = ['G1', 'S1', 'A1'].map((child) => childRows(child, '08/04/2024'))
assert.ok(goes && stays && adult)
const ofAdult = adult.header.replace('01/05/2015', '20/11/2007')

async function load(year: number, episodes: readonly string[]) {
  const files = toFiles({
    'header.csv': returnFile(
      'header',
      [goes?.header, stays?.header, ofAdult].map((row) => row ?? ''),
    ),
    'episodes.csv': returnFile('episodes', episodes),
    'reviews.csv': returnFile('reviews', [stays?.review(`06/05/${year - 1}`) ?? '']),
  })
  const wish = { actor: 'command-line', proposedYear: 'take', withdrawals: 'confirmed' } as const
  await deskOn(database).load([{ name: 'the folder', files, year }], wish)
}

const check = () => analyst.post('/data-quality/check')
const { queueFindingDigests } = await loadHeldChecks()

const exits = async (query = '', who = analyst) => textOf((await who.get(`/data-quality/exits${query}`)).body)

before(async () => {
  assert.match(await exits(), /No exit is missing or in doubt/)
  await load(2025, [goes.episode, stays.episode, adult.episode])
  await load(2026, [stays.episode, adult.episode])
  await check()
})

test('an exit that was not recorded is shown against what is known, with a guess marked as one, and nothing is changed', async () => {
  const kept = await db.selectFrom('child').select(['id', 'care', 'version']).orderBy('id').execute()
  const shown = await exits('?kind=gone')
  assert.match(
    shown,
    /All \(2\) Open at year end, gone since \(1\) Turned 18, still open \(1\) Order made, still open \(0\)/,
  )
  assert.match(
    shown,
    /G1 Open at year end, gone since .*Last review not recorded.*Last seen not recorded.*IRO not recorded/,
  )
  assert.match(
    shown,
    /A published way of guessing would end the episode that began on 8 April 2024 \(return for 2024-25\) on 31 March 2025, because no later return has anything of the child/,
  )
  assert.match(
    await exits('?kind=adult', auditor),
    /A1 Turned 18, still open The young person turned 18 on 20 November 2025/,
  )
  const { body } = await analyst.get('/data-quality/exits.csv')
  assert.match(body, /^\uFEFFChild,Number,Team,Kind,/)
  assert.equal(body.trim().split('\r\n').length, 3)
  assert.deepEqual(
    await db.selectFrom('child').select(['id', 'care', 'version']).orderBy('id').execute(),
    kept,
  )
})

test('what was decided about an exit is kept: whom one asked, and why it is right', async () => {
  const { id, child_id: child } = await db
    .selectFrom('finding')
    .select(['id', 'child_id'])
    .where('rule', '=', 'IRO08')
    .executeTakeFirstOrThrow()
  assert.equal(child, await idOf(database, 'G1'))
  const path = `/children/${child}/findings/${id}`
  assert.match(
    textOf((await analyst.get(path)).body),
    /What is known besides.*Care in the register from 8 April 2024/,
  )
  await analyst.post(path, {
    act: 'ask',
    whom: 'Dan Petrov',
    said: 'With her aunt since July.',
    version: '1',
  })
  await analyst.post(path, {
    act: 'answer',
    because: 'The aunt has a special guardianship order.',
    version: '2',
  })
  assert.doesNotMatch(await exits('?kind=gone'), /G1/)
  assert.match(await exits('?kind=gone&state=answered'), /G1/)
  const shown = textOf((await auditor.get(path)).body)
  assert.match(
    shown,
    /Right as it is: The aunt has a special guardianship order\..*Asked Dan Petrov: With her aunt since July\./,
  )
  assert.doesNotMatch(shown, /Give it to somebody|Put it back on the list/)
  assert.equal((await auditor.post(path, { act: 'reopen', version: '3' })).statusCode, 403)
  assert.equal((await analyst.post(path, { act: 'reopen', version: '3' })).statusCode, 303)
  assert.match(await exits('?kind=gone'), /G1/)
})

test('whoever keeps the data is written to once of what is new, with counts and no child', async () => {
  await db
    .insertInto('person')
    .values({ id: 'ann', name: 'Ann Lyst', sort_name: 'lyst ann', email: 'ann@example.org' })
    .execute()
  await signedInAs(site, { roles: ['analyst'], personId: 'ann' })
  const send = () =>
    transaction(db, (trx) =>
      queueFindingDigests(trx, isoDay('2026-11-23'), (path) => `https://here.example${path}`),
    )
  await send()
  await send()
  const mails = await db.selectFrom('message').selectAll().where('kind', '=', 'findings').execute()
  assert.equal(mails.length, 1)
  assert.match(mails[0]?.subject ?? '', /^Data quality: new findings wait for you$/)
  assert.match(
    mails[0]?.body ?? '',
    /new findings? waits? for somebody to be given to\. What to do: https:\/\/here\.example\/data-quality\?assigned=nobody\n\n1 new exit to look at waits for somebody to be given to\. What to do: https:\/\/here\.example\/data-quality\/exits\?assigned=nobody\n$/,
  )
  const said = Number(/^\d+/.exec(mails[0]?.body ?? '')?.[0])
  const listed = textOf((await analyst.get('/data-quality?assigned=nobody')).body)
  assert.match(listed, new RegExp(`\\b${said} findings?\\b`))
  assert.doesNotMatch(mails[0]?.body ?? '', /G1|S1|A1/)
  await db.updateTable('finding').set({ assigned_person: 'ann' }).where('rule', '=', 'IRO08').execute()
  const { id } = await db
    .selectFrom('finding')
    .select('id')
    .where('rule', '=', 'IRO08')
    .executeTakeFirstOrThrow()
  const at = new Date(Date.now() + 60_000)
  await db
    .insertInto('finding_event')
    .values({ finding_id: id, at, actor: 'x', did: 'assigned', person_id: 'ann' })
    .execute()
  await send()
  const [, second] = await db
    .selectFrom('message')
    .selectAll()
    .where('kind', '=', 'findings')
    .orderBy('made_at')
    .execute()
  assert.match(second?.body ?? '', /^1 new finding waits for you or your team\. .*\?assigned=me\n$/)
})

test('what the dataset says of when care began and reviews are due is compared with what is held', async () => {
  const planted = Object.entries(DATASET).map(([name, text]) => [
    name,
    text
      .replaceAll(/\bC1\b/g, 'S1')
      .replace('2014-09-02 00:00:00.000', '2015-05-01')
      .replace('E1,S1,2025-04-07,S,N1,,,CARE1,L1,2025-04-07', 'E1,S1,2024-04-08,S,N1,,,CARE1,L1,2024-04-01')
      .replace('R1,CARE1,2025-05-06', 'R1,CARE1,')
      .replace('CARE2,L2,2026-05-05', 'CARE2,L2,2026-05-04')
      .replace('R2,CARE2,2026-06-03', 'R4,CARE2,2027-02-28,,N,\nR2,CARE2,2026-06-05'),
  ])
  const wish = { actor: 'command-line', proposedYear: 'take', withdrawals: 'confirmed' } as const
  const files = toFiles(Object.fromEntries(planted))
  await deskOn(database).load([{ name: 'the folder', files, year: 'propose' }], wish)
  await check()
  const found = await db
    .selectFrom('finding')
    .innerJoin('child', 'child.id', 'finding.child_id')
    .select(['rule', 'identifier', 'says', 'source_row_id'])
    .where('rule', 'in', ['IRO13', 'IRO14'])
    .orderBy('rule')
    .orderBy('says')
    .execute()
  assert.deepEqual(
    found.map(({ rule, identifier, says, source_row_id: row }) => [rule, identifier, says, row !== null]),
    [
      [
        'IRO13',
        'P-2',
        'The next review is due on 1 March 2027, but on 28 February 2027 in the Standard Safeguarding Dataset.',
        false,
      ],
      [
        'IRO13',
        'P-2',
        'The review of 2 June 2026 was due on 3 June 2026, but on 5 June 2026 in the Standard Safeguarding Dataset.',
        false,
      ],
      [
        'IRO14',
        'P-2',
        'Care began on 5 May 2026 by the first episode, but on 4 May 2026 by clae_entered_care_date of the Standard Safeguarding Dataset.',
        false,
      ],
      [
        'IRO14',
        'S1',
        'Care began on 8 April 2024 in the return, but on 1 April 2024 in the Standard Safeguarding Dataset.',
        true,
      ],
    ],
  )
  const { could_not_run: silent } = await db
    .selectFrom('check_run')
    .select('could_not_run')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(JSON.stringify(silent), /IRO13|IRO14/)
})
