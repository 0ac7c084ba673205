// An IRO signs in, finds a child whose review is overdue, reads why, records the review, and sees Today and the
// figures change. With JavaScript and without.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { storyChild } from '../../db/demo/council.ts'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'

const browser = await openBrowser()
const kofi = storyChild('overdue review')

async function overdueCount(page: Page): Promise<number> {
  await page.goto('/today')
  const heading = await page.getByRole('heading', { name: /^Overdue/ }).innerText()
  return Number(/\d+/.exec(heading)?.[0] ?? Number.NaN)
}

/** What Today says of Kofi. */
async function workOf(page: Page): Promise<string> {
  await page.goto('/today')
  const rows = page.getByRole('row', { name: `${kofi.givenName} ${kofi.familyName}` })
  return (await rows.allInnerTexts()).join('\n')
}

async function reviewsHeld(page: Page): Promise<string> {
  await page.goto('/figures/reviews-held?period=2026-27')
  return await page.locator('main').innerText()
}

async function fillMeeting(page: Page): Promise<void> {
  await page.getByLabel('Yes', { exact: true }).check()
  await page.getByRole('textbox', { name: 'Day' }).fill('19')
  await page.getByRole('textbox', { name: 'Month' }).fill('11')
  await page.getByRole('textbox', { name: 'Year' }).fill('2026')
  await page.getByLabel('In person').check()
  await page.getByLabel('Yes, it was completed on the last day above').check()
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
}

async function fillPeople(page: Page): Promise<void> {
  await page.getByRole('checkbox').first().check()
  await page.locator('input[name="chair"]').first().check()
  await page.locator('input[name="spoken"][value="spoken"]').check()
  await page.locator('input[name="spoken-how"][value="in-person"]').check()
  await page.locator('input[name="spoken-alone"][value="yes"]').check()
  await page.locator('input[name="code"][value="PN1"]').check()
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
}

async function fillDiscussion(page: Page): Promise<void> {
  await page.getByLabel('What is working well?').fill('Football, and the new school')
  await page.locator('input[name="scale"][value="7"]').check()
  await page.getByLabel('Who chose the number?').fill('Kofi')
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
}

async function fillPlan(page: Page): Promise<void> {
  await page.getByLabel('What was decided?').fill('Find a football club near the new home')
  await page.getByLabel('Who will do it?').fill('Dan Petrov')
  const by = page.getByRole('group', { name: 'By when?' })
  await by.getByRole('textbox', { name: 'Day' }).fill('11')
  await by.getByRole('textbox', { name: 'Month' }).fill('12')
  await by.getByRole('textbox', { name: 'Year' }).fill('2026')
  await page.locator('input[name="late-reason"][value="papers-not-ready"]').check()
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
}

const visits = []
for (const javaScript of ['on', 'off'] as const)
  visits.push({ javaScript, page: await browser.signIn(await startCouncilSite(), 'iro', { javaScript }) })

for (const { javaScript, page } of visits) {
  test(`with JavaScript ${javaScript}: the overdue review is found, explained, recorded, and gone from Today`, async () => {
    const before = await overdueCount(page)
    assert.match(await workOf(page), /Fourth review/)
    const held = await reviewsHeld(page)
    await page.goto('/today')
    await page
      .getByRole('link', { name: `${kofi.givenName} ${kofi.familyName}` })
      .first()
      .click()
    await page.waitForURL(`**/children/${kofi.id}`)
    const why = await page.locator('.fp-why').innerText()
    assert.match(why, /Fourth review/)
    assert.match(why, /Overdue since/)
    assert.match(why, /must be held within 6 months/)
    assert.match(why, /CPPCR/)

    await page.getByRole('button', { name: 'Record a review' }).click()
    await fillMeeting(page)
    await fillPeople(page)
    await fillDiscussion(page)
    await fillPlan(page)
    const check = await page.locator('main').innerText()
    assert.match(check, /Find a football club near the new home/)
    assert.match(check, /7 out of 10, chosen by Kofi/)
    assert.match(check, /Late by 1 working day/)
    await page.getByRole('button', { name: 'Record the review' }).click()

    const outcome = await page.locator('main').innerText()
    assert.match(outcome, /Recorded/)
    assert.match(outcome, /Late by 1 working day/)
    assert.match(outcome, /19 May 2027/)
    assert.ok((await overdueCount(page)) < before)
    assert.doesNotMatch(await workOf(page), /Fourth review/)
    assert.notEqual(await reviewsHeld(page), held)
  })
}
