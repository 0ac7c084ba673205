import { Readable } from 'node:stream'
import { writeCsvRow } from '../../../kit/csv/write.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { collectionYearOf, parseReturnYear } from '../../../law/returns/index.ts'
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FigurePeriod, figuresOf, toYearPeriod } from '../../figures/index.ts'
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

const refuse = (status: 400 | 401 | 403, error: string): OpenResponse => ({
  kind: 'data',
  status,
  body: { error },
})

async function answer(
  { db, clock }: Services,
  set: Dataset,
  format: 'csv' | 'json',
  { bearer, query }: OpenRequest,
): Promise<OpenResponse> {
  const today = clock.today()
  if (bearer === null)
    return refuse(
      401,
      'Send a token: Authorization: Bearer, a space, and the token. A manager of the service makes one.',
    )
  const token = await findToken(db, bearer)
  if (token === null || !isOpen(token, today))
    return refuse(401, 'This token is not known, or has ended. Ask a manager of the service for a new one.')
  if (!token.scopes.includes(set.scope))
    return refuse(403, `This token is not for ${set.title.toLowerCase()}.`)
  const period = periodAsked(set, query.get('year'), today)
  if (!period.ok) return refuse(400, period.failure)
  await recordFetched(db, token.id, datasetPath(set.name, format), clock.now())
  const rows = set.rows({ db, today, period: period.value, readFigures: figuresOf(db) })
  const body = Readable.from(format === 'csv' ? toCsv(set, rows) : toJson(set, rows))
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8'
  return { kind: 'file', contentType, fileName: `${set.name}.${format}`, body }
}

/** The year that is asked for, or where none is, the present one. */
function periodAsked(set: Dataset, year: string | null, today: Day): Result<FigurePeriod, string> {
  if (year === null) return toYearPeriod(collectionYearOf(today), today)
  if (set.of === 'now') return fail(`${set.title} are as they stand now: leave out the year.`)
  const collection = parseReturnYear(year)
  if (collection === null) return fail(`“${year}” is no year. Write it as 2025-26.`)
  return toYearPeriod(collection, today)
}

type Rows = AsyncIterable<readonly DatasetRow[]>

const toText = (cell: DatasetRow[number]): string => (cell === null ? '' : String(cell))

async function* toCsv({ columns }: Dataset, rows: Rows): AsyncGenerator<string> {
  yield writeCsvRow(columns.map(({ name }) => name))
  for await (const some of rows) yield some.map((row) => writeCsvRow(row.map(toText))).join('')
}

// One object a line within the brackets, so that a file that breaks off can be seen to.
async function* toJson({ columns }: Dataset, rows: Rows): AsyncGenerator<string> {
  let before = '[\n'
  for await (const some of rows) {
    for (const row of some) {
      yield before + JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])))
      before = ',\n'
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
