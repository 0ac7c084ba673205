// An administrator says which role the council's directory gives; a manager signs in with her work account, once with
// JavaScript and once without, and signs out of both; somebody without a role is told whom to ask.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { DEMO_TODAY } from '../../db/demo/people.ts'
import { openBrowser } from '../support/browser.ts'
import { startSignOnProvider } from '../support/sign-on-provider.ts'
import { withDemonstration } from '../support/test-database.ts'
import { startTestServer } from '../support/test-server.ts'

// The directory has to know where we are before we are there.
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

const port = await freePort()
const provider = await startSignOnProvider({ address: `http://localhost:${port}` })
after(() => provider.close())
const served = await startTestServer({
  today: DEMO_TODAY,
  database: await withDemonstration(),
  environment: { DEMO: 'true', ...provider.settings },
})
await served.server.listen({ port, host: '127.0.0.1' })
const site = { ...served, address: `http://localhost:${port}` }
const browser = await openBrowser()

test('an administrator gives a value of the directory its role', async () => {
  const page = await browser.signIn(site, 'administrator')
  await page.goto('/settings/single-sign-on')
  assert.match(await page.locator('main').innerText(), new RegExp(`localhost:${port}/sign-in/single/back`))
  await page.getByLabel('Value in the directory').fill('Footprint.Manager')
  await page.getByLabel('Role here').selectOption('manager')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('rowheader', { name: 'Footprint.Manager' }).waitFor()
})

for (const javaScript of ['on', 'off'] as const) {
  test(`with JavaScript ${javaScript}: a manager signs in with her work account, and out of both`, async () => {
    const page = await browser.visit(site, { javaScript })
    await page.goto('/figures')
    await page.getByRole('button', { name: 'Sign in with your work account' }).click()
    await page.waitForURL(`${provider.issuer}/**`)
    await page.getByRole('button', { name: 'Helen Marsh' }).click()
    await page.waitForURL(`${site.address}/figures`)
    assert.match(await page.locator('body').innerText(), /Helen Marsh/)

    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${provider.issuer}/**`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${site.address}/sign-in/single/left`)
    await page.getByRole('heading', { name: 'You have signed out' }).waitFor()

    await page.goto('/figures')
    await page.getByRole('button', { name: 'Sign in with your work account' }).click()
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
  })
}

test('somebody whose work account has no role here is told whom to ask', async () => {
  const page = await browser.visit(site)
  await page.getByRole('button', { name: 'Sign in with your work account' }).click()
  await page.getByRole('button', { name: 'Peter Lane' }).click()
  await page.getByRole('heading', { name: 'You have no role in Footprint yet' }).waitFor()
  assert.match(await page.locator('main').innerText(), /ask whoever looks after accounts/)
  await page.getByRole('button', { name: 'Back to sign in' }).click()
  await page.waitForURL(`${site.address}/sign-in`)
})
