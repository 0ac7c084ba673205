// The analyst sees a child of the fictional return whose exit was not recorded, gives it to somebody, loads the next file
// and sees it gone.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'

const PUT_RIGHT = 'db/demo/put-right'
const GONE = '/data-quality/exits?kind=gone'

const browser = await openBrowser()
const site = await startCouncilSite()
const analyst = await browser.signIn(site, 'analyst', { javaScript: 'off' })

const mainText = () => analyst.locator('main').innerText()

/** The checks run once the files are loaded: asks for a page until it says so. */
async function untilSaid(page: Page, path: string, says: RegExp): Promise<string> {
  for (let tried = 0; tried < 120; tried += 1) {
    await page.goto(path)
    const text = await page.locator('main').innerText()
    if (says.test(text)) return text
    await sleep(250)
  }
  throw new Error(`${path} never said ${says}`)
}

test('a child who was open at the end of one return and is not in the next is in the list of exits', async () => {
  await analyst.goto(GONE)
  const text = await mainText()
  assert.match(text, /Obi Joseph\s+C0041449/)
  assert.match(text, /A published way of guessing would end the episode .* on 31 March 2025/)
})

test('it is shown with its row and what is known, and given to a team', async () => {
  await analyst.getByRole('link', { name: 'Obi Joseph' }).click()
  const shown = await mainText()
  assert.match(shown, /line \d+ of episodes\.csv/)
  assert.match(shown, /Ask whether the child is safe/)
  await analyst.getByLabel('Team').selectOption({ index: 1 })
  await analyst.getByRole('button', { name: 'Give it to them' }).click()
  await analyst.getByLabel('Whom did you ask?').fill('The team’s manager')
  await analyst.getByRole('button', { name: 'Write it down' }).click()
  assert.match(await mainText(), /Asked The team’s manager\. No answer yet\./)
})

test('after the next file has the exit it is gone from the list, and its history says so', async () => {
  const path = new URL(analyst.url()).pathname
  await analyst.goto('/imports')
  await analyst.locator('select[name="return-year"]').selectOption('2025-26')
  const files = readdirSync(PUT_RIGHT).map((name) => join(PUT_RIGHT, name))
  await analyst.locator('input[type="file"]').setInputFiles(files)
  await analyst.getByRole('button', { name: 'Load the files' }).click()
  await analyst.waitForURL(/\/imports\/load\//)
  const history = await untilSaid(analyst, path, /Gone/)
  assert.match(history, /Asked The team’s manager/)
  await analyst.goto(GONE)
  assert.doesNotMatch(await mainText(), /Obi Joseph/)
  await analyst.goto(`${GONE}&state=gone`)
  assert.match(await mainText(), /Obi Joseph/)
})
