import type { Db } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, readPageNumber, toCsv } from '../../../ui/tables/index.ts'
import { CHILDREN_PATH, childPath, displayName, findChild, ofChild } from '../../children/index.ts'
import { listOpenings } from '../queries/list-openings.ts'
import { OPENINGS_COLUMNS } from './columns.ts'
import { renderOpenings } from './view.ts'

const PATTERN = `${CHILDREN_PATH}/:child/openings`

/** Who opened or changed one child's record. */
export function openingsRoutes({ db }: Services): readonly Route[] {
  const about = { method: 'GET', child: ofChild } as const
  return [
    { ...about, path: PATTERN, action: 'see-openings', handle: (request) => show(db, request) },
    {
      ...about,
      path: `${PATTERN}.csv`,
      action: 'download-openings',
      handle: (request) => sendCsv(db, request),
    },
  ]
}

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const pageNumber = readPageNumber(request.query)
  const found = await listOpenings(db, child.id, { from: (pageNumber - 1) * PAGE_SIZE, size: PAGE_SIZE })
  const name = displayName(child, child.identifier)
  const main = renderOpenings({
    childId: child.id,
    name,
    found,
    pageNumber,
    query: Object.fromEntries(request.query),
  })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  return page(request.frame({ title: `Who opened ${name}’s record`, nav: CHILDREN_PATH, breadcrumbs, main }))
}

const EVERY = 1_000_000

async function sendCsv(db: Db, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const { days } = await listOpenings(db, child.id, { from: 0, size: EVERY })
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(OPENINGS_COLUMNS, days)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'openings.csv', body }
}
