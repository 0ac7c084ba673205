import { Readable } from 'node:stream'
import { writeCsvRow } from '../../../kit/csv/write.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { Dataset, DatasetRow } from '../dataset.ts'
import { datasetPath } from '../paths.ts'
import { findToken } from '../queries.ts'
import { recordFetched } from '../store.ts'
import { isOpen } from '../token.ts'

/** The sets themselves, for programs that send a token. An address each, so that no other is taken for a set. */
export function sendDatasetRoutes(services: Services, sets: readonly Dataset[]): readonly OpenRoute[] {
  return sets.flatMap((set) =>
    (['csv', 'json'] as const).map(
      (format): OpenRoute => ({
        method: 'GET',
        path: datasetPath(set.name, format),
        pace: 'limited',
        handle: (request) => answer(services, set, format, request),
      }),
    ),
  )
}

const refuse = (status: 401 | 403, error: string): OpenResponse => ({ kind: 'data', status, body: { error } })

async function answer(
  { db, clock }: Services,
  set: Dataset,
  format: 'csv' | 'json',
  { bearer }: OpenRequest,
): Promise<OpenResponse> {
  if (bearer === null)
    return refuse(
      401,
      'Send a token: Authorization: Bearer, a space, and the token. A manager of the service makes one.',
    )
  const token = await findToken(db, bearer)
  if (token === null || !isOpen(token, clock.today()))
    return refuse(401, 'This token is not known, or has ended. Ask a manager of the service for a new one.')
  if (!token.scopes.includes(set.scope))
    return refuse(403, `This token is not for ${set.title.toLowerCase()}.`)
  await recordFetched(db, token.id, datasetPath(set.name, format), clock.now())
  const body = Readable.from(format === 'csv' ? toCsv(db, set) : toJson(db, set))
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8'
  return { kind: 'file', contentType, fileName: `${set.name}.${format}`, body }
}

const toText = (cell: DatasetRow[number]): string => (cell === null ? '' : String(cell))

async function* toCsv(db: Db, { columns, rows }: Dataset): AsyncGenerator<string> {
  yield writeCsvRow(columns.map(({ name }) => name))
  for await (const some of rows(db)) yield some.map((row) => writeCsvRow(row.map(toText))).join('')
}

// One object a line within the brackets, so that a file that breaks off can be seen to.
async function* toJson(db: Db, { columns, rows }: Dataset): AsyncGenerator<string> {
  let before = '[\n'
  for await (const some of rows(db)) {
    for (const row of some) {
      yield before + JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])))
      before = ',\n'
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
