import { writeCsv } from '../../../kit/csv/write.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  page,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import { PAGE_SIZE, readPageNumber } from '../../../ui/tables/index.ts'
import { mayLoadFiles } from '../access.ts'
import type { Import } from '../import.ts'
import { importChangesPath, importPath, IMPORTS_PATH } from '../paths.ts'
import type { ProgressBoard } from '../progress.ts'
import { countRefusals, findImport, listRefusals } from '../queries/imports.ts'
import { countMovedRows, listMovedRows } from '../queries/row-history.ts'
import { renderChanges, renderImport } from './view.ts'

export type ImportWatch = {
  readonly board: ProgressBoard
  /** Marks what was running when a program stopped. */
  readonly clearDead: () => Promise<void>
}

/** One load of files: how far it is, what it asks, what came of it. */
export function showImportRoutes(services: Services, watch: ImportWatch): readonly Route[] {
  const action = 'see-imports'
  return [
    {
      method: 'GET',
      path: patternOf(importPath(':id')),
      action,
      handle: (request) => show(services, watch, request),
    },
    {
      method: 'GET',
      path: patternOf(importChangesPath(':id')),
      action,
      handle: (request) => showChanges(services, request),
    },
    {
      method: 'GET',
      path: `${patternOf(importPath(':id'))}/refused.csv`,
      action,
      handle: (request) => downloadRefused(services, request),
    },
  ]
}

const toRange = (pageNumber: number) => ({ from: (pageNumber - 1) * PAGE_SIZE, size: PAGE_SIZE })

async function show(services: Services, watch: ImportWatch, request: PageRequest): Promise<PageResponse> {
  const { db } = services
  const found = await findAlive(services, watch, request.params['id'] ?? '')
  if (found === null) return NOT_FOUND
  const pageNumber = readPageNumber(request.query)
  const main = renderImport({
    loaded: found,
    progress: watch.board.of(found.id),
    refusals: await listRefusals(db, found.id, toRange(pageNumber), request.reach),
    refusalsKept: await countRefusals(db, found.id, request.reach),
    pageNumber,
    query: Object.fromEntries(request.query),
    mayLoad: mayLoadFiles(request.user.roles),
    csrfToken: request.csrfToken,
    today: request.today,
  })
  return page(
    request.frame({
      title: 'Load of files',
      nav: IMPORTS_PATH,
      breadcrumbs: [{ text: 'Data', href: IMPORTS_PATH }],
      main,
      ...(found.state === 'running' ? { refreshSeconds: 2 } : {}),
    }),
  )
}

/** A load that is running, and of which this program knows nothing, may be one whose program was stopped. */
async function findAlive({ db }: Services, watch: ImportWatch, id: string): Promise<Import | null> {
  const found = await findImport(db, id)
  if (found?.state !== 'running' || watch.board.of(id) !== null) return found
  await watch.clearDead()
  return await findImport(db, id)
}

async function showChanges({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const loaded = await findImport(db, request.params['id'] ?? '')
  if (loaded === null) return NOT_FOUND
  const pageNumber = readPageNumber(request.query)
  const main = renderChanges({
    loaded,
    rows: await listMovedRows(db, loaded.id, request.reach, toRange(pageNumber)),
    total: await countMovedRows(db, loaded.id, request.reach),
    pageNumber,
    query: Object.fromEntries(request.query),
  })
  const breadcrumbs = [
    { text: 'Data', href: IMPORTS_PATH },
    { text: 'Load of files', href: importPath(loaded.id) },
  ]
  return page(request.frame({ title: 'Rows that changed', nav: IMPORTS_PATH, breadcrumbs, main }))
}

async function downloadRefused({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const loaded = await findImport(db, request.params['id'] ?? '')
  if (loaded === null) return NOT_FOUND
  const kept = await countRefusals(db, loaded.id, request.reach)
  const refusals = await listRefusals(db, loaded.id, { from: 0, size: kept }, request.reach)
  const rows = refusals.map(({ file, table, line, child, column, found, expected }) => [
    file,
    table,
    String(line),
    child,
    column,
    found,
    expected,
  ])
  const heading = ['File', 'Table', 'Line', 'Child', 'Column', 'Found', 'Expected']
  const body = `\uFEFF${writeCsv([heading, ...rows])}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'refused-rows.csv', body }
}
