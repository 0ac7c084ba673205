// An IRO writes during a meeting, and everything goes wrong that can: the connection, the browser, the time of the
// session, and a second tab. Nothing that was typed is lost, and nobody else at the same computer can read it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { storyChild } from '../../db/demo/council.ts'
import { DEMO_ACCOUNTS } from '../../db/demo/people.ts'
import { IDLE_MINUTES } from '../../src/platform/identity/index.ts'
import { openBrowser } from '../support/browser.ts'
import { type CouncilSite, type DemoRole, startCouncilSite } from '../support/council-site.ts'

const browser = await openBrowser()
const site = await startCouncilSite()
const kofi = storyChild('overdue review')
const discussion = `/children/${kofi.id}/reviews/new/discussion`

const well = (page: Page) => page.getByLabel('What is working well?')
const worried = (page: Page) => page.getByLabel('What are we worried about?')
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('status').getByText(words).filter({ visible: true }).waitFor()

// The page as it was drawn says when it was saved too: only the script's own word tells that it has asked the server.
const saved = (page: Page) => page.locator('[data-save-when="saved"]').filter({ visible: true }).waitFor()

async function savedAnswers({ services }: CouncilSite): Promise<string> {
  const row = await services.db
    .selectFrom('review_draft')
    .select('content')
    .where('child_id', '=', kofi.id)
    .executeTakeFirstOrThrow()
  return JSON.stringify(row.content)
}

const storedHere = (page: Page) => page.evaluate<string>('JSON.stringify(localStorage)')

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; !(await holds()); tried += 1) {
    assert.ok(tried < 100, 'it never came about')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const keptHere = (page: Page) => until(async () => /footprint kept/.test(await storedHere(page)))
const nothingKept = (page: Page) => until(async () => !/footprint kept/.test(await storedHere(page)))

/** Closes the tab that writes. It lets go in its last moment, which may come after the next page was asked for. */
async function leave(page: Page): Promise<void> {
  await page.close()
  await until(async () => {
    const { db } = site.services
    const drafts = db.selectFrom('review_draft').select('held_by').where('child_id', '=', kofi.id)
    return (await drafts.execute()).every(({ held_by }) => held_by === null)
  })
}

async function signIn(page: Page, who: DemoRole, goOnTo: string): Promise<void> {
  await page.goto(goOnTo)
  await page.getByLabel('User name').fill(DEMO_ACCOUNTS[who].userName)
  await page.getByLabel('Password').fill(DEMO_ACCOUNTS[who].password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

const first = await browser.signIn(site, 'iro')
const context = first.context()

test('what is typed is saved by itself; without a connection it is kept, encrypted, and saved when it is back', async () => {
  await first.goto(`/children/${kofi.id}/reviews/new`)
  await said(first, /Nothing is saved yet. What you type is saved by itself/)
  await first.getByLabel('In person').check()
  await saved(first)
  await first.goto(`${discussion}${new URL(first.url()).search}`)
  await well(first).fill('School is going well')
  await saved(first)
  await nothingKept(first)
  await context.setOffline(true)
  await said(first, /What you type is kept on this computer/)
  await worried(first).fill('Nobody has rung the dentist')
  await keptHere(first)
  assert.doesNotMatch(await storedHere(first), /dentist/)
  await first.getByRole('button', { name: 'Save and continue' }).last().click()
  await said(first, 'No connection.')
  assert.equal(await worried(first).inputValue(), 'Nobody has rung the dentist')
  await context.setOffline(false)
  await saved(first)
  await nothingKept(first)
  assert.match(await savedAnswers(site), /School is going well.*Nobody has rung the dentist/)
})

test('a browser closed while offline loses nothing: its person finds it again, and nobody else does', async () => {
  await context.setOffline(true)
  await worried(first).fill('Nobody has rung the dentist or the optician')
  await first.waitForTimeout(400)
  await first.close()
  await context.setOffline(false)
  await context.clearCookies()
  const other = await context.newPage()
  await signIn(other, 'manager', discussion)
  await other.goto(`/children/${kofi.id}/reviews/new`)
  await other.getByText('Somebody else is writing about a review of').waitFor()
  await said(other, /Nothing is saved yet. What you type/)
  assert.doesNotMatch(await other.content(), /optician/)
  await other.close()
  await context.clearCookies()
  const again = await context.newPage()
  await signIn(again, 'iro', discussion)
  await again.getByText('Here you can only read it').waitFor()
  assert.equal(await worried(again).isDisabled(), true)
  await again.getByRole('button', { name: 'Take over here' }).click()
  for (let looks = 0; looks < 100 && !(await worried(again).inputValue()).includes('optician'); looks += 1)
    await again.waitForTimeout(100)
  assert.match(await worried(again).inputValue(), /optician/)
  await nothingKept(again)
  assert.match(await savedAnswers(site), /or the optician/)
  await leave(again)
})

test('a second tab only reads until it takes over; what both typed stands side by side', async () => {
  const one = await context.newPage()
  await one.goto(discussion)
  await saved(one)
  const two = await context.newPage()
  await two.goto(discussion)
  await two.getByText('Here you can only read it').waitFor()
  await two.getByRole('button', { name: 'Take over here' }).click()
  await well(two).fill('School and football')
  await saved(two)
  await until(async () => /School and football/.test(await savedAnswers(site)))
  await well(one).fill('School and swimming')
  await said(one, 'You are writing in another tab or on another device')
  assert.equal(await well(one).isDisabled(), true)
  await one.getByRole('button', { name: 'Take over here' }).click()
  await one.getByText('You typed: School and swimming').waitFor()
  await one.getByText('Saved: School and football').waitFor()
  await one.getByRole('button', { name: 'Use what I typed' }).click()
  await nothingKept(one)
  assert.match(await savedAnswers(site), /School and swimming/)
  await two.close()
  await leave(one)
})

test('when the session has ended the page says so, and goes on saving once its person has signed in elsewhere', async () => {
  const page = await context.newPage()
  await page.goto(discussion)
  await saved(page)
  site.passMinutes(IDLE_MINUTES + 1)
  await well(page).fill('School, swimming and chess')
  await said(page, 'You have been signed out.')
  const door = await context.newPage()
  await signIn(door, 'iro', '/today')
  await door.close()
  await saved(page)
  await nothingKept(page)
  assert.match(await savedAnswers(site), /swimming and chess/)
  await leave(page)
})

test('where the record is shut meanwhile the page says that it saves no more, keeps what was typed, and asks no more', async () => {
  const page = await context.newPage()
  await page.goto(discussion)
  await saved(page)
  const { db } = site.services
  const restrict = (restricted: boolean) =>
    db.updateTable('child').set({ restricted }).where('id', '=', kofi.id).execute()
  await restrict(true)
  await well(page).fill('School, chess and judo')
  await said(page, 'This page is not saved any more.')
  await keptHere(page)
  let asked = 0
  page.on('request', () => {
    asked += 1
  })
  await page.waitForTimeout(5_000)
  assert.equal(asked, 0)
  await restrict(false)
  await page.reload()
  await until(async () => /chess and judo/.test(await savedAnswers(site)))
  await page.close()
})
