// What a browser keeps must not outlast the session: somebody else may sit down at the same machine.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyChild } from '../../db/demo/council.ts'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'

const site = await startCouncilSite()
const browser = await openBrowser()
const child = storyChild('two-part review')

test('after signing out, the Back button shows no child', async () => {
  const page = await browser.signIn(site, 'manager')
  await page.goto(`/children/${child.id}`)
  const family = child.familyName ?? ''
  assert.ok((await page.locator('main').innerText()).includes(family))
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/sign-in')
  await page.goBack()
  await page.waitForLoadState()
  assert.equal(new URL(page.url()).pathname, '/sign-in')
  assert.equal((await page.locator('body').innerText()).includes(family), false)
})

test('while signed in, the Back button asks for the page anew', async () => {
  const page = await browser.signIn(site, 'manager')
  await page.goto(`/children/${child.id}`)
  await page.goto('/today')
  const answered = page.waitForResponse(
    (answer) => new URL(answer.url()).pathname === `/children/${child.id}`,
  )
  await page.goBack()
  const answer = await answered
  assert.equal(answer.status(), 200)
  assert.equal(answer.headers()['cache-control'], 'no-store')
})
