// What a person does at the sign-in pages, step by step, and what their authenticator app shows.
import { Secret, TOTP } from 'otpauth'
import { addAccount, type Role } from '../../src/platform/identity/index.ts'
import { formOf, type TestServer } from './test-server.ts'

export const TEST_PASSWORD = 'violin harbour moss'

/** A new account, not signed in; gives its id. */
export async function addPerson(site: TestServer, userName: string, role: Role = 'iro'): Promise<string> {
  const given = {
    userName,
    displayName: 'Test Person',
    roles: [role],
    personId: null,
    password: TEST_PASSWORD,
  }
  const added = await addAccount(site.services.db, given, 'command-line')
  if (!added.ok) throw new Error(added.failure.says)
  return added.value.id
}

type Fields = Readonly<Record<string, string>>

/** A browser with a cookie, that reads the token off the last page it got. */
export function openTab(site: TestServer, address = '10.0.0.1') {
  let cookie = ''
  let csrf = ''
  const ask = async (method: 'GET' | 'POST', url: string, fields?: Fields, goOnTo?: string) => {
    const { headers, payload: form } = fields ? formOf({ csrf, ...fields }) : { headers: {}, payload: '' }
    const payload = goOnTo === undefined ? form : `${form}&then=${encodeURIComponent(goOnTo)}`
    const answer = await site.server.inject({
      method,
      url,
      remoteAddress: address,
      headers: { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie, ...headers },
      ...(fields ? { payload } : {}),
    })
    const given = answer.cookies.find(({ name }) => name === site.cookieName)
    if (given) cookie = `${site.cookieName}=${given.value}`
    csrf = /name="csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf
    return answer
  }
  return {
    get: (url: string) => ask('GET', url),
    /** With the token of the last page; `goOnTo` is where to go when signing in is done. */
    post: (url: string, fields: Fields = {}, goOnTo?: string) => ask('POST', url, fields, goOnTo),
    signIn: (userName: string, goOnTo = '/account', password = TEST_PASSWORD) =>
      ask('POST', '/sign-in', { 'user-name': userName, password }, goOnTo),
    cookie: () => cookie,
    /** Goes back to an earlier cookie, as somebody who copied it. */
    useCookie(earlier: string) {
      cookie = earlier
    },
  }
}

/** The secret that a page shows for typing. */
export function secretOn(body: string): string {
  const shown = /data-code-secret>([A-Z2-7 ]+)</.exec(body)?.[1]
  if (shown === undefined) throw new Error('no secret is shown')
  return shown.replaceAll(' ', '')
}

/** What the app shows now, or so many half minutes later. */
export function codeNow(secret: string, now: Date, stepsLater = 0): string {
  const timestamp = now.getTime() + stepsLater * 30_000
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp })
}

/** The hidden field of a form on a page. */
export function hiddenOn(body: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
}
