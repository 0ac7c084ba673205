// A concern climbs to Cafcass: settled by nobody at three stages, one of which says nothing, and closed with what it changed
// for the child. And a team manager answers a challenge on a phone, by a link from an e-mail. With JavaScript and without.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { storyChild } from '../../db/demo/council.ts'
import { DEMO_TODAY } from '../../db/demo/people.ts'
import { type Day, isoDay } from '../../src/kit/dates/index.ts'
import { createMailServer, createSending } from '../../src/platform/outbox/index.ts'
import { openBrowser } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'
import { findFaults } from '../support/find-faults.ts'
import { startMailDesk } from '../support/mail-desk.ts'

let today: Day = DEMO_TODAY
const desk = await startMailDesk()
const site = await startCouncilSite(() => today, {
  SMTP_URL: desk.url,
  MAIL_FROM: 'reviews@council.example',
  PUBLIC_ADDRESS: 'https://footprint.council.example',
})
const browser = await openBrowser()
const kofi = storyChild('overdue review')

const { db, clock, config } = site.services
if (config.mail === null) throw new Error('no mail server is set')
const sendWaiting = createSending({ db, send: createMailServer(config.mail), now: () => clock.now() })

const wordsOf = (page: Page) => page.locator('main').innerText()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const check = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check()

async function fillDay(page: Page, name: string, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-')
  await page.locator(`[name="${name}-day"]`).fill(day)
  await page.locator(`[name="${name}-month"]`).fill(month)
  await page.locator(`[name="${name}-year"]`).fill(year)
}

/** Sends what waits, and gives where the link of the newest e-mail to somebody leads. */
async function linkTo(email: string): Promise<string> {
  await sendWaiting()
  const mail = desk.delivered.findLast(({ to }) => to === email)
  assert.ok(mail, `no e-mail to ${email}`)
  assert.doesNotMatch(mail.raw, new RegExp(`${kofi.givenName}|${kofi.familyName}|school`))
  return /footprint\.council\.example(\/challenge-answer\/\S+)/.exec(mail.read.text ?? '')?.[1] ?? ''
}

/** The IRO raises a concern about Kofi. Gives where it stands. */
async function raise(page: Page, what: string, level: 'informal' | '1'): Promise<string> {
  await page.goto(`/children/${kofi.id}/challenges`)
  await page.getByRole('button', { name: 'Raise a challenge' }).first().click()
  await check(page, 'themes', 'education')
  await page.getByLabel('What is wrong, and how do you know?').fill(what)
  await page.getByLabel('What do you want to happen?').fill('A place at a school by the new term.')
  await check(page, 'severity', 'high')
  await check(page, 'level', level)
  if (level === '1') await nameAnswerer(page, 'Priya Vane')
  await press(page, 'Raise it')
  assert.match(await wordsOf(page), /Informal concern|Waiting for Team manager/)
  return page.url()
}

const emailOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@council.example`

async function nameAnswerer(page: Page, name: string): Promise<void> {
  await page.getByLabel('Who must answer?').fill(name)
  await page.getByLabel('Their e-mail address').fill(emailOf(name))
}

/** The IRO takes it to a stage, which is chosen already: the next one. */
async function goOn(page: Page, by: 'Make it formal' | 'Take it to another stage', who: string) {
  await follow(page, by)
  await nameAnswerer(page, who)
  await press(page, by)
}

async function openLink(page: Page, who: string): Promise<void> {
  await page.goto(await linkTo(emailOf(who)))
  assert.doesNotMatch(await wordsOf(page), /school/)
  await page.getByLabel('Your e-mail address').fill(emailOf(who))
  await press(page, 'Go on')
}

async function disagree(page: Page, who: string): Promise<void> {
  await openLink(page, who)
  await page.getByLabel('We do not agree').check()
  await page.getByLabel('Your reasons, or your question').fill('There is no money for it this year.')
  await press(page, 'Send the answer')
  assert.match(await wordsOf(page), /We have your answer/)
}

async function refuse(page: Page, at: string): Promise<void> {
  await page.goto(at)
  assert.match(await wordsOf(page), /There is no money for it this year/)
  await follow(page, 'Do not accept the answer')
  await page.getByLabel('Why?').fill('A child out of school since June cannot wait for a budget.')
  await press(page, 'Do not accept the answer')
}

async function goToCafcass(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Write down a referral/ }).click()
  await check(page, 'kind', 'cafcass')
  await page.getByLabel('To whom?').fill('Duty manager, Cafcass legal')
  await page.getByLabel('Why, or what was said?').fill('Three stages did not find a school.')
  await press(page, 'Write it down')
  const href = await page.getByRole('link', { name: 'PDF' }).getAttribute('href')
  const document = await page.request.get(href ?? '')
  assert.equal(document.headers()['content-type'], 'application/pdf')
  assert.ok((await document.body()).subarray(0, 5).equals(Buffer.from('%PDF-')))
  await page.getByLabel('What came of it?').fill('Cafcass wrote to the director.')
  await press(page, 'Save')
  assert.match(await wordsOf(page), /Cafcass wrote to the director\. Known on 11 December 2026/)
}

async function close(page: Page, at: string): Promise<string> {
  await page.goto(at)
  await follow(page, 'Close it')
  await press(page, 'Close it')
  assert.match(await page.locator('.govuk-error-summary').innerText(), /came of it/)
  await check(page, 'outcomes', 'service-provided')
  await page.getByLabel('What difference did it make to the child?').fill('Kofi has begun at school.')
  await press(page, 'Close it')
  const words = await wordsOf(page)
  assert.match(words, /Closed on Tuesday 12 January 2027/)
  assert.match(words, /A service was given.*Kofi has begun at school/s)
  assert.match(words, /Service manager \(Grace Quill\) did not answer.*8 working days later/)
  assert.match(words, /Cafcass/)
  return await page.getByRole('heading', { level: 1 }).innerText()
}

for (const javaScript of ['on', 'off'] as const) {
  test(`with JavaScript ${javaScript}: a concern climbs to Cafcass, and the figures have its silence and its outcome`, async () => {
    today = DEMO_TODAY
    const officer = await browser.signIn(site, 'iro', { javaScript })
    const manager = await browser.visit(site, { javaScript })
    const at = await raise(officer, `Kofi has had no school since June (${javaScript}).`, 'informal')
    await goOn(officer, 'Make it formal', 'Priya Vane')
    today = isoDay('2026-11-24')
    await disagree(manager, 'Priya Vane')
    await refuse(officer, at)
    await goOn(officer, 'Take it to another stage', 'Grace Quill')
    today = isoDay('2026-12-11')
    await officer.goto(at)
    assert.match(
      await wordsOf(officer),
      /Service manager \(Grace Quill\) has not answered. The answer was due on .*1 December 2026, 8 working days ago/,
    )
    await goOn(officer, 'Take it to another stage', 'Saul Ferris')
    assert.match(await wordsOf(officer), /Waiting for Assistant director/)
    await disagree(manager, 'Saul Ferris')
    await refuse(officer, at)
    await goToCafcass(officer)
    today = isoDay('2027-01-12')
    const name = await close(officer, at)
    await officer.goto('/challenges?list=closed')
    assert.match(await officer.getByRole('row').filter({ hasText: name }).innerText(), /Education.*Closed/s)
    await officer.goto('/challenges/pattern?period=2026-27')
    const silent = officer.getByRole('row').filter({ hasText: 'Grace Quill' }).first()
    assert.match(await silent.innerText(), /Stage 2\s+(1\s+1|2\s+2)$/)
    await officer.goto('/figures/cafcass-referrals?period=2026-27')
    assert.match(await wordsOf(officer), /referral/)
  })
}

const PHONE = { width: 360, height: 740 }

/** Nothing is wider than the phone, and what is pressed is large enough for a thumb. */
async function fitsPhone(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(wide <= PHONE.width, `${wide} px wide`)
  for (const target of await page.locator('main .govuk-button, main .govuk-radios__label').all()) {
    const box = await target.boundingBox()
    assert.ok(box && box.height >= 24 && box.width >= 44, JSON.stringify(box))
  }
}

for (const javaScript of ['on', 'off'] as const) {
  test(`with JavaScript ${javaScript}: a team manager answers by a link on a phone, and the IRO reads the answer`, async () => {
    today = DEMO_TODAY
    const officer = await browser.signIn(site, 'iro', { javaScript })
    const at = await raise(officer, 'There is no plan for school after June.', '1')
    const phone = await browser.visit(site, { javaScript, ...PHONE })
    await phone.goto(await linkTo('priya.vane@council.example'))
    await fitsPhone(phone)
    await phone.getByLabel('Your e-mail address').fill('somebody@else.example')
    await press(phone, 'Go on')
    assert.match(await wordsOf(phone), /This is another/)
    assert.doesNotMatch(await wordsOf(phone), /school/)
    await phone.getByLabel('Your e-mail address').fill('Priya.Vane@council.example')
    await press(phone, 'Go on')
    assert.match(await wordsOf(phone), /There is no plan for school after June/)
    assert.doesNotMatch(await wordsOf(phone), new RegExp(`${kofi.familyName}`))
    await fitsPhone(phone)
    if (javaScript === 'on') assert.deepEqual(await findFaults(phone), [])
    await phone.getByLabel('We agree, and will act').check()
    await phone.getByLabel('What will be done?').fill('We have asked three schools for a place.')
    await press(phone, 'Send the answer')
    assert.match(await phone.locator('.govuk-error-summary').innerText(), /the day it will be done by/)
    await fitsPhone(phone)
    await fillDay(phone, 'by', '2026-12-04')
    await press(phone, 'Send the answer')
    assert.match(await wordsOf(phone), /We have your answer/)
    await fitsPhone(phone)
    await officer.goto(at)
    assert.match(await wordsOf(officer), /Answered: the IRO looks at it/)
    assert.match(await wordsOf(officer), /asked three schools for a place\. By .*4 December 2026/)
    await follow(officer, 'Accept the answer')
    await press(officer, 'Accept the answer')
    assert.match(await wordsOf(officer), /Answer accepted/)
  })
}
