import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { challengeDesk } from '../../../test/support/challenge-desk.ts'
import { saveReviewsOf } from '../../../test/support/between-reviews.ts'
import { dateFields } from '../../../test/support/held-review-form.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { saveNewDecisions } from '../decisions/index.ts'

let now = isoDay('2026-11-20')
const site = await startTestServer({ today: () => now })
const { db } = site.services
const manager = await signedInAs(site, 'manager')

before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'robin', 'Robin')
  await challengeDesk(site, manager).raise('2026-11-03', {
    children: ['robin'],
    says: 'Tilly waits for months',
  })
  await saveReviewsOf(db, 'robin', ['2026-03-20', '2026-06-01'])
  await saveDecisionAndFinding()
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'robin').execute()
})

async function saveDecisionAndFinding(): Promise<void> {
  const row = await db
    .selectFrom('review')
    .select('id')
    .where('child_id', '=', 'robin')
    .limit(1)
    .executeTakeFirstOrThrow()
  const made = { childId: 'robin', reviewId: row.id, madeOn: isoDay('2026-06-01'), at: new Date() }
  const decisions = [{ says: 'Robin sees a dentist', owner: 'Dan Petrov', by: isoDay('2026-07-01') }]
  await transaction(db, (trx) =>
    saveNewDecisions(trx, [{ ...made, decisions, accountId: manager.accountId }]),
  )
  const finding = { rule: '501', row_key: 'one', fields: ['DECOM'], says: 'Robin’s row is odd', content: '' }
  await db
    .insertInto('finding')
    .values({ id: 'finding-robin', child_id: 'robin', ...finding, first_seen_at: new Date() })
    .execute()
}

const asked = { name: 'Power BI', scopes: ['challenges'], ...dateFields('expires', '2027-11-20') }

async function make(fields: Readonly<Record<string, string | string[]>> = asked): Promise<string> {
  const made = await manager.post('/datasets/tokens', fields)
  const { body } = await manager.get(String(made.headers.location))
  return /id="made"[^>]*value="([^"]+)"/.exec(body)?.[1] ?? `no token: ${textOf(body)}`
}

const fetchSet = (url: string, token: string | null) =>
  site.server.inject({ url, headers: token === null ? {} : { authorization: `Bearer ${token}` } })

test('a program with a token fetches a set as CSV and as JSON, with the columns of the dictionary', async () => {
  const token = await make()
  const csv = await fetchSet('/datasets/challenges.csv', token)
  assert.equal(csv.statusCode, 200)
  const [head = '', row = '', ...more] = csv.body.trim().split('\r\n')
  assert.match(head, /^number,subject,severity,raised_on/)
  assert.match(row, /^1,child,/)
  assert.deepEqual(more, [])
  const [found] = (await fetchSet('/datasets/challenges.json', token)).json()
  assert.deepEqual([found.number, found.children, found.closed_on], [1, 2, null])
  const dictionary = textOf((await manager.get('/datasets')).body)
  for (const column of head.split(',')) assert.match(dictionary, new RegExp(`\\b${column}\\b`))
})

test('a set holds no name of a child, nothing that was written, and no number of a restricted record', async () => {
  const token = await make()
  const both = await Promise.all(
    ['challenges', 'challenge-children'].map((name) => fetchSet(`/datasets/${name}.csv`, token)),
  )
  const text = both.map(({ body }) => body).join('')
  assert.doesNotMatch(text, /Tilly|Robin|waits/)
  const children = (await fetchSet('/datasets/challenge-children.json', token)).json()
  const numbers = children.map(({ child }: { child: string | null }) => child)
  assert.equal(numbers.length, 2)
  assert.equal(numbers.filter((one: string | null) => one === null).length, 1)
})

test('without a token, with an unknown one, one that ended or is past its day, a sentence is all there is', async () => {
  const said = async (token: string | null) => {
    const answer = await fetchSet('/datasets/challenges.csv', token)
    return [answer.statusCode, answer.json().error.split('.')[0]]
  }
  assert.deepEqual(await said(null), [401, 'Send a token: Authorization: Bearer, a space, and the token'])
  const unknown = [401, 'This token is not known, or has ended']
  assert.deepEqual(await said('nobody-made-this'), unknown)
  const short = await make({ ...asked, ...dateFields('expires', '2026-11-21') })
  assert.equal((await fetchSet('/datasets/challenges.csv', short)).statusCode, 200)
  now = isoDay('2026-11-21')
  assert.deepEqual(await said(short), unknown)
  const ended = await make()
  const { id } = await db
    .selectFrom('dataset_token')
    .select('id')
    .orderBy('made_at', 'desc')
    .executeTakeFirstOrThrow()
  await manager.post(`/datasets/tokens/${id}/end`)
  assert.deepEqual(await said(ended), unknown)
})

