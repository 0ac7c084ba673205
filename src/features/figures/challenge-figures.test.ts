// Challenges raised on pages, as the figures count them.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { challengeDesk, FORMAL } from '../../../test/support/challenge-desk.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { isoDay } from '../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const desk = challengeDesk(site, manager)
/** To somebody who answers on the page, so that it counts from the day it was raised. */
const ON_PAGE = { ...FORMAL, 'answerer-email': '' }
const DAYS = 'from=2026-11-01&to=2026-11-30'

before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'robin', 'Robin')
  await desk.raise('2026-10-20', ON_PAGE)
  await desk.raise('2026-11-03', { ...ON_PAGE, children: ['robin'] })
  await desk.raise('2026-11-03', { themes: ['papers'] })
  await desk.raise('2026-11-04', { ...ON_PAGE, subject: 'service' }, '/challenges/new')
})

const read = async (path: string, by = manager) => textOf((await by.get(path)).body)

test('one about two children and one about none count once each, and the balance is printed', async () => {
  const text = await read(`/figures/disputes?${DAYS}`)
  assert.match(text, /2 disputes/)
  assert.match(
    text,
    /Disputes Count At the start of the period 1 Raised \+ 2 Resolved − 0 At the end of the period 3/,
  )
})

test('a dispute that is closed or struck out changes the figures at once', async () => {
  const path = await desk.raise('2026-11-05', ON_PAGE)
  assert.match(await read(`/figures/disputes?${DAYS}`), /3 disputes/)
  const closed = await desk.take(path, 'close', {
    says: 'Agreed.',
    outcomes: ['plan-changed'],
    difference: 'She moved home.',
  })
  assert.equal(closed.statusCode, 303, textOf(closed.body))
  assert.match(await read(`/figures/days-to-resolve?${DAYS}`), /working days, the median of 1 dispute/)
  assert.match(await read(`/figures/impact?${DAYS}`), /The plan was changed 1/)
  const struck = await desk.take(path, 'strike', { says: 'Written down twice.' })
  assert.equal(struck.statusCode, 303, textOf(struck.body))
  assert.match(await read(`/figures/disputes?${DAYS}`), /2 disputes/)
})

test('each row leads to its challenge; one about the service says nothing to whoever may not see it', async () => {
  const { body } = await manager.get(`/figures/disputes/list?${DAYS}`)
  assert.match(body, /href="\/challenges\/[^"]+">Challenge \d+: raised on 4 November 2026/)
  assert.match(body, /href="\/children\/robin\/challenges\/[^"]+">Challenge/)
  const support = await signedInAs(site, 'business-support')
  const text = await read(`/figures/disputes/list?${DAYS}`, support)
  assert.match(text, /2 disputes/)
  assert.match(text, /Not shown to you/)
  assert.doesNotMatch(text, /4 November 2026/)
})

test('the rows are a file, with the theme that all authorities share', async () => {
  const file = (await manager.get(`/figures/disputes/list.csv?${DAYS}`)).body
  assert.match(file, /^\uFEFF?Child,Name,Day,Counts as,What,Stage reached,Theme/)
  assert.match(
    file,
    /About no child,,2026-11-04,Counted,Challenge \d+: raised on 4 November 2026\.,Stage 1,Permanence/,
  )
})

test('silence is not in time, by stage and by who was to answer', async () => {
  const text = await read(`/figures/disputes-answered-in-time?${DAYS}`)
  assert.match(text, /0 of 2 stages/)
  assert.match(text, /Priya Nandi 2 0/)
  assert.match(text, /The authority’s own rule \(local\)/)
})

async function saveBeside(): Promise<void> {
  const { id } = await db.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow()
  const by = { recorded_by: id, recorded_at: new Date(), officer_id: 'ruth' } as const
  const referral = {
    ...by,
    child_id: 'tilly',
    on_day: '2026-11-10',
    to_whom: 'Cafcass',
    why: 'Drift.',
  } as const
  await db
    .insertInto('referral')
    .values([
      { ...referral, id: 'r1', kind: 'cafcass' },
      { ...referral, id: 'r2', kind: 'guardian' },
      { ...referral, id: 'r3', kind: 'cafcass', withdrawn_because: 'Not sent.' },
    ])
    .execute()
  const advice = {
    ...by,
    child_id: 'tilly',
    asked_on: '2026-11-10',
    why: 'Drift.',
    provider: 'Chambers',
  } as const
  await db
    .insertInto('legal_advice')
    .values({ ...advice, id: 'a1' })
    .execute()
  const meeting = { ...by, on_day: '2026-11-11', who: 'The assistant director' } as const
  await db
    .insertInto('challenge_meeting')
    .values([
      { ...meeting, id: 'm1', kind: 'clinic' },
      { ...meeting, id: 'm2', kind: 'alert' },
    ])
    .execute()
  const good = { ...by, on_day: '2026-11-12', team_id: 'north', theme: 'papers', says: 'In time.' } as const
  await db
    .insertInto('good_practice')
    .values({ ...good, id: 'g1' })
    .execute()
}

test('nothing asked of Cafcass or of lawyers prints as 0', async () => {
  const text = await read(`/figures?${DAYS}`)
  assert.match(text, /Referrals to Cafcass 0 referrals/)
  assert.match(text, /Independent legal advice asked for 0 requests/)
})

test('rates are of the children looked after, with the base printed', async () => {
  const text = await read(`/figures/disputes-per-100-children?${DAYS}`)
  assert.match(text, /100\.0 per 100/)
  assert.match(text, /2 disputes to 2 children/)
})

test('what stands beside disputes counts from the day it is written down; withdrawn, guardians and alerts do not', async () => {
  await saveBeside()
  const text = await read(`/figures?${DAYS}`)
  assert.match(text, /Referrals to Cafcass 1 referral /)
  assert.match(text, /Independent legal advice asked for 1 request /)
  assert.match(text, /Challenge meetings and clinics 1 meeting /)
  assert.match(text, /Notes of good practice 1 note /)
  assert.match(await read(`/figures/cafcass-referrals/list?${DAYS}`), /Tilly Marsh .*Referred to Cafcass on/)
  assert.match(await read(`/figures/good-practice-notes?${DAYS}`), /Preparing for reviews 1/)
})

test('the rows of legal advice name no child, team or IRO, to anybody', async () => {
  const text = await read(`/figures/legal-advice/list?${DAYS}`)
  assert.match(text, /About no child .*Advice was asked for on/)
  assert.doesNotMatch(text.slice(text.indexOf('About no child')), /Tilly|Ruth|North/)
})
