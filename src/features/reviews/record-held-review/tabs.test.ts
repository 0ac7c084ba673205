// One draft, several tabs and devices of the same person, and two officers at one child: nothing is lost in any of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  fillPages,
  meetingFields,
  PEOPLE_FIELDS,
  saveChildInCare,
} from '../../../../test/support/held-review-form.ts'
import { hiddenOn } from '../../../../test/support/signing-in.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'
import { findDraft } from '../queries/drafts.ts'
import { HELD_MINUTES } from '../review-draft.ts'

const site = await startTestServer()
const { db } = site.services
const iro = await signedInAs(site, 'iro')

let made = 0

async function aChild() {
  made += 1
  const id = `T${made}`
  await saveChildInCare(db, id, '2026-03-13')
  const first = `/children/${id}/reviews/new`
  return { id, first, discussion: `${first}/discussion`, check: `${first}/check` }
}

type Child = Awaited<ReturnType<typeof aChild>>
type Fields = Readonly<Record<string, string>>

/** A tab with a page of the record open: what its form carries goes with whatever it sends. */
async function openPage(visitor: Visitor, path: string) {
  const { body } = await visitor.get(path)
  const carried = () => ({
    draft: hiddenOn(body, 'draft'),
    tab: hiddenOn(body, 'tab'),
    revision: hiddenOn(body, 'revision'),
  })
  return {
    body,
    carried,
    send: (to: string, fields: Fields) => visitor.post(to, { ...carried(), ...fields }),
  }
}

const saying = (words: string): Fields => ({
  'discussion-model': 'signs-of-safety',
  'discussion-working-well': words,
})
const autosaving = (words: string): Fields => ({ ...saying(words), page: 'discussion' })
const autosave = ({ first }: Child) => `${first}/autosave`
const answersOf = async ({ id }: Child) => (await findDraft(db, id, iro.accountId))?.answers

async function aBegunChild(): Promise<Child> {
  const child = await aChild()
  await iro.post(child.first, meetingFields('2026-04-14'))
  return child
}

test('what is typed is saved by itself, also before any button was pressed, with a revision', async () => {
  const child = await aChild()
  const tab = await openPage(iro, child.first)
  const begun = await tab.send(autosave(child), { page: 'meeting', meeting: 'yes' })
  assert.equal(begun.statusCode, 200)
  const said = begun.json<{ saved: string; draft: string; revision: number }>()
  assert.match(said.saved, /^\d\d:\d\d$/)
  const again = { draft: said.draft, revision: String(said.revision), page: 'meeting', meeting: 'no' }
  assert.equal((await tab.send(autosave(child), again)).json<{ revision: number }>().revision, 2)
  assert.deepEqual(await answersOf(child), { meeting: 'no' })
})

test('a second tab only reads, and what it sends all the same is refused and not lost', async () => {
  const child = await aBegunChild()
  const one = await openPage(iro, child.discussion)
  await one.send(autosave(child), autosaving('School'))
  const two = await openPage(iro, child.discussion)
  assert.match(two.body, /Here you can only read it/)
  assert.match(two.body, /<fieldset[^>]* disabled>/)
  assert.doesNotMatch(two.body, /Save and continue/)
  const kept = { ...one.carried(), tab: 'another' }
  const silent = await iro.post(autosave(child), { ...kept, ...autosaving('Home') })
  assert.equal(silent.statusCode, 409)
  assert.equal(silent.json<{ because: string }>().because, 'held')
  const pressed = await iro.post(child.discussion, { ...kept, ...saying('Home'), action: 'continue' })
  assert.equal(pressed.statusCode, 409)
  for (const words of ['School', 'Home', 'Save what I typed here', 'Keep what is saved'])
    assert.ok(pressed.body.includes(words), words)
  assert.equal((await answersOf(child))?.['discussion-working-well'], 'School')
  const typed = Object.fromEntries(
    ['draft', 'tab', 'revision', 'take-over', 'discussion-working-well', 'discussion-model', 'action'].map(
      (name) => [name, hiddenOn(pressed.body, name)],
    ),
  )
  assert.equal((await iro.post(child.discussion, typed)).statusCode, 303)
  assert.equal((await answersOf(child))?.['discussion-working-well'], 'Home')
})

test('with one button another tab takes over, and the first can only read from then on', async () => {
  const child = await aBegunChild()
  const one = await openPage(iro, child.discussion)
  await one.send(autosave(child), autosaving('School'))
  const taken = await iro.post(`${child.first}/take-over`, { page: 'discussion' })
  const to = String(taken.headers.location)
  assert.match(to, /\/discussion\?tab=\w+$/)
  const two = await openPage(iro, to)
  assert.match(two.body, /Save and continue/)
  assert.match(two.body, />School<\/textarea>/)
  assert.equal((await one.send(autosave(child), autosaving('Late'))).statusCode, 409)
  assert.equal((await two.send(autosave(child), autosaving('Home'))).statusCode, 200)
  assert.match(
    (await iro.get(`${child.discussion}?tab=${one.carried().tab}`)).body,
    /Here you can only read it/,
  )
})

