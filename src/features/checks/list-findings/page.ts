import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type ListState, PAGE_SIZE, parseListState, toCsv } from '../../../ui/tables/index.ts'
import { listTeams } from '../../people/index.ts'
import { ACTION, mayDownloadFindings, mayRunChecks } from '../access.ts'
import { type FindingFilter, type FindingGroup, parseFilter, parseGroup } from '../finding-filter.ts'
import type { HeldChecks } from '../held-return.ts'
import type { CheckRun } from '../kept-finding.ts'
import { FINDINGS_CSV_PATH, FINDINGS_PATH } from '../paths.ts'
import type { Asker } from '../queries/finding-conditions.ts'
import { countFindings, listGroups } from '../queries/finding-groups.ts'
import { UNSORTED } from '../queries/finding-order.ts'
import { listFindings, type Span } from '../queries/findings.ts'
import { findLastRun, findNewestImport } from '../queries/last-run.ts'
import { FINDING_COLUMNS, FINDING_FILE_COLUMNS } from './columns.ts'
import { groupColumns } from './group-columns.ts'
import { chosenWords } from './filters.ts'
import { renderFindings } from './view.ts'

/** What the checks found, one by one or in groups, on a page and as a file. */
export function listFindingsRoutes({ db }: Services, files: HeldChecks): readonly Route[] {
  return [
    { method: 'GET', path: FINDINGS_PATH, action: ACTION.see, handle: (request) => show(db, files, request) },
    {
      method: 'GET',
      path: FINDINGS_CSV_PATH,
      action: ACTION.download,
      handle: (request) => sendCsv(db, files, request),
    },
  ]
}

type Asked = {
  readonly filter: FindingFilter
  readonly group: FindingGroup
  readonly asker: Asker
  readonly run: CheckRun | null
}

async function readAsked(db: Db, { book }: HeldChecks, { query, reach, user }: PageRequest): Promise<Asked> {
  const run = await findLastRun(db)
  const asker = { reach, personId: user.personId, newestImport: run?.importId ?? null, book }
  return { filter: parseFilter(query), group: parseGroup(query), asker, run }
}

async function show(db: Db, files: HeldChecks, request: PageRequest): Promise<PageResponse> {
  const asked = await readAsked(db, files, request)
  const { filter, group, asker, run } = asked
  const query = Object.fromEntries(request.query)
  const state = readState(group, query)
  const span = { from: (state.page - 1) * PAGE_SIZE, size: PAGE_SIZE, by: state }
  const counts = await countFindings(db, filter, asker)
  const main = renderFindings({
    filter,
    group,
    counts,
    list: await readList(db, asked, span, query, counts.total),
    chosen: await chosenWords(db, filter, asker.reach),
    teams: await listTeams(db),
    run,
    isStale: run !== null && run.importId !== (await findNewestImport(db)),
    mayRun: mayRunChecks(request.user.roles),
    mayDownload: mayDownloadFindings(request.user.roles),
    csrfToken: request.csrfToken,
    query,
    state,
  })
  const breadcrumbs = [{ text: 'Data', href: files.path }]
  return page(request.frame({ title: 'Data quality', nav: files.path, breadcrumbs, main }))
}

async function readList(
  db: Db,
  { filter, group, asker }: Asked,
  span: Span,
  query: Readonly<Record<string, string>>,
  total: number,
) {
  if (group === 'finding')
    return {
      group,
      columns: FINDING_COLUMNS,
      rows: await listFindings(db, filter, asker, span),
      total,
    } as const
  const { groups, total: times } = await listGroups(db, group, { filter, asker, span })
  return { group, columns: groupColumns(group, query), rows: groups, total: times } as const
}

function readState(group: FindingGroup, query: Readonly<Record<string, string>>): ListState {
  if (group === 'finding') return parseListState(query, FINDING_COLUMNS, UNSORTED)
  return parseListState(query, groupColumns(group, query), UNSORTED)
}

/** More than any list has. */
const ALL = { from: 0, size: 1_000_000 }

async function sendCsv(db: Db, files: HeldChecks, request: PageRequest): Promise<PageResponse> {
  const { filter, group, asker } = await readAsked(db, files, request)
  const span = { ...ALL, by: readState(group, Object.fromEntries(request.query)) }
  const csv =
    group === 'finding'
      ? toCsv(FINDING_FILE_COLUMNS, await listFindings(db, filter, asker, span))
      : toCsv(groupColumns(group, {}), (await listGroups(db, group, { filter, asker, span })).groups)
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  return {
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    fileName: 'data-quality.csv',
    body: `\uFEFF${csv}`,
  }
}
