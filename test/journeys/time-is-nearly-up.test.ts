// Somebody writes for longer than a session lasts: they are warned and stay signed in, and when they are too late after
// all, what they typed goes on after signing in again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyChild } from '../../db/demo/council.ts'
import { DEMO_ACCOUNTS } from '../../db/demo/people.ts'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'

const browser = await openBrowser()
const site = await startCouncilSite()
const page = await browser.signIn(site, 'iro')
const kofi = storyChild('overdue review')
const { userName, password } = DEMO_ACCOUNTS.iro

const warning = page.getByRole('dialog', { name: 'Signing out soon' })
const day = page.getByRole('textbox', { name: 'Day' })

test('five minutes before the end a warning opens, and staying keeps the session and what was typed', async () => {
  await page.clock.install()
  await page.goto(`/children/${kofi.id}`)
  await page.getByRole('button', { name: 'Record a review' }).click()
  await day.fill('19')
  // The page saves by itself; from then on the time counts.
  await page.clock.fastForward('00:03')
  await page
    .getByRole('status')
    .getByText(/^Saved/)
    .filter({ visible: true })
    .waitFor()
  await page.clock.fastForward('23:00')
  assert.equal(await warning.isVisible(), false)
  await page.clock.fastForward('01:30')
  await warning.waitFor()
  assert.match(await warning.innerText(), /You will be signed out in 5 minutes/)
  assert.equal(await page.evaluate('document.activeElement.id'), 'idle-title')
  site.passMinutes(25)
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  await warning.waitFor({ state: 'hidden' })
  assert.equal(await day.evaluate((box) => box === box.ownerDocument.activeElement), true)
  assert.equal(await day.inputValue(), '19')
  site.passMinutes(25)
  await page.clock.fastForward('24:30')
  await warning.waitFor()
  await page.keyboard.press('Escape')
  await warning.waitFor({ state: 'hidden' })
  assert.equal(await day.inputValue(), '19')
})

test('when the time is up the page says so, and what is sent then is kept and goes again after signing in', async () => {
  await page.clock.fastForward('24:30')
  await warning.waitFor()
  await page.clock.fastForward('05:00')
  const ended = page.getByRole('dialog', { name: 'You have been signed out' })
  await ended.getByText('What you typed is still on this page.').waitFor()
  site.passMinutes(31)
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
  await page.getByText('We kept it: sign in, then send it again.').waitFor()
  await page.getByLabel('User name').fill(userName)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'We kept what you typed' }).waitFor()
  await page.getByRole('button', { name: 'Send it again' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  assert.equal(await day.inputValue(), '19')
})
