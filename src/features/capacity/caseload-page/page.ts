import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { loadCaseloadFacts, readCaseloadRules } from '../../allocations/index.ts'
import { askedDay } from '../asked-day.ts'
import { CASELOAD, mayTryCaseloads } from '../caseload-access.ts'
import { CASELOAD_PATH } from '../paths.ts'
import { toServiceCaseload } from '../service-caseload.ts'
import { renderCaseload } from './view.ts'

/** Caseloads of the service on a day, and month by month before it. */
export function caseloadPageRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: CASELOAD_PATH,
      action: CASELOAD.action,
      handle: (request) => show(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { today, query } = request
  const asked = askedDay(query, today)
  const [facts, rules] = await Promise.all([loadCaseloadFacts(db), readCaseloadRules(db)])
  const main = renderCaseload({
    caseload: toServiceCaseload(facts, rules, asked.on),
    today,
    says: asked.says,
    typed: asked.typed,
    mayTry: mayTryCaseloads(request.user.roles),
  })
  return page(request.frame({ title: 'Caseload', nav: CASELOAD_PATH, main }))
}
