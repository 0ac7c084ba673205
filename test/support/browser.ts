import { after } from 'node:test'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { DEMO_ACCOUNTS } from '../../db/demo/people.ts'
import type { CouncilSite, DemoRole } from './council-site.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Looking = {
  readonly javaScript?: 'on' | 'off'
  readonly width?: number
  readonly height?: number
}

/** How somebody of a test's own signs in. */
export type SignIn = { readonly userName: string; readonly password: string }

/** A browser for the stories of one file; closed after them. */
export async function openBrowser() {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell'
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  after(() => browser.close())

  /** A fresh visitor at the sign-in page. */
  async function visit(site: { readonly address: string }, looking: Looking = {}): Promise<Page> {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: looking.width ?? 1280, height: looking.height ?? 900 },
      javaScriptEnabled: looking.javaScript !== 'off',
      baseURL: site.address,
    })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    await page.goto('/sign-in')
    return page
  }

  return {
    visit,
    /** A fresh visitor, signed in as somebody of the council. */
    async signIn(site: CouncilSite, who: DemoRole | SignIn, looking: Looking = {}): Promise<Page> {
      const page = await visit(site, looking)
      const { userName, password } = typeof who === 'string' ? DEMO_ACCOUNTS[who] : who
      await page.getByLabel('User name').fill(userName)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.waitForURL((url) => url.pathname !== '/sign-in')
      return page
    },
  }
}
