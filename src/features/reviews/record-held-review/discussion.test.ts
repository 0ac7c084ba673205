// The pages for what is said, the officer's view and who did not come.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  dateFields,
  meetingFields,
  PEOPLE_FIELDS,
  PLAN_FIELDS,
  recordByPages,
  saveChildInCare,
} from '../../../../test/support/held-review-form.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const { db } = site.services
const iro = await signedInAs(site, 'iro')

let made = 0

async function aBegunChild() {
  made += 1
  const id = `D${made}`
  await saveChildInCare(db, id, '2026-03-13')
  const first = `/children/${id}/reviews/new`
  await iro.post(first, meetingFields('2026-04-14'))
  return { id, first, people: `${first}/people`, discussion: `${first}/discussion`, plan: `${first}/plan` }
}

test('the discussion has the headings of the model and a scale, and says what is wrong with the number', async () => {
  const child = await aBegunChild()
  const { body } = await iro.get(child.discussion)
  for (const words of [
    'What is working well?',
    'What are we worried about?',
    'What needs to happen?',
    'Not asked',
  ])
    assert.ok(body.includes(words), words)
  const refused = await iro.post(child.discussion, { 'discussion-model': 'signs-of-safety', scale: '7' })
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body, /<a href="#scale-by">Enter who chose the number<\/a>/)
  const off = await iro.post(child.discussion, { scale: '11', 'scale-by': 'Tilly' })
  assert.match(off.body, /<a href="#scale">Select a number from 0 to 10<\/a>/)
})

test('an authority that works by Schedule 7 gets its headings, and a record begun before keeps its own', async () => {
  const before = await aBegunChild()
  await iro.post(before.discussion, {
    'discussion-model': 'signs-of-safety',
    'discussion-working-well': 'School',
  })
  const chosen = { name: 'practice-model', number: 1, value: JSON.stringify('schedule-7') }
  await db
    .insertInto('local_rule')
    .values({ ...chosen, from_day: '2026-01-01', made_by: iro.accountId, made_at: new Date() })
    .execute()
  const after = await aBegunChild()
  assert.match((await iro.get(after.discussion)).body, /Should the legal status change\?/)
  assert.doesNotMatch((await iro.get(after.discussion)).body, /What is working well\?/)
  assert.match((await iro.get(before.discussion)).body, />School<\/textarea>/)
  await db.deleteFrom('local_rule').where('name', '=', 'practice-model').execute()
})

test('what was said, who did not come and the officer’s view are recorded, shown and can be corrected', async () => {
  const child = await aBegunChild()
  await iro.post(child.people, { ...PEOPLE_FIELDS, 'away-parent': 'yes', 'away-parent-name': 'Ann Marsh' })
  await iro.post(child.discussion, {
    'discussion-model': 'signs-of-safety',
    'discussion-worried-about': 'Sleep',
    scale: '0',
    'scale-by': 'Tilly',
  })
  await iro.post(child.plan, {
    ...PLAN_FIELDS,
    'view-quality': 'needs-work',
    'view-plan': 'adoption',
    ...dateFields('view-plan-on', '2026-02-03'),
    'view-drift': 'some',
    'view-rights': 'no',
  })
  const recorded = await iro.post(`${child.first}/check`, { action: 'record' })
  const review = String(recorded.headers.location).replace('/recorded', '')
  const { body } = await iro.get(review)
  for (const words of [
    'Ann Marsh, parent',
    'Sleep',
    '0 out of 10, chosen by Tilly',
    'It needs some work',
    'Adoption, agreed Tuesday 3 February 2026',
    'Yes, some',
  ])
    assert.ok(body.includes(words), words)
  await iro.post(`${review}/correct`)
  const shown = await iro.get(child.discussion)
  assert.match(shown.body, />Sleep<\/textarea>/)
  assert.match(shown.body, /name="scale"[^>]* value="0" checked/)
})

test('one who is ticked as come and as not come is asked about, and an invited name alone is not', async () => {
  const child = await aBegunChild()
  const both = await iro.post(child.people, { ...PEOPLE_FIELDS, 'came-parent': 'yes', 'away-parent': 'yes' })
  assert.equal(both.statusCode, 400)
  assert.match(both.body, /<a href="#away-parent">“Parent” is ticked as came and as did not come/)
  const invited = {
    'invited-parent': 'Ann Marsh',
    'came-parent-name': 'Ann Marsh',
    'away-parent-name': 'Ann Marsh',
  }
  assert.equal((await iro.post(child.people, { ...PEOPLE_FIELDS, ...invited })).statusCode, 303)
})

test('who was asked to the meeting of the day is named, with the names filled in and nothing ticked', async () => {
  const child = await aBegunChild()
  const meeting = {
    id: `m-${child.id}`,
    child_id: child.id,
    on_day: '2026-04-14',
    starts_at: '15:30',
    minutes: 60,
  }
  const kind = { officer_id: null, format: 'in-person', place: 'At home', state: 'arranged' } as const
  await db
    .insertInto('meeting')
    .values({ ...meeting, ...kind })
    .execute()
  const asked = {
    id: `i-${child.id}`,
    meeting_id: meeting.id,
    name: 'Ann Marsh',
    role: 'parent',
    email: null,
    invited_at: new Date(),
  }
  await db.insertInto('invited').values(asked).execute()
  const { body } = await iro.get(child.people)
  assert.match(body, /Invited to this meeting: Ann Marsh \(parent\)\./)
  assert.match(body, /name="came-parent-name"[^>]*value="Ann Marsh"/)
  assert.doesNotMatch(body, /name="came-parent"[^>]* checked/)
})

test('open decisions of earlier reviews stand on the plan page with their age', async () => {
  made += 1
  const id = `D${made}`
  await saveChildInCare(db, id, '2026-03-13')
  await recordByPages(iro, id, '2026-04-14')
  const first = `/children/${id}/reviews/new`
  await iro.post(first, meetingFields('2026-07-01'))
  const { body } = await iro.get(`${first}/plan`)
  assert.match(body, /Still open from earlier reviews/)
  assert.match(body, /Start the life story book/)
  assert.match(body, /7 months old/)
})
