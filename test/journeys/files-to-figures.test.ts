// Business support loads the authority's return; the manager opens a figure to its rows; a wrong file gets a sentence.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'

const RETURN = '../shared/data/ssda903-clean'
const files = readdirSync(RETURN)
  .filter((name) => name.endsWith('.csv') && !name.startsWith('_'))
  .map((name) => join(RETURN, name))

const browser = await openBrowser()
const site = await startCouncilSite()
const support = await browser.signIn(site, 'support')
const manager = await browser.signIn(site, 'manager', { javaScript: 'off' })

test('business support loads a return by page and is told what was added', async () => {
  await support.goto('/imports')
  await support.locator('input[type="file"]').setInputFiles(files)
  await support.getByRole('button', { name: 'Load the files' }).click()
  await support.getByText('Which year is this?').waitFor({ timeout: 60_000 })
  assert.match(await support.locator('main').innerText(), /look like the return for 2025-26/)
  await support.getByRole('button', { name: 'Load the files', exact: true }).click()
  // The demonstration has a return for that year, of other children.
  await support.getByRole('button', { name: 'Load them and mark those rows as withdrawn' }).click()
  await support.getByText('Added', { exact: false }).first().waitFor({ timeout: 60_000 })
  const said = await support.locator('main').innerText()
  assert.match(said, /2025-26/)
  assert.match(said, /Episodes/)
  const { count } = await site.services.db
    .selectFrom('source_row')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('table_name', '=', 'Reviews')
    .where('withdrawn_import', 'is', null)
    .where('return_year', '=', 2026)
    .executeTakeFirstOrThrow()
  assert.equal(count, 994)
})

test('a spreadsheet is answered with a sentence that says what to do', async () => {
  await support.goto('/imports')
  await support.locator('input[type="file"]').setInputFiles({
    name: 'episodes.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004 that broke off'),
  })
  await support.getByRole('button', { name: 'Load the files' }).click()
  await support
    .getByText(/save it again as \.xlsx/)
    .first()
    .waitFor({ timeout: 30_000 })
})

test('the manager opens a count on Today and finds as many rows', async () => {
  await manager.goto('/today')
  const link = manager
    .getByRole('row', { name: /^Owen Birtles/ })
    .getByRole('link')
    .nth(2)
  const count = Number(await link.innerText())
  await link.click()
  const heading = await manager.getByRole('heading', { name: /^Overdue/ }).innerText()
  assert.equal(Number(/\d+/.exec(heading)?.[0]), count)
})

test('the manager opens a figure to its rows', async () => {
  await manager.goto('/figures?period=2025-26')
  const card = manager.locator('text=Reviews held on time').first()
  assert.ok(await card.isVisible())
  await manager.goto('/figures/reviews-on-time/list?period=2025-26')
  assert.match(await manager.locator('main').innerText(), /\d[\d,]* reviews/)
})
