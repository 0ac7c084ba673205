import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readVersion } from '../../../ui/forms/index.ts'
import { decisionOn } from '../decided-figures.ts'
import { type FigureDrawing, frameFigures } from '../figure-parts.ts'
import { maySetFigures } from '../forecast-access.ts'
import { SALARY_BANDS_PATH } from '../forecast-paths.ts'
import { listSalaryBands } from '../queries/decided-figures.ts'
import { keepSalaryBands } from '../store/decided-figures.ts'
import { parseBands, startBands } from './form.ts'
import { renderSalaryBands } from './view.ts'

/** What posts cost: what holds and held, and changing it from a day on. */
export function setSalaryBandsRoutes(services: Services): readonly Route[] {
  const path = SALARY_BANDS_PATH
  return [
    {
      method: 'GET',
      path,
      action: 'see-business-case',
      handle: (request) => draw(services, request, null),
    },
    { method: 'POST', path, action: 'set-case-figures', handle: (request) => save(services, request) },
  ]
}

async function save(services: Services, request: PageRequest): Promise<PageResponse> {
  const { today, user, form } = request
  const typed = Object.fromEntries(form)
  const parsed = parseBands(typed, today)
  if (!parsed.ok) return await draw(services, request, { typed, errors: parsed.failure, status: 400 })
  const kept = await keepSalaryBands(services.db, {
    ...parsed.value,
    seen: readVersion(form),
    today,
    actor: user.accountId,
    now: services.clock.now(),
  })
  if (kept.ok) return redirectTo(SALARY_BANDS_PATH)
  const { code, field, says } = kept.failure
  const status = code === 'changed-first' ? 409 : 422
  return await draw(services, request, { typed, errors: [{ field, message: says }], status })
}

async function draw(
  { db }: Services,
  request: PageRequest,
  drawing: FigureDrawing | null,
): Promise<PageResponse> {
  const { today, user, csrfToken } = request
  const decided = await listSalaryBands(db)
  const holds = decisionOn(decided, today)?.value ?? []
  const { typed, errors, status } = drawing ?? { typed: startBands(holds, today), errors: [], status: 200 }
  const main = renderSalaryBands({
    holds,
    decided,
    may: maySetFigures(user.roles) ? 'may-set' : 'may-look',
    typed,
    errors,
    csrfToken,
    today,
  })
  return frameFigures(request, { title: 'What posts cost', main, errors, status })
}
