import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  patternOf,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { loadCaseloadFacts, mayReallocate, readCaseloadRules } from '../../allocations/index.ts'
import { listChildrenById, listIdsWithin } from '../../children/index.ts'
import { askedDay } from '../asked-day.ts'
import { CASELOAD, mayRecordOtherWork, mayTryCaseloads } from '../caseload-access.ts'
import { officerCaseloadPath } from '../caseload-paths.ts'
import { toOfficerCaseload } from '../officer-caseload.ts'
import { CASELOAD_PATH } from '../paths.ts'
import { renderOfficerCaseload } from './view.ts'

/** The caseload of one officer on a day, and month by month before it. */
export function officerCaseloadRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: patternOf(officerCaseloadPath(':person')),
      action: CASELOAD.action,
      handle: (request) => show(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { today, query, user, params, reach } = request
  const asked = askedDay(query, today)
  const [facts, rules] = await Promise.all([loadCaseloadFacts(db), readCaseloadRules(db)])
  const officerId = params['person'] ?? ''
  const caseload = toOfficerCaseload(facts, rules, { officerId, on: asked.on })
  if (caseload === null) return NOT_FOUND
  const ids = caseload.load.children.map(({ childId }) => childId)
  const within = await listIdsWithin(db, ids, reach)
  const main = renderOfficerCaseload({
    caseload,
    children: await listChildrenById(db, [...within]),
    today,
    says: asked.says,
    typed: asked.typed,
    mayRecord: mayRecordOtherWork(user.roles),
    mayTry: mayTryCaseloads(user.roles),
    mayMove: mayReallocate(user.roles),
  })
  const breadcrumbs = [
    { text: 'Caseload', href: CASELOAD_PATH },
    { text: caseload.name, href: request.url },
  ]
  return page(request.frame({ title: `Caseload of ${caseload.name}`, nav: CASELOAD_PATH, breadcrumbs, main }))
}
