import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson, openTab } from '../../../../test/support/signing-in.ts'
import { startTestServer } from '../../../../test/support/test-server.ts'
import { IDLE_MINUTES } from '../../../platform/identity/index.ts'
import { page, type Route, redirectTo } from '../../../platform/web/route.ts'
import { renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { ACCESS, accountRoutes, peopleRoutes, sessionRoutes } from '../index.ts'

const sent: string[] = []
const diary: readonly Route[] = [
  {
    method: 'GET',
    path: '/diary',
    action: 'use-footprint',
    handle: async ({ frame, csrfToken }) => {
      const main = renderForm({ action: '/diary', csrfToken, fields: renderHiddenField('words', '') })
      return page(frame({ title: 'Diary', nav: null, main }))
    },
  },
  {
    method: 'POST',
    path: '/diary',
    action: 'use-footprint',
    handle: async ({ form }) => {
      sent.push(form.get('words') ?? '')
      return redirectTo('/diary')
    },
  },
]
const site = await startTestServer({
  siteMap: (services) => ({
    open: peopleRoutes(services),
    own: sessionRoutes(services),
    pages: [...accountRoutes(services), ...diary],
    access: ACCESS,
  }),
})
const TYPED = 'Tilly said “yes” & more'

/** Types into the diary, and sends it when the time is up. Gives the tab and where it was sent on to. */
async function sendLate(userName: string, fields: Readonly<Record<string, string>> = { words: TYPED }) {
  await addPerson(site, userName)
  const tab = openTab(site)
  await tab.signIn(userName)
  await tab.get('/diary')
  site.passMinutes(IDLE_MINUTES + 1)
  return { tab, late: await tab.post('/diary', fields) }
}

const thenOf = (location: unknown): string =>
  new URL(String(location), 'http://localhost').searchParams.get('then') ?? ''

test('what was sent too late is kept, and goes again with one press after signing in', async () => {
  const { tab, late } = await sendLate('late')
  assert.match(
    String(late.headers.location),
    /^\/sign-in\?then=%2Faccount%2Fkept-form%2F[0-9a-z]+&because=kept$/,
  )
  assert.deepEqual(sent, [])
  assert.match((await tab.get(String(late.headers.location))).body, /We kept it: sign in, then send it again/)
  const signedIn = await tab.signIn('late', thenOf(late.headers.location))
  const shown = await tab.get(String(signedIn.headers.location))
  assert.match(shown.body, /<h1 class="fp-title">We kept what you typed<\/h1>/)
  assert.match(shown.body, /action="\/diary" method="post"/)
  assert.match(shown.body, /name="words" value="Tilly said “yes” &amp; more"/)
  assert.equal((await tab.post('/diary', { words: TYPED })).headers.location, '/diary')
  assert.deepEqual(sent, [TYPED])
})

test('another account that signs in at the same desk is shown nothing of it', async () => {
  const { tab, late } = await sendLate('first-shift')
  await addPerson(site, 'second-shift')
  const path = thenOf(late.headers.location)
  assert.equal((await tab.signIn('second-shift', path)).headers.location, path)
  const shown = await tab.get(path)
  assert.equal(shown.headers.location, '/')
  assert.doesNotMatch(shown.body, /Tilly/)
  await tab.get('/account')
  await tab.post(path)
  const owner = openTab(site)
  await owner.signIn('first-shift')
  assert.match((await owner.get(path)).body, /Tilly said/)
})

test('its owner may throw it away', async () => {
  const { tab, late } = await sendLate('throws-away')
  const path = thenOf(late.headers.location)
  await tab.signIn('throws-away')
  await tab.get(path)
  assert.equal((await tab.post(path)).headers.location, '/')
  assert.equal((await tab.get(path)).headers.location, '/')
})

test('a form with another token, from another site, or with a password in it is not kept', async () => {
  for (const [name, fields] of [
    ['other-token', { words: TYPED, csrf: 'forged' }],
    ['a-password', { 'new-password': 'kettle meadow train' }],
  ] as const) {
    const { late } = await sendLate(name, fields)
    assert.match(String(late.headers.location), /because=not-saved$/, name)
  }
  const count = await site.services.db.selectFrom('kept_form').selectAll().execute()
  assert.equal(
    count.some(({ path }) => path !== '/diary'),
    false,
  )
})

test('after signing out nothing is kept', async () => {
  await addPerson(site, 'signed-out')
  const tab = openTab(site)
  await tab.signIn('signed-out')
  await tab.get('/diary')
  const before = tab.cookie()
  await tab.post('/sign-out')
  tab.useCookie(before)
  const late = await tab.post('/diary', { words: TYPED })
  assert.match(String(late.headers.location), /because=not-saved$/)
})

test('without a key nothing is kept, and the sign-in page says so as before', async () => {
  const keyless = await startTestServer({
    siteMap: () => ({ open: [], pages: diary, access: ACCESS }),
    environment: { SECRET_KEY: '', DATABASE_URL: 'postgres://localhost/footprint' },
    database: {
      db: site.services.db,
      kind: 'server',
      connections: () => ({ total: 0, idle: 0, waiting: 0 }),
      close: async () => {},
    },
  })
  await addPerson(site, 'keyless-late')
  const tab = openTab(site)
  await tab.signIn('keyless-late')
  await tab.get('/diary')
  const there = openTab(keyless)
  there.useCookie(tab.cookie())
  await there.get('/diary')
  keyless.passMinutes(IDLE_MINUTES + 1_000)
  const late = await there.post('/diary', { words: TYPED })
  assert.match(String(late.headers.location), /because=not-saved$/)
})
