// Every page a person can open from the menu or a story child: nothing for axe to find, nothing wider than a phone.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { storyChild } from '../../db/demo/council.ts'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const site = await startCouncilSite()
const browser = await openBrowser()

const twoPart = storyChild('two-part review').id
const adoption = storyChild('adoption').id
const recorded = await site.services.db
  .selectFrom('review')
  .select(['id'])
  .where('child_id', '=', twoPart)
  .where('record', 'is not', null)
  .executeTakeFirstOrThrow()

const pages = [
  '/today',
  '/today?who=all',
  '/children',
  '/children?q=nobody-of-this-name',
  `/children/${twoPart}`,
  `/children/${adoption}`,
  `/children/${twoPart}?if-day=3&if-month=12&if-year=2026`,
  `/children/${twoPart}/reviews/new`,
  `/reviews/${recorded.id}`,
  `/reviews/${recorded.id}/correct`,
  '/figures',
  '/figures/reviews-on-time',
  '/figures/reviews-on-time/list',
  '/imports',
  '/imports/reviews',
  '/law/cppcr-33-1',
  '/parts',
]

type Violations = readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]

async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate<Violations>('axe.run().then(({ violations }) => violations)')
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

const looks = []
for (const width of [1280, 320]) looks.push({ width, page: await browser.signIn(site, 'manager', { width }) })

for (const { width, page } of looks) {
  for (const path of pages) {
    test(`${path.replace(twoPart, 'CHILD').replace(adoption, 'ADOPTED').replace(recorded.id, 'REVIEW')} at ${width} px has nothing for axe to find and does not scroll sideways`, async () => {
      const answer = await page.goto(path)
      assert.equal(answer?.status(), 200)
      assert.deepEqual(await findFaults(page), [])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= width, `${wide} px wide`)
      assert.ok((await page.locator('h1').count()) >= 1)
    })
  }
}
