// Looks at pages in a browser: nothing for axe to find, nothing wider than a phone. A test each.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { startCouncilSite } from './council-site.ts'
import { findSubjects } from './every-page.ts'
import { findFaults } from './find-faults.ts'

const DESK = { width: 1280, height: 900 }
const PHONE = { width: 320, height: 900 }

/** The fictional council, its manager at a page, somebody who is not signed in at another, and a letter to look at. */
export async function openCouncil() {
  const site = await startCouncilSite()
  const browser = await openBrowser()
  const manager = await browser.signIn(site, 'manager')
  const subjects = await findSubjects(site)
  // So that there is a letter to write: a draft is made by pressing the button.
  await manager.goto(`/reviews/${subjects.unwritten.id}/record`)
  await manager.getByRole('button', { name: 'Write the letter' }).click()
  await manager.waitForURL('**/letter')
  return { site, manager, visitor: await browser.visit(site), subjects }
}

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

/** A test for each path. */
export function lookAtPages(page: Page, paths: readonly string[]): void {
  for (const path of paths) {
    test(`${nameOf(path)} has nothing for axe to find, and does not scroll sideways on a phone`, async () => {
      await look(page, path)
    })
  }
}
