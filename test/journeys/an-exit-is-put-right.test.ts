// The analyst loads two returns, sees a child whose exit was not recorded, gives it to somebody, and after the next file
// sees it gone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'
import { childRows, returnFile } from '../support/return-files.ts'

const browser = await openBrowser()
const site = await startCouncilSite()
const analyst = await browser.signIn(site, 'analyst', { javaScript: 'off' })

const [gone, stays] = [childRows('QX71', '08/04/2024'), childRows('QX72', '09/04/2024')]
const left = gone.episode.replace(',PR1,,,', ',PR1,01/07/2025,E4A,')
assert.notEqual(left, gone.episode)

const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** Loads a return as the page has it done, and answers what it asks. */
async function load(year: string, episodes: readonly string[]): Promise<void> {
  await analyst.goto('/imports')
  await analyst.locator('select[name="return-year"]').selectOption(year)
  await analyst
    .locator('input[type="file"]')
    .setInputFiles([
      fileOf('header.csv', returnFile('header', [gone.header, stays.header])),
      fileOf('episodes.csv', returnFile('episodes', episodes)),
      fileOf('reviews.csv', returnFile('reviews', [stays.review(`06/05/${year.slice(0, 4)}`)])),
    ])
  await analyst.getByRole('button', { name: 'Load the files' }).click()
  await analyst.waitForURL(/\/imports\/load\//)
}

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
  await load('2024-25', [gone.episode, stays.episode])
  await untilSaid(analyst, '/data-quality', /The return for 2024-25/)
  await load('2025-26', [stays.episode])
  const text = await untilSaid(analyst, '/data-quality/exits?kind=gone', /QX71/)
  assert.doesNotMatch(text, /QX72/)
  assert.match(text, /A published way of guessing would end the episode .* on 31 March 2025/)
})

test('it is shown with its row and what is known, and given to a team', async () => {
  await analyst.getByRole('link', { name: 'QX71' }).click()
  const shown = await analyst.locator('main').innerText()
  assert.match(shown, /line 2 of episodes\.csv/)
  assert.match(shown, /Ask whether the child is safe/)
  await analyst.getByLabel('Team').selectOption({ index: 1 })
  await analyst.getByRole('button', { name: 'Give it to them' }).click()
  await analyst.getByLabel('Whom did you ask?').fill('The team’s manager')
  await analyst.getByRole('button', { name: 'Write it down' }).click()
  assert.match(await analyst.locator('main').innerText(), /Asked The team’s manager\. No answer yet\./)
})

test('after the next file has the exit it is gone from the list, and its history says so', async () => {
  const path = new URL(analyst.url()).pathname
  await load('2025-26', [left, stays.episode])
  const history = await untilSaid(analyst, path, /Gone/)
  assert.match(history, /Asked The team’s manager/)
  await analyst.goto('/data-quality/exits?kind=gone')
  assert.doesNotMatch(await analyst.locator('main').innerText(), /QX71/)
  await analyst.goto('/data-quality/exits?kind=gone&state=gone')
  assert.match(await analyst.locator('main').innerText(), /QX71/)
})
