import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { challengeDesk, FORMAL } from '../../../../test/support/challenge-desk.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { raise, take, read } = challengeDesk(site, manager)

before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'sam', 'Sam')
})

const TAB = '/children/tilly/challenges'

test('a child without a challenge has none, and the way to raise one', async () => {
  const { body } = await manager.get(TAB)
  assert.match(textOf(body), /No challenge is open/)
  assert.match(body, /href="\/children\/tilly\/challenges\/new"/)
})

test('a challenge that nobody answered in time stands on the tab, on the child’s page and in its bar', async () => {
  const path = await raise('2026-11-03', FORMAL)
  assert.match(await read(TAB), /Waiting for Team manager No answer in time : 8 working days over/)
  const page = await read('/children/tilly')
  assert.match(page, /A challenge has no answer/)
  assert.match(page, /Open challenge all challenges Challenge \d+: Drift in planning for permanence/)
  assert.match(page, /Challenge \(1 open\)/)
  await take(path, 'close', { outcomes: ['plan-changed'], difference: 'She stays.' })
  const after = await read('/children/tilly')
  assert.doesNotMatch(after, /A challenge has no answer|Open challenge/)
  assert.match(await read(TAB), /Closed on Friday 20 November 2026 The plan was changed/)
})

test('the footprint of a child has every step, without what was written, and none of a mistake', async () => {
  const mistake = await raise('2026-11-04')
  await take(mistake, 'strike', { says: 'Another child was meant.' })
  const text = await read('/children/tilly/activity?kind=challenges')
  assert.match(text, /Challenge \d+ raised/)
  assert.match(text, /Challenge \d+ made formal, Team manager/)
  assert.match(text, /Challenge \d+ closed/)
  assert.doesNotMatch(text, /taken out|There is no plan/)
})

test('whoever may read and not raise sees no button; whoever may not read has no tab', async () => {
  const auditor = await signedInAs(site, 'auditor')
  const { body } = await auditor.get(TAB)
  assert.doesNotMatch(body, /challenges\/new/)
  const advocate = await signedInAs(site, 'advocate')
  assert.equal((await advocate.get(TAB)).statusCode, 403)
})

test('what is overdue or was answered with a challenge leads to one that is filled in', async () => {
  const review = { id: 'review', child_id: 'tilly', first_part: '2026-10-01', parts: ['2026-10-01'] }
  await db
    .insertInto('review')
    .values({ ...review, completed_on: '2026-10-01' })
    .execute()
  const decision = { id: 'late', child_id: 'tilly', review_id: 'review', number: 1, says: 'Buy a bicycle' }
  const days = { made_on: '2026-10-01', by_day: '2026-11-01', given_by: '2026-11-01', first_by: '2026-11-01' }
  await db
    .insertInto('decision')
    .values({ ...decision, ...days, owner: 'Dan Petrov' })
    .execute()
  const event = {
    id: 'told',
    child_id: 'tilly',
    kind: 'missing',
    on_day: '2026-11-02',
    before_day: null,
    says: '',
    told_on: '2026-11-02',
    told_by: manager.accountId,
    disposition: 'challenge',
    disposed_on: '2026-11-03',
    disposed_by: manager.accountId,
  }
  await db.insertInto('significant_event').values(event).execute()
  const ways = {
    '/children/tilly/decisions/late': [
      /from=decision&amp;id=late/,
      /It comes from: the decision of 1 October 2026, “Buy a bicycle”/,
    ],
    '/decisions': [/from=decision&amp;id=late/, /the decision of 1 October 2026/],
    '/children/tilly/events': [
      /from=event&amp;id=told/,
      /It comes from: what the IRO was told of 2 November 2026/,
    ],
  } as const
  for (const [page, [link, says]] of Object.entries(ways)) {
    const { body } = await manager.get(page)
    const href = [...body.matchAll(/href="([^"]+)"/g)]
      .map(([, one = '']) => one)
      .find((one) => link.test(one))
    assert.ok(href, page)
    assert.match(await read(href.replaceAll('&amp;', '&')), says, page)
  }
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'dan' })
  assert.doesNotMatch((await worker.get('/children/tilly/decisions/late')).body, /Challenge this/)
  const invited = {
    id: 'invited',
    child_id: 'tilly',
    person_id: 'helen',
    does: 'invited',
    from_day: '2026-11-10',
  }
  await db.insertInto('child_worker').values(invited).execute()
  const officer = await signedInAs(site, { roles: ['fostering-iro'], personId: 'helen' })
  for (const page of ['/children/tilly/decisions/late', '/decisions']) {
    const shown = await officer.get(page)
    assert.match(textOf(shown.body), /Buy a bicycle/, page)
    assert.doesNotMatch(shown.body, /Challenge this/, page)
  }
})

test('one about two children is reached through each, is an opening of both, and only through whom one may see', async () => {
  const path = await raise('2026-11-18', { children: ['sam'] })
  const id = path.split('/').at(-1) ?? ''
  const throughSam = `/children/sam/challenges/${id}`
  assert.match(await read('/children/sam/challenges'), /no plan for permanence/)
  assert.equal((await manager.get(throughSam)).statusCode, 200)
  const openings = await db
    .selectFrom('audit_entry')
    .select('child_id')
    .where('action', '=', 'see-disputes')
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
  assert.deepEqual(new Set(openings.map(({ child_id }) => child_id)), new Set(['sam', 'tilly']))
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'sam').execute()
  assert.equal((await manager.get(throughSam)).statusCode, 404)
  const shown = await read(path)
  assert.match(shown, /Other children 1 child/)
  assert.doesNotMatch(shown, /Sam/)
  // A figure counts it with the first of its children, and opens it through the other where that one is out of reach.
  const rows = await manager.get('/figures/challenges-raised/list?from=2026-11-01&to=2026-11-30')
  assert.ok(rows.body.includes(`/children/tilly/challenges/${id}`), textOf(rows.body))
  assert.doesNotMatch(rows.body, /Sam/)
  await db.updateTable('child').set({ restricted: false }).where('id', '=', 'sam').execute()
})

test('a review and a paper can be what a challenge comes from, and nothing of another child', async () => {
  const from = (query: string) => read(`/children/tilly/challenges/new?${query}`)
  assert.match(await from('from=review&id=review'), /the review of 1 October 2026/)
  assert.match(await from('from=paper&id=care-plan'), /a paper, “Care plan”/)
  for (const query of ['from=review&id=nobody', 'from=paper&id=novel', 'from=event&id=nobody'])
    assert.doesNotMatch(await from(query), /It comes from/, query)
})
