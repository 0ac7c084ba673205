/**
 * Goes through the directory as a browser would: from the address that Footprint sent one to, saying who one is, until it
 * sends one back. `subject` null: goes back without saying. Gives the address it sends back to.
 */
export async function visitDirectory(departure: string, subject: string | null): Promise<URL> {
  const jar = new Map<string, string>()
  const home = new URL(departure).origin
  let next = await ask(departure, jar)
  for (let hop = 0; hop < 8; hop += 1) {
    const { location, address } = next
    if (location === null) throw new Error(`the directory went no further than ${new URL(address).pathname}`)
    const to = new URL(location, address)
    if (to.origin !== home) return to
    next = to.pathname.startsWith('/interaction/')
      ? await ask(to.href, jar, new URLSearchParams({ subject: subject ?? '' }))
      : await ask(to.href, jar)
  }
  throw new Error('the directory goes round in a circle')
}

type Answer = { readonly address: string; readonly location: string | null }

async function ask(address: string, jar: Map<string, string>, form?: URLSearchParams): Promise<Answer> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(address, {
    redirect: 'manual',
    headers: { cookie },
    ...(form ? { method: 'POST', body: form } : {}),
  })
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
  return { address, location: response.headers.get('location') }
}
