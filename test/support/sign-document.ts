import { hiddenOn } from './signing-in.ts'
import type { Visitor } from './test-server.ts'

/** Signs the draft of a document as a person does: from the page on which it is read for the last time. */
export async function signByPage(visitor: Visitor, documentPath: string) {
  const { body } = await visitor.get(`${documentPath}/sign`)
  const fields = ['draft', 'version', 'words'].map((name) => [name, hiddenOn(body, name)])
  return await visitor.post(`${documentPath}/sign`, Object.fromEntries(fields))
}
