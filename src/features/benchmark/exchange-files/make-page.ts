import { parseReturnYear, toReturnYearName } from '../../../law/returns/index.ts'
import { findSecretBox } from '../../../platform/identity/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { drawFiles } from './draw-files.ts'
import { ABOUT_PATH, FILES_PATH, filePath, MAKE_PATH } from '../paths.ts'
import { findAbout, findFile } from '../queries/exchange.ts'
import { makeBenchmarkFile } from './make-file.ts'

/** Making our file, and taking a file away. */
export function makeFileRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'POST',
      path: MAKE_PATH,
      action: 'keep-benchmark',
      pace: 'limited',
      handle: (request) => make(services, request),
    },
    {
      method: 'GET',
      path: patternOf(filePath(':id')),
      action: 'download-benchmark',
      handle: (request) => send(services, request),
    },
  ]
}

async function make(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock, config } = services
  const again = (status: number, message: string) =>
    drawFiles(services, request, { status, errors: [{ field: 'make-year', message }] })
  const year = parseReturnYear(request.form.get('make-year') ?? '')
  if (year === null) return await again(400, 'Choose a year of the list')
  if ((await findAbout(db)) === null) return redirectTo(ABOUT_PATH)
  const doing = { actor: request.user.accountId, now: clock.now() }
  const asked = { ...doing, year, today: request.today, box: findSecretBox(config) }
  const made = await makeBenchmarkFile(db, asked)
  return made.ok ? redirectTo(`${FILES_PATH}?outcome=made`) : await again(422, made.failure)
}

async function send({ db }: Services, { params }: PageRequest): Promise<PageResponse> {
  const kept = await findFile(db, params['id'] ?? '')
  if (kept === null) return NOT_FOUND
  return {
    kind: 'file',
    contentType: 'application/json; charset=utf-8',
    fileName: `benchmark-${kept.code}-${toReturnYearName(kept.year)}.json`,
    body: kept.file,
  }
}
