import type { Visitor } from './test-server.ts'

/** What the page before signing has in a hidden field. */
export const digestOn = (body: string): string => /name="digest" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''

/** Signs all that was done for a child, as a person would; the id of the chronology. */
export async function signWholeChronology(visitor: Visitor, childId: string): Promise<string> {
  const path = `/children/${childId}/chronologies`
  const { body } = await visitor.get(`${path}/new`)
  const { headers } = await visitor.post(path, { digest: digestOn(body) })
  return String(headers.location).split('/').at(-1) ?? ''
}
