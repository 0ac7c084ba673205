// Somebody sets one-time codes up from their account, signs out, and signs in again with a code from their app.
// With JavaScript and without.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { DEMO_ACCOUNTS } from '../../db/demo/people.ts'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'
import { codeNow } from '../support/signing-in.ts'

const browser = await openBrowser()
const { userName, password } = DEMO_ACCOUNTS.iro

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('button', { name: /Continue|Turn on one-time codes/ }).click()
}

const visits = []
for (const javaScript of ['on', 'off'] as const) {
  const site = await startCouncilSite()
  visits.push({ javaScript, site, page: await browser.signIn(site, 'iro', { javaScript }) })
}

for (const { javaScript, site, page } of visits) {
  test(`with JavaScript ${javaScript}: codes are set up, and the next sign-in asks for one`, async () => {
    await page.getByRole('link', { name: 'Ruth Adeyemi' }).first().click()
    await page.getByRole('link', { name: 'Set up one-time codes' }).click()
    assert.equal(
      await page.getByRole('img', { name: /picture for your authenticator app/ }).isVisible(),
      true,
    )
    const secret = (await page.locator('[data-code-secret]').innerText()).replaceAll(' ', '')
    await page.getByLabel('Your password').fill(password)
    await giveCode(page, codeNow(secret, site.services.clock.now()))
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor()
    assert.equal(await page.locator('.fp-codes li').count(), 10)
    const recoveryCode = await page.locator('.fp-codes li').first().innerText()
    await page.getByRole('button', { name: 'I have kept them: continue' }).click()
    assert.match(await page.locator('main').innerText(), /On, with 10 recovery codes left/)

    const signIn = async () => {
      await page.getByRole('button', { name: 'Sign out' }).first().click()
      await page.getByLabel('User name').fill(userName)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('heading', { name: 'Enter a code' }).waitFor()
    }
    await signIn()
    await giveCode(page, '000000')
    assert.match(await page.locator('main').innerText(), /The code is not right, or was used before/)
    // The one that set codes up is used; the app shows the next one in half a minute, which is taken early.
    await giveCode(page, codeNow(secret, site.services.clock.now(), 1))
    await page.waitForURL('**/today')

    await page.goto('/account')
    await signIn()
    await giveCode(page, recoveryCode)
    await page.waitForURL('**/today')
    await page.goto('/account')
    assert.match(await page.locator('main').innerText(), /On, with 9 recovery codes left/)
  })
}
