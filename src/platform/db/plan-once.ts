import { createHash } from 'node:crypto'
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { PoolClient, QueryResultRow } from 'pg'

// Long texts are bulk writes of another length each time: planning them anew is the cheaper.
const LONGEST = 10_000
const MOST_PLANS = 200

/**
 * A connection that has the database parse and plan each reading question once and keep the plan, by its text: for
 * pages with many joins planning takes longer than answering. The database plans anew by itself when tables or their
 * statistics change.
 */
export function planOnce(client: PoolClient): PostgresPoolClient {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size === MOST_PLANS || !isReading(text)) return known
    const name = nameOfText(text)
    names.set(text, name)
    return name
  }
  function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  function query(asked: string | PostgresCursor<QueryResultRow>, values?: readonly unknown[]): unknown {
    if (typeof asked !== 'string') throw new Error('rows are not read by a cursor here')
    const name = nameOf(asked)
    const question = { text: asked, values: [...(values ?? [])] }
    return client.query(name === undefined ? question : { ...question, name })
  }
  return { query, release: (destroy) => client.release(destroy) }
}

// By what it says, not by a number: the embedded database keeps its plans when the pool opens its connection anew.
const nameOfText = (text: string): string =>
  `footprint-${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`

function isReading(text: string): boolean {
  return text.length <= LONGEST && /^\s*(?:select|with)\b/i.test(text)
}