test('a tab that stops, or is not heard of for half an hour, keeps nobody from writing', async () => {
  const child = await aBegunChild()
  const one = await openPage(iro, child.discussion)
  await one.send(`${child.first}/hold`, { page: 'discussion' })
  assert.match((await iro.get(child.discussion)).body, /Here you can only read it/)
  await one.send(`${child.first}/hold`, { stop: 'yes' })
  assert.match((await iro.get(child.discussion)).body, /Save and continue/)
  await one.send(`${child.first}/hold`, { page: 'discussion' })
  site.passMinutes(HELD_MINUTES - 1)
  await staySignedIn()
  assert.match((await iro.get(child.discussion)).body, /Here you can only read it/)
  site.passMinutes(2)
  assert.match((await iro.get(child.discussion)).body, /Save and continue/)
})

/** However much time went by, those who were signed in still are. */
async function staySignedIn(): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: site.services.clock.now() }).execute()
}

test('a page drawn before another saved is shown both, and the same sent twice goes on', async () => {
  const child = await aBegunChild()
  const page = await openPage(iro, child.discussion)
  assert.equal(
    (await page.send(child.discussion, { ...saying('School'), action: 'continue' })).statusCode,
    303,
  )
  assert.equal(
    (await page.send(child.discussion, { ...saying('School'), action: 'continue' })).statusCode,
    303,
  )
  const other = await page.send(child.discussion, { ...saying('Home'), action: 'continue' })
  assert.equal(other.statusCode, 409)
  assert.equal((await answersOf(child))?.['discussion-working-well'], 'School')
})

test('answers that changed since the last page was opened are looked at again before they are recorded', async () => {
  const child = await aChild()
  await fillPages(iro, child.id, '2026-04-14')
  const check = await openPage(iro, child.check)
  await iro.post(child.discussion, saying('Said since'))
  const refused = await check.send(child.check, { action: 'record' })
  assert.equal(refused.statusCode, 409)
  assert.match(refused.body, /Your answers were opened or changed in another tab/)
  assert.match(refused.body, /Said since/)
})

test('recorded twice at once there is one review, and a tab that saves after it is told', async () => {
  const child = await aChild()
  await fillPages(iro, child.id, '2026-04-14')
  const check = await openPage(iro, child.check)
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => check.send(child.check, { action: 'record' })),
  )
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303, 303, 303],
  )
  assert.equal(new Set(answers.map(({ headers }) => headers.location)).size, 1)
  const held = await db.selectFrom('review').select('id').where('child_id', '=', child.id).execute()
  assert.equal(held.length, 1)
  const late = await check.send(autosave(child), autosaving('Too late'))
  assert.equal(late.statusCode, 409)
  assert.equal(late.json<{ because: string; at: string }>().at, `/reviews/${held[0]?.id}/recorded`)
})

test('two officers write apart, each is told of the other, and neither sees what the other typed', async () => {
  const child = await aBegunChild()
  await iro.post(child.discussion, saying('Mine alone'))
  const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['business-support'] })
  const { body } = await dan.get(child.first)
  assert.match(body, /Somebody else is writing about a review of T\d+ too/)
  assert.match(body, /Ruth Adeyemi, saved at \d\d:\d\d/)
  await dan.post(child.first, meetingFields('2026-04-14'))
  assert.doesNotMatch((await dan.get(child.discussion)).body, /Mine alone/)
  assert.match((await iro.get(child.discussion)).body, /Dan Petrov, saved at/)
})

test('an analyst saves, holds and takes over nothing', async () => {
  const child = await aBegunChild()
  const analyst = await signedInAs(site, 'analyst')
  for (const name of ['autosave', 'hold', 'take-over'])
    assert.equal((await analyst.post(`${child.first}/${name}`, autosaving('x'))).statusCode, 403, name)
})

test('what a script sends after the session has ended is not kept on the server: the script has it', async () => {
  const child = await aBegunChild()
  const late = await signedInAs(site, 'manager')
  site.passMinutes(60)
  const answer = await late.post(autosave(child), autosaving('Kept in the browser'))
  assert.equal(answer.statusCode, 303)
  assert.match(String(answer.headers.location), /^\/sign-in/)
  assert.deepEqual(await db.selectFrom('kept_form').selectAll().execute(), [])
})

test('the people page asks for what was not said: whether the child was spoken to is never blank at the end', async () => {
  await staySignedIn()
  const blank = await aBegunChild()
  const { spoken: _spoken, ...rest } = PEOPLE_FIELDS
  await iro.post(`${blank.first}/people`, rest)
  const refused = await iro.post(blank.check, { action: 'record' })
  assert.equal(refused.statusCode, 400)
  assert.match(
    refused.body,
    /people#spoken">Select whether you spoke to the child before the review, or “Not recorded”/,
  )
  await iro.post(`${blank.first}/people`, { ...rest, spoken: 'not-recorded' })
  assert.equal((await iro.post(blank.check, { action: 'record' })).statusCode, 303)
})
