import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, parseListState, toCsv } from '../../../ui/tables/index.ts'
import { listTeams } from '../../people/index.ts'
import { ACTION, mayDownloadFindings } from '../access.ts'
import { EXIT_KINDS, EXIT_RULE_CODES } from '../exit-kind.ts'
import { parseFilter } from '../finding-filter.ts'
import type { HeldChecks } from '../held-return.ts'
import { EXITS_CSV_PATH, EXITS_PATH, FINDINGS_PATH } from '../paths.ts'
import { readKnownOfExits } from '../queries/known-of-exits.ts'
import { UNSORTED } from '../queries/finding-order.ts'
import { countExits, listExits, type Span } from '../queries/findings.ts'
import { findLastRun } from '../queries/last-run.ts'
import { EXIT_COLUMNS, EXIT_FILE_COLUMNS, type ListedExit } from './columns.ts'
import { renderExits } from './view.ts'

/** Exits that are missing or in doubt, each against what is known, on a page and as a file. */
export function listExitsRoutes({ db }: Services, files: HeldChecks): readonly Route[] {
  return [
    { method: 'GET', path: EXITS_PATH, action: ACTION.see, handle: (request) => show(db, files, request) },
    {
      method: 'GET',
      path: EXITS_CSV_PATH,
      action: ACTION.download,
      handle: (request) => sendCsv(db, files, request),
    },
  ]
}

async function readAsked(db: Db, { book }: HeldChecks, { query, reach, user, today }: PageRequest) {
  const run = await findLastRun(db)
  return {
    kind: EXIT_KINDS.find((one) => one === query.get('kind')) ?? null,
    filter: parseFilter(query),
    asker: { reach, personId: user.personId, newestImport: run?.importId ?? null, book },
    run,
    today,
  }
}

type Asked = Awaited<ReturnType<typeof readAsked>>

async function readExits(
  db: Db,
  files: HeldChecks,
  asked: Asked,
  span: Span,
): Promise<readonly ListedExit[]> {
  const { kind, filter, asker } = asked
  const codes = kind === null ? [] : EXIT_RULE_CODES[kind]
  const found = await listExits(db, { codes, filter }, asker, span)
  const childIds = [...new Set(found.map(({ childId }) => childId))]
  const known = await readKnownOfExits(db, files, childIds, asked)
  return found.map((one) => ({ ...one, known: known.get(one.childId) ?? null }))
}

async function show(db: Db, files: HeldChecks, request: PageRequest): Promise<PageResponse> {
  const asked = await readAsked(db, files, request)
  const query = Object.fromEntries(request.query)
  const state = parseListState(query, EXIT_COLUMNS, UNSORTED)
  const span = { from: (state.page - 1) * PAGE_SIZE, size: PAGE_SIZE, by: state }
  const main = renderExits({
    kind: asked.kind,
    filter: asked.filter,
    teams: await listTeams(db),
    counts: await countExits(db, asked.filter, asked.asker),
    rows: await readExits(db, files, asked, span),
    mayDownload: mayDownloadFindings(request.user.roles),
    query,
    state,
  })
  const breadcrumbs = [
    { text: 'Data', href: files.path },
    { text: 'Data quality', href: FINDINGS_PATH },
  ]
  return page(request.frame({ title: 'Exits', nav: files.path, breadcrumbs, main }))
}

/** More than any list has. */
const ALL = { from: 0, size: 1_000_000 }

async function sendCsv(db: Db, files: HeldChecks, request: PageRequest): Promise<PageResponse> {
  const by = parseListState(Object.fromEntries(request.query), EXIT_COLUMNS, UNSORTED)
  const rows = await readExits(db, files, await readAsked(db, files, request), { ...ALL, by })
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(EXIT_FILE_COLUMNS, rows)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'exits.csv', body }
}
