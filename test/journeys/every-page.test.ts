// Every page a person can open from the menu, about a child, or with a link: nothing for axe to find, nothing wider than
// a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'
import { childPages, findSubjects, linkPages, otherPages } from '../support/every-page.ts'
import { findFaults } from '../support/find-faults.ts'

const DESK = { width: 1280, height: 900 }
const PHONE = { width: 320, height: 900 }

const site = await startCouncilSite()
const browser = await openBrowser()
const manager = await browser.signIn(site, 'manager')
const subjects = await findSubjects(site)

// So that there is a letter to write: a draft is made by pressing the button.
await manager.goto(`/reviews/${subjects.unwritten.id}/record`)
await manager.getByRole('button', { name: 'Write the letter' }).click()
await manager.waitForURL('**/letter')

async function look(page: Page, path: string): Promise<void> {
  await page.setViewportSize(DESK)
  const answer = await page.goto(path)
  assert.equal(answer?.status(), 200)
  assert.deepEqual(await findFaults(page), [])
  assert.ok((await page.locator('h1').count()) >= 1)
  await page.setViewportSize(PHONE)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(wide <= PHONE.width, `${wide} px wide`)
}

/** With words in place of ids, for the title. */
const nameOf = (path: string): string =>
  path.replace(/[\w-]{43}/, 'LINK').replaceAll(/(?<=\/)(?=[a-z]*\d)[a-z0-9]{16}/g, 'ID')

const byRole = [
  { page: manager, paths: [...childPages(subjects), ...otherPages(subjects)] },
  { page: await browser.visit(site), paths: await linkPages(site, subjects) },
]
for (const { page, paths } of byRole) {
  for (const path of paths) {
    test(`${nameOf(path)} has nothing for axe to find, and does not scroll sideways on a phone`, async () => {
      await look(page, path)
    })
  }
}
