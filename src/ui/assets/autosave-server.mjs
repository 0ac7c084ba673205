// What a page that saves by itself asks of the server, and what came of it.
const KEY_ADDRESS = '/account/browser-key'
const LONGEST_WAIT = 15_000

const isSignIn = (answer) => answer.type === 'opaqueredirect'
const isData = (answer) => answer.headers.get('content-type')?.startsWith('application/json')

/**
 * Posts fields. The outcome: `saved`, `refused`, `signed-out`, `unreached`, or `not-ours` where the page's token is of an
 * earlier session; with what the server said.
 */
export async function ask(address, body) {
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT)
    const answer = await fetch(address, { method: 'POST', body, redirect: 'manual', signal })
    if (isSignIn(answer)) return { outcome: 'signed-out' }
    if (isData(answer)) return { outcome: answer.ok ? 'saved' : 'refused', ...(await answer.json()) }
    return { outcome: answer.status < 500 ? 'not-ours' : 'unreached' }
  } catch {
    return { outcome: 'unreached' }
  }
}

/** The key of what is kept in this browser and the token for forms: `greeted`; or why there is none. */
export async function askForKey(whose) {
  try {
    const answer = await fetch(KEY_ADDRESS, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_WAIT) })
    if (isSignIn(answer)) return { outcome: 'signed-out' }
    if (!answer.ok) return { outcome: 'unreached' }
    const given = await answer.json()
    return given.whose === whose ? { outcome: 'greeted', ...given } : { outcome: 'somebody-else' }
  } catch {
    return { outcome: 'unreached' }
  }
}