test('a token is shown once: a reload says so, and a form that is sent twice makes no second', async () => {
  const count = async () => (await db.selectFrom('dataset_token').select('id').execute()).length
  const already = await count()
  const fields = { ...asked, id: 'abcdefgh12345678' }
  await manager.post('/datasets/tokens', fields)
  const { headers } = await manager.post('/datasets/tokens', fields)
  const page = String(headers.location)
  assert.equal(await count(), already + 1)
  assert.match((await manager.get(page)).body, /id="made"/)
  const again = await manager.get(page)
  assert.doesNotMatch(again.body, /id="made"/)
  assert.match(textOf(again.body), /The token for Power BI was shown once/)
  const other = await signedInAs(site, 'manager')
  assert.equal((await other.get(page)).headers.location, '/datasets/tokens')
})

test('every set has rows by its dictionary, needs its own scope, and agrees with the figures', async () => {
  const scopes = ['children', 'reviews', 'decisions', 'figures', 'caseloads', 'findings']
  const token = await make({ ...asked, scopes })
  assert.equal((await fetchSet('/datasets/challenges.csv', token)).statusCode, 403)
  const dictionary = textOf((await manager.get('/datasets')).body)
  const names = [
    'children',
    'reviews',
    'obligations',
    'promptness',
    'decisions',
    'figures',
    'caseloads',
    'findings',
  ]
  const read = async (name: string) => {
    const csv = (await fetchSet(`/datasets/${name}.csv`, token)).body.trim().split('\r\n')
    const json = (await fetchSet(`/datasets/${name}.json`, token)).json()
    assert.equal(json.length, csv.length - 1, name)
    for (const column of (csv[0] ?? '').split(',')) assert.match(dictionary, new RegExp(`\\b${column}\\b`))
    assert.doesNotMatch(csv.join(), /Tilly|Robin/)
    return json
  }
  const sets = new Map<string, Record<string, unknown>[]>()
  for (const name of names) sets.set(name, await read(name))
  const figure = (measure: string) =>
    sets.get('figures')?.find((one) => one['measure'] === measure && one['breakdown'] === null)
  const children = sets.get('children') ?? []
  assert.equal(children.filter(({ sure }) => sure).length, figure('looked-after-on')?.['numerator'])
  assert.deepEqual(children.find(({ restricted }) => restricted)?.['legal_status'], null)
  const hidden = ['reviews', 'obligations', 'promptness', 'decisions', 'findings'].flatMap((name) =>
    (sets.get(name) ?? []).filter(({ child }) => child === null),
  )
  const told = hidden.flatMap((row) => Object.keys(row).filter((column) => row[column] !== null))
  assert.deepEqual([...new Set(told)].toSorted(), [
    'duty',
    'in_time',
    'measure',
    'rule',
    'severity',
    'slips',
    'state',
  ])
  assert.equal(sets.get('reviews')?.length, figure('reviews-held')?.['numerator'])
  const inTime = (sets.get('obligations') ?? []).filter(({ in_time }) => in_time === 'in-time')
  assert.equal(inTime.length, figure('obligations-met')?.['numerator'])
})

test('a year may be asked for, and one that is none is answered with a sentence', async () => {
  const token = await make({ ...asked, scopes: ['figures', 'findings'] })
  const [first] = (await fetchSet('/datasets/figures.json?year=2025-26', token)).json()
  assert.deepEqual([first.from, first.as_of], ['2025-04-01', '2026-03-31'])
  const refused = await Promise.all(
    ['figures.csv?year=last', 'figures.csv?year=2030-31', 'findings.csv?year=2025-26'].map((path) =>
      fetchSet(`/datasets/${path}`, token),
    ),
  )
  assert.deepEqual(
    refused.map(({ statusCode }) => statusCode),
    [400, 400, 400],
  )
  assert.match(refused[0]?.json().error, /Write it as 2025-26/)
})

test('a token needs a name, something to fetch, and a day within a year', async () => {
  const refused = await manager.post('/datasets/tokens', { name: '', ...dateFields('expires', '2029-01-01') })
  assert.equal(refused.statusCode, 400)
  const text = textOf(refused.body)
  assert.match(text, /Enter which program it is for/)
  assert.match(text, /Choose what it may fetch/)
  assert.match(text, /no later than/)
})

test('each fetch is in the trail, and only a hash of the token is kept', async () => {
  const token = await make()
  await fetchSet('/datasets/challenges.csv', token)
  const entry = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'fetch-dataset')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  assert.match(entry.actor, /^dataset-token /)
  assert.equal(entry.record_id, '/datasets/challenges.csv')
  assert.doesNotMatch(
    JSON.stringify(await db.selectFrom('dataset_token').selectAll().execute()),
    new RegExp(token),
  )
})
