import { readUpload } from '../../../platform/files/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { mayKeepYardsticks } from '../access.ts'
import { computedHere } from '../computed-here.ts'
import type { FigureDesk } from '../figure-desk.ts'
import { FIGURES_PATH, YARDSTICKS_PATH } from '../paths.ts'
import { readYardsticks } from '../queries/yardsticks.ts'
import { keepYardsticks } from '../store/keep-yardsticks.ts'
import { saysTheSame } from '../yardstick.ts'
import { type FileRow, LARGEST_FILE, readFile } from './read-file.ts'
import { renderYardsticks, YARDSTICKS_TITLE } from './view.ts'

/** All that figures are held against, and bringing in a file of it. */
export function importYardsticksRoutes(services: Services, desk: FigureDesk): readonly Route[] {
  return [
    {
      method: 'GET',
      path: YARDSTICKS_PATH,
      action: 'see-figures',
      handle: (request) => draw(services, desk, request),
    },
    {
      method: 'POST',
      path: YARDSTICKS_PATH,
      action: 'keep-yardsticks',
      handle: (request) => bringIn(services, desk, request),
    },
  ]
}

async function bringIn(services: Services, desk: FigureDesk, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const bytes = await uploaded(request)
  if (bytes === 'too-large') return await draw(services, desk, request, 413, ['The file is larger than 1 MB'])
  if (bytes === null) return await draw(services, desk, request, 400, ['Choose a CSV file'])
  const read = await readFile(bytes, desk.find, request.today)
  if (!read.ok) return await draw(services, desk, request, 422, read.failure)
  const over = await typedOver(services, desk, request, read.value)
  if (over.length > 0) return await draw(services, desk, request, 422, over)
  const by = { accountId: request.user.accountId, now: clock.now() }
  const { saved, unchanged } = await keepYardsticks(db, read.value, by)
  return redirectTo(`${YARDSTICKS_PATH}?saved=${saved}&unchanged=${unchanged}`)
}

/** A file types over nothing that the records give: that is done one by one, each with its reason. */
async function typedOver(
  { db }: Services,
  desk: FigureDesk,
  request: PageRequest,
  rows: readonly FileRow[],
): Promise<readonly string[]> {
  const { kept } = await desk.open(request)
  const { all } = await readYardsticks(db)
  return rows.flatMap(({ line, said, measure }) => {
    const stands = all.some(
      (one) =>
        one.measure === said.measure &&
        one.who === said.who &&
        one.from === said.from &&
        saysTheSame(one, said),
    )
    const computed = stands ? null : computedHere(kept, measure, said, request.today)
    return computed === null
      ? []
      : [`Line ${line}: ${computed}. Type over it on the page of the measure, where the reason is asked`]
  })
}

async function uploaded({ files }: PageRequest): Promise<Uint8Array | 'too-large' | null> {
  let bytes: Uint8Array | 'too-large' | null = null
  for await (const { field, content } of files) {
    if (field !== 'file') continue
    const read = await readUpload(content, LARGEST_FILE)
    bytes = read.ok ? (read.value.length === 0 ? null : read.value) : 'too-large'
  }
  return bytes
}

async function draw(
  { db }: Services,
  desk: FigureDesk,
  request: PageRequest,
  status = 200,
  faults: readonly string[] = [],
): Promise<PageResponse> {
  const { all } = await readYardsticks(db)
  const { csrfToken, today, query, user } = request
  const count = (name: string): number => Number(/^\d{1,6}$/.exec(query.get(name) ?? '')?.[0] ?? 0)
  const done = query.has('saved') ? { saved: count('saved'), unchanged: count('unchanged') } : null
  const mayKeep = mayKeepYardsticks(user.roles)
  const main = renderYardsticks({ all, find: desk.find, mayKeep, csrfToken, today, done, faults })
  const title = YARDSTICKS_TITLE
  const breadcrumbs = [{ text: 'Figures', href: FIGURES_PATH }]
  const framed = request.frame({ title, nav: FIGURES_PATH, breadcrumbs, main, hasErrors: faults.length > 0 })
  return { kind: 'page', status, html: framed }
}
