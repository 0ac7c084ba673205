import { formOf, type TestServer } from './test-server.ts'

const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin' }

/** What a screen was drawn from, as its form says it. */
export const markIn = (body: string): string => /name="mark" value="([^"]*)"/.exec(body)?.[1] ?? ''

/** Somebody with a link and no account. */
export function visitLinks({ server }: Pick<TestServer, 'server'>) {
  const get = (url: string) => server.inject({ method: 'GET', url, headers })
  const post = (url: string, fields: Readonly<Record<string, string>>) => {
    const { payload, headers: own } = formOf(fields)
    return server.inject({ method: 'POST', url, payload, headers: { ...headers, ...own } })
  }

  /** Answers a step as a browser would: opens it, fills it in, presses a button. */
  async function answer(
    path: string,
    step: number,
    fields: Readonly<Record<string, string>>,
    go = 'next',
  ): Promise<Awaited<ReturnType<typeof post>>> {
    const shown = await get(`${path}/${step}`)
    return await post(`${path}/${step}`, { ...fields, mark: markIn(shown.body), go })
  }

  return { get, post, answer }
}
