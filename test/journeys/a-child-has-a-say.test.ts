// A child opens the link on a phone, answers one question after another, stops, comes back and sends: with scripts and
// without. Every page has nothing for axe to find and is no wider than the phone.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { isoDay } from '../../src/kit/dates/index.ts'
import { saveAskedPerson } from '../support/asked-person.ts'
import { openBrowser } from '../support/browser.ts'
import { findFaults } from '../support/find-faults.ts'
import { saveSmallAuthority } from '../support/small-authority.ts'
import { signedInAs, startTestServer } from '../support/test-server.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const address = (await site.server.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
const browser = await openBrowser()
let askedBy = ''
before(async () => {
  await saveSmallAuthority(db)
  askedBy = (await signedInAs(site, 'manager')).accountId
})

const ask = (form: string, language = 'en') =>
  saveAskedPerson(db, { childId: 'tilly', askedBy, form, language })
const PHONE = 320

async function check(page: Page): Promise<void> {
  assert.deepEqual(await findFaults(page), [], page.url())
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(wide <= PHONE, `${page.url()}: ${wide} px wide`)
  assert.equal(await page.locator('h1').count(), 1)
}

for (const javaScript of ['on', 'off'] as const) {
  test(`a child of 9 has a say on a phone, with scripts ${javaScript}`, async () => {
    const { path, id } = await ask('age-8-11')
    const page = await browser.visit({ address }, { javaScript, width: PHONE })
    const look = async () => (javaScript === 'on' ? await check(page) : undefined)
    await page.goto(path)
    await look()
    await page.getByRole('button', { name: 'Start' }).click()
    await look()
    await page.getByRole('radio', { name: 'Really good' }).check()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Skip this one' }).click()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await page.getByText('Can you have another look at this one?').waitFor()
    await look()
    await page.getByLabel('Tell us more if you want to').fill('Maths is hard')
    await page.getByRole('button', { name: 'Stop and come back later' }).click()
    await look()
    await page.goto(path)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.goto(`${path}/10`)
    await look()
    await page.getByRole('radio', { name: 'I want to come to it' }).check()
    await page.getByRole('button', { name: 'Next' }).click()
    await look()
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.getByRole('heading', { name: 'This form has been sent' }).waitFor()
    await look()
    const sent = await db
      .selectFrom('consultation_answer')
      .select(['chosen', 'said'])
      .where('consultation_id', '=', id)
      .orderBy('number')
      .execute()
    assert.deepEqual(sent, [
      { chosen: 'Really good', said: '' },
      { chosen: null, said: 'Maths is hard' },
      { chosen: 'I want to come to it', said: '' },
    ])
  })
}

for (const [form, language] of [
  ['under-8', 'en'],
  ['easy-read', 'pl'],
  ['age-12-15', 'en-XA'],
  ['age-16', 'en'],
  ['parent', 'pl'],
  ['professional', 'en'],
] as const) {
  test(`the form of ${form} in ${language} fits a phone and has nothing for axe to find`, async () => {
    const { path } = await ask(form, language)
    const page = await browser.visit({ address }, { width: PHONE })
    for (const step of ['', '/1', '/4', '/check']) {
      await page.goto(`${path}${step}`)
      await check(page)
    }
  })
}

test('large choices are large enough to press', async () => {
  const { path } = await ask('age-12-15')
  const page = await browser.visit({ address }, { width: PHONE })
  for (const step of ['/1', '/4']) {
    await page.goto(`${path}${step}`)
    for (const choice of await page.locator('.fp-big__label, .govuk-button').all()) {
      const box = await choice.boundingBox()
      assert.ok(box !== null && box.height >= 44 && box.width >= 40, JSON.stringify(box))
    }
  }
})

/** How far what a selector finds stands from the left and the right of the page's main part. */
async function placeOf(
  page: Page,
  selector: string,
): Promise<{ readonly left: number; readonly right: number }> {
  const main = await page.locator('main').boundingBox()
  const found = await page.locator(selector).first().boundingBox()
  assert.ok(main && found, selector)
  return { left: found.x - main.x, right: main.x + main.width - found.x - found.width }
}

for (const form of ['under-8', 'age-12-15', 'parent']) {
  test(`in a language from right to left the pages of ${form} are mirrored, and no wider than a phone`, async () => {
    const { path } = await ask(form, 'ar-XB')
    const page = await browser.visit({ address }, { width: PHONE })
    for (const step of ['', '/1', '/2', '/check', '/stopped']) {
      await page.goto(`${path}${step}`)
      assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
      await check(page)
    }
    // A parent’s page has nothing but what is as wide as the phone; a child’s has words that begin at the right.
    if (form === 'parent') return
    await page.goto(`${path}/1`)
    const words = await placeOf(page, '.fp-steps__words')
    assert.ok(words.right < words.left, `${words.left} ${words.right}`)
    if (form !== 'under-8') return
    await page.goto(path)
    const inset = page.locator('.govuk-inset-text')
    const [right, left] = await inset.evaluate((one) => {
      const { borderRightWidth, borderLeftWidth } = getComputedStyle(one)
      return [borderRightWidth, borderLeftWidth]
    })
    assert.deepEqual([right, left], ['10px', '0px'])
  })
}
