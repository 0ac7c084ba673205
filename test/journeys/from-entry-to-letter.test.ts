// A child comes into care: the service is told, a reviewing officer chosen, the review arranged, prepared, held and
// written up, the letter is in the child's hands, and mid-way somebody looks whether it came about. With JavaScript and
// without.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { DEMO_TODAY } from '../../db/demo/people.ts'
import { type Day, isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import { addAccount } from '../../src/platform/identity/index.ts'
import { openBrowser, type SignIn } from '../support/browser.ts'
import { startCouncilSite } from '../support/council-site.ts'

let today: Day = DEMO_TODAY
const site = await startCouncilSite(() => today)
const browser = await openBrowser()

const STARTED = '2026-11-18'
const BORN = '2016-05-04'
const DECISION = 'Find a football club near the new home'

const wordsOf = (page: Page) => page.locator('main').innerText()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const check = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check()

async function fillDay(page: Page, name: string, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-')
  await page.locator(`[name="${name}-day"]`).fill(day)
  await page.locator(`[name="${name}-month"]`).fill(month)
  await page.locator(`[name="${name}-year"]`).fill(year)
}

/** Business support tells the service. Gives the child's id. */
async function tellOfEntry(page: Page, given: string): Promise<string> {
  await page.goto(`/notices/new?q=${given}`)
  await page.getByLabel('The child’s number').fill(`JN-${given}`)
  await page.getByLabel('First name').fill(given)
  await page.getByLabel('Family name').fill('Farrow')
  await fillDay(page, 'born', BORN)
  await fillDay(page, 'start', STARTED)
  await check(page, 'status', 'C1')
  await page.getByLabel('Which team').selectOption({ label: 'North' })
  await page.getByLabel('Social worker, if').selectOption({ label: 'Dan Petrov' })
  await press(page, 'Tell the service')
  assert.match(await wordsOf(page), /The child has a record now, and waits for an IRO/)
  await page.goto('/notices?list=told')
  const row = page.getByRole('row').filter({ hasText: `${given} Farrow` })
  assert.match((await row.allInnerTexts()).join(' '), /18 Nov 2026/)
  const link = await page
    .getByRole('link', { name: `${given} Farrow`, exact: true })
    .first()
    .getAttribute('href')
  return /^\/children\/([^/]+)$/.exec(link ?? '')?.[1] ?? ''
}

/** How an officer of the council signs in; with an account of their own from the first time on. */
async function signInOf(personId: string, displayName: string): Promise<SignIn> {
  const signIn = { userName: personId, password: 'kettle-umbrella-nine-ponds' }
  const given = { ...signIn, displayName, roles: ['iro'] as const, personId }
  const added = await addAccount(site.services.db, given, 'command-line')
  assert.ok(added.ok || added.failure.code === 'taken', JSON.stringify(added))
  return signIn
}

/** The manager chooses whom the page proposes. Gives how they sign in. */
async function chooseOfficer(page: Page, child: string): Promise<SignIn> {
  await page.goto(`/children/${child}`)
  const before = await wordsOf(page)
  assert.match(before, /First review by Wednesday 16 December 2026/)
  assert.match(before, /20 working days later/)
  assert.match(before, /Social worker\s+Dan Petrov, North/)
  await page.goto(`/children/${child}/allocate`)
  assert.match(await wordsOf(page), /An IRO by Wednesday 25 November 2026/)
  const proposed = page.getByRole('radio').first()
  const officer = await proposed.inputValue()
  const label = await page.locator('.govuk-radios__item').first().innerText()
  assert.match(label, /We propose.*Is linked to North/s)
  await proposed.check()
  await page.locator('[name="registered"]').check()
  await page.locator('[name="experienced"]').check()
  await press(page, 'Give them this child')
  const name = label.split(',')[0] ?? ''
  assert.match(await wordsOf(page), new RegExp(`${name}, since 20 November 2026`))
  return await signInOf(officer, name)
}

/** Business support takes the first time that is proposed. Gives its day. */
async function arrange(page: Page, child: string): Promise<string> {
  await page.goto(`/children/${child}/meetings/new`)
  const slot = page.getByRole('radio').first()
  const on = (await slot.inputValue()).slice(0, 10)
  const why = await page.locator('.govuk-radios__item').first().innerText()
  assert.match(why, /In time: due by 16 December 2026/)
  await slot.check()
  await page.getByLabel('Where?').fill('Elm House, room 2')
  await page.locator('[name="invited-role"]').last().selectOption('parent')
  await page.locator('[name="invited-name"]').last().fill('Mrs Farrow')
  await page.locator('[name="invited-email"]').last().fill('farrow@home.example')
  await press(page, 'Arrange this review')
  assert.equal(await heading(page), 'Review meeting')
  assert.match(await wordsOf(page), /Elm House, room 2.*Mrs Farrow\s+Parent\s+farrow@home.example/s)
  await page.goto('/mail')
  const queued = page.getByRole('row').filter({ hasText: 'farrow@home.example' }).first()
  assert.match(await queued.innerText(), /Invitation to a review.*Waiting/s)
  return on
}

/** Business support asks the child, with a link to copy. Gives where it opens. */
async function askChild(page: Page, child: string): Promise<string> {
  await page.goto(`/children/${child}/consultations/new`)
  await check(page, 'role', 'child')
  await check(page, 'way', 'link')
  await press(page, 'Ask')
  assert.equal(await heading(page), 'Copy this link now')
  return new URL(await page.getByLabel('The link').inputValue()).pathname
}

async function markPaper(page: Page, child: string): Promise<void> {
  await page.goto(`/children/${child}/papers`)
  assert.match(await wordsOf(page), /6 papers missing/)
  await page.getByRole('link', { name: 'Record care plan' }).click()
  await check(page, 'what', 'other-way')
  await check(page, 'way', 'email')
  await fillDay(page, 'on', toIsoDate(today))
  await press(page, 'Save')
  assert.match(await heading(page), /Papers for the first review/)
  assert.match(await wordsOf(page), /5 papers missing/)
}

async function haveSay(page: Page, path: string): Promise<void> {
  await page.goto(path)
  assert.doesNotMatch(await wordsOf(page), /Farrow/)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('radio', { name: 'OK', exact: true }).check()
  await page.getByLabel('Tell us more if you want to').fill('I miss my dog')
  await press(page, 'Next')
  await page.goto(`${path}/check`)
  await press(page, 'Send my answers')
  assert.equal(await heading(page), 'This form has been sent')
}

async function readView(page: Page, child: string): Promise<void> {
  await page.goto(`/children/${child}/consultations`)
  await page.getByRole('link', { name: 'The child', exact: true }).first().click()
  await page.getByText('I miss my dog').waitFor()
}

/** The IRO records the review, page by page. Gives its id. */
async function recordReview(page: Page, child: string, on: string): Promise<string> {
  await page.goto(`/children/${child}/reviews/new`)
  await check(page, 'meeting', 'yes')
  await fillDay(page, 'part-1-on', on)
  await check(page, 'part-1-format', 'in-person')
  await check(page, 'completed', 'yes')
  await press(page, 'Save and continue')
  assert.equal(await heading(page), 'People and voice')
  await page.getByRole('checkbox').first().check()
  await page.locator('input[name="chair"]').first().check()
  await check(page, 'spoken', 'spoken')
  await check(page, 'spoken-how', 'in-person')
  await check(page, 'spoken-alone', 'yes')
  await check(page, 'code', 'PN1')
  await press(page, 'Save and continue')
  assert.equal(await heading(page), 'The discussion')
  await page.getByLabel('What is working well?').fill('School is going well, and the new room')
  await press(page, 'Save and continue')
  assert.equal(await heading(page), 'Plan and decisions')
  await page.getByLabel('What was decided?').fill(DECISION)
  await page.getByLabel('Who will do it?').fill('Dan Petrov')
  await fillDay(page, 'decision-1-by', '2026-12-18')
  await press(page, 'Save and continue')
  assert.equal(await heading(page), 'Check your answers')
  assert.match(await wordsOf(page), /School is going well.*Find a football club/s)
  await press(page, 'Record the review')
  assert.match(await wordsOf(page), /Recorded.*In time/s)
  return /\/reviews\/([^/]+)\//.exec(page.url())?.[1] ?? ''
}

async function writeLetter(page: Page, review: string, given: string): Promise<void> {
  await page.goto(`/reviews/${review}/record`)
  await press(page, 'Write the letter')
  assert.equal(await heading(page), 'Write the letter')
  assert.match(await wordsOf(page), /Reading age\s+About \d+/)
  await page.locator('textarea').first().fill(`Dear ${given},\n\nThank you for coming. We ate cake.`)
  await press(page, 'Save')
  await page.goto(`/reviews/${review}/letter/sign`)
  assert.match(await wordsOf(page), /We ate cake/)
  await press(page, 'Sign it')
  assert.match(await wordsOf(page), /Letter.*signed. Now say who is to have it/s)
}

async function handOver(page: Page, review: string): Promise<void> {
  await page.goto(`/reviews/${review}/sending`)
  await press(page, 'Put the child on the list')
  const line = page.locator('.fp-send').first()
  await line.getByText('They have it', { exact: true }).first().click()
  await line.getByRole('button', { name: 'They have it' }).click()
  await page.goto(`/reviews/${review}/record`)
  assert.match(await wordsOf(page), /Farrow, the child.*Has it/is)
}

async function checkMidway(page: Page, child: string): Promise<void> {
  await page.goto(`/children/${child}/between-reviews`)
  // The second review is due three months after the first, which is too soon for a check to be owed.
  assert.match(
    await wordsOf(page),
    /No check is due.*Last seen\s+\d+ days ago, on \d+ \w+ 2026, at a review/s,
  )
  await page.getByRole('button', { name: 'Write a check down' }).click()
  await fillDay(page, 'on', toIsoDate(today))
  await page.locator('input[name="grade"]').first().check()
  await page.locator('input[name="on-track"]').first().check()
  await page.locator('input[name="decisions"]').first().check()
  await page.locator('textarea[name="voice"]').fill('I play on Saturdays now')
  await press(page, 'Save the check')
  assert.match(await wordsOf(page), /I play on Saturdays now/)
}

const stories = [
  { given: 'Amina', javaScript: 'on' },
  { given: 'Bertie', javaScript: 'off' },
] as const

for (const { given, javaScript } of stories) {
  test(`with JavaScript ${javaScript}: a child who comes into care has a review in time, a letter, and somebody who looks again`, async () => {
    today = DEMO_TODAY
    const [support, manager, worker] = await Promise.all([
      browser.signIn(site, 'support', { javaScript }),
      browser.signIn(site, 'manager', { javaScript }),
      browser.signIn(site, 'socialWorker', { javaScript }),
    ])
    const child = await tellOfEntry(support, given)
    const officer = await browser.signIn(site, await chooseOfficer(manager, child), { javaScript })
    const on = await arrange(support, child)
    await markPaper(worker, child)
    await haveSay(await browser.visit(site, { javaScript }), await askChild(support, child))
    today = isoDay(on)
    await readView(officer, child)
    const review = await recordReview(officer, child, on)
    await writeLetter(officer, review, given)
    await handOver(officer, review)
    today = isoDay('2027-01-15')
    await checkMidway(officer, child)
  })
}
