import { type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { toUnreadYearPage } from '../../../ui/errors/error-page.ts'
import { toCsv } from '../../../ui/tables/index.ts'
import { readAskedYear } from '../../returns/index.ts'
import { mayKeepBenchmark } from '../access.ts'
import { toLines } from '../comparison.ts'
import { inOrder } from '../comparison-words.ts'
import { frameBenchmark } from '../page-frame.ts'
import { BENCHMARK_PATH, COMPARISON_CSV_PATH } from '../paths.ts'
import { listYears } from '../queries/exchange.ts'
import { readComparison } from '../queries/comparison.ts'
import { type ComparisonPage, csvColumns, renderComparison, SHOWN, type Shown } from './view.ts'

/** One measure, ours and other authorities', as a page and as CSV. */
export function compareRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: BENCHMARK_PATH,
      action: 'see-benchmark',
      handle: (request) => show(services, request),
    },
    {
      method: 'GET',
      path: COMPARISON_CSV_PATH,
      action: 'download-benchmark',
      handle: (request) => sendCsv(services, request),
    },
  ]
}

const FIRST = 'reviews-on-time'

async function read({ db }: Services, { query, user }: PageRequest): Promise<ComparisonPage> {
  const years = await listYears(db)
  const { year, unread } = readAskedYear(query, years[0] ?? null, (one) => years.includes(one))
  const { compared, ourRegion } =
    year === null ? { compared: [], ourRegion: null } : await readComparison(db, year)
  const measures = inOrder(compared.flatMap(({ figures }) => figures.map(({ id }) => id)))
  const given = query.get('measure') ?? ''
  const usual = measures.includes(FIRST) ? FIRST : (measures[0] ?? FIRST)
  const measure = measures.includes(given) ? given : usual
  const shown: Shown = SHOWN.find((one) => one === query.get('show')) ?? 'all'
  const chosen = compared.filter(
    ({ ours, region, neighbour }) =>
      ours ||
      shown === 'all' ||
      (shown === 'region' ? ourRegion !== null && region === ourRegion : neighbour === true),
  )
  return {
    measure,
    measures,
    year: year === null ? null : toReturnYearName(year),
    unread,
    years: years.map(toReturnYearName),
    shown,
    ourRegion,
    compared: chosen,
    lines: toLines(measure, chosen, ourRegion),
    mayKeep: mayKeepBenchmark(user.roles),
  }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const main = renderComparison(await read(services, request))
  return frameBenchmark(request, { title: 'Other authorities', main, under: 'figures' })
}

async function sendCsv(services: Services, request: PageRequest): Promise<PageResponse> {
  const shown = await read(services, request)
  if (shown.unread !== null) {
    const { status, title, main } = toUnreadYearPage(shown.unread, BENCHMARK_PATH)
    return frameBenchmark(request, { status, title, main, under: 'comparison' })
  }
  return {
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    fileName: `other-authorities-${shown.measure}-${shown.year ?? 'none'}.csv`,
    body: toCsv(csvColumns(shown), shown.lines),
  }
}
