import type { Services } from '../../../platform/web/services.ts'
import {
  type PageRequest,
  type PageResponse,
  page,
  redirectTo,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { PAGE_SIZE, readPageNumber } from '../../../ui/tables/index.ts'
import { mayLoadFiles } from '../access.ts'
import type { Import } from '../import.ts'
import { importPath, IMPORTS_PATH } from '../paths.ts'
import { listImports } from '../queries/imports.ts'
import { parseAnswer, parseUploadYear } from './form.ts'
import type { ImportDesk } from './import-desk.ts'
import { uploadedSet } from './uploaded-set.ts'
import { type ImportsPage, type PlaceBeside, renderImports } from './view.ts'

/** The loads of files so far, the form to load more, and the answers to what a load asks. */
export function loadFilesRoutes(
  services: Services,
  desk: ImportDesk,
  beside: readonly PlaceBeside[],
): readonly Route[] {
  const place: Place = { services, desk, beside }
  return [
    {
      method: 'GET',
      path: IMPORTS_PATH,
      action: 'see-imports',
      handle: (request) => draw(place, request, null),
    },
    {
      method: 'POST',
      path: IMPORTS_PATH,
      action: 'load-files',
      handle: (request) => upload(place, request),
    },
    {
      method: 'POST',
      path: patternOf(importPath(':id')),
      action: 'load-files',
      handle: (request) => answer(services, desk, request),
    },
  ]
}

type Place = {
  readonly services: Services
  readonly desk: ImportDesk
  readonly beside: readonly PlaceBeside[]
}

async function draw(
  { services: { db }, beside }: Place,
  request: PageRequest,
  problem: ImportsPage['problem'],
): Promise<PageResponse> {
  const { query, user, csrfToken, today } = request
  const pageNumber = readPageNumber(query)
  const { imports, total } = await listImports(db, { from: (pageNumber - 1) * PAGE_SIZE, size: PAGE_SIZE })
  const main = renderImports({
    beside,
    imports,
    total,
    summary: toListSummary(countOf(total, 'load of files', 'loads of files'), ['the newest first']),
    pageNumber,
    query: Object.fromEntries(query),
    mayLoad: mayLoadFiles(user.roles),
    csrfToken,
    today,
    problem,
  })
  const html = request.frame({ title: 'Data', nav: IMPORTS_PATH, main, hasErrors: problem !== null })
  return problem === null ? page(html) : { kind: 'page', status: problem.status, html }
}

/** Reads the files as they arrive; what takes long after that goes on once the answer is sent. */
async function upload(place: Place, request: PageRequest): Promise<PageResponse> {
  const { services, desk } = place
  const year = parseUploadYear(request.form, request.today)
  if (!year.ok) return await draw(place, request, { status: 400, field: 'return-year', says: year.failure })
  const set = uploadedSet(request.files, year.value)
  const wish = { actor: request.user.accountId, proposedYear: 'ask', withdrawals: 'ask' } as const
  const told = await toldEarly(services, (tell) => desk.load([set], wish, tell))
  if (told === 'busy') {
    return await draw(place, request, { status: 409, field: 'files', says: BUSY })
  }
  if (told === null) throw new Error('a load of files that was read is told')
  return redirectTo(importPath(told.id))
}

const BUSY = 'Somebody else is loading files now. Wait until that is done, then choose the files again'

async function answer(services: Services, desk: ImportDesk, request: PageRequest): Promise<PageResponse> {
  const id = request.params['id'] ?? ''
  const given = parseAnswer(request.form, request.today)
  if (given === 'leave') await desk.leave(id)
  if (given === null || given === 'leave') return redirectTo(importPath(id))
  const wish = { ...given, actor: request.user.accountId }
  await toldEarly(services, (tell) => desk.answer(id, wish, tell))
  return redirectTo(importPath(id))
}

/**
 * Starts a load of files and comes back as soon as it is told what it is; a fault after that goes to the log, and is
 * noted on the load of files itself.
 */
async function toldEarly(
  { log }: Services,
  start: (tell: (loaded: Import) => void) => Promise<Import | 'busy' | null>,
): Promise<Import | 'busy' | null> {
  return await new Promise((resolve, reject) => {
    let isTold = false
    const finished = start((loaded) => {
      isTold = true
      resolve(loaded)
    })
    finished.then(resolve, (fault: unknown) => {
      if (isTold) log.error({ err: fault }, 'a load of files failed')
      else reject(fault instanceof Error ? fault : new Error(String(fault)))
    })
  })
}
