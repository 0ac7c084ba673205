import type { Services } from '../../../platform/web/services.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  type Params,
  page,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import { IMPORTS_PATH, rowHistoryPath } from '../paths.ts'
import { findSourceChild, listRowHistory } from '../queries/row-history.ts'
import { renderRowHistory } from './view.ts'

const SYSTEM = 'ssda903'

/** What the files said of a child before. */
export function rowHistoryRoutes(services: Services): readonly Route[] {
  const path = patternOf(rowHistoryPath(':child'))
  const child = async (params: Params) =>
    (await findSourceChild(services.db, SYSTEM, params['child'] ?? ''))?.childId ?? null
  return [{ method: 'GET', path, action: 'see-imports', child, handle: (request) => show(services, request) }]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const sourceChild = request.params['child'] ?? ''
  const found = await findSourceChild(db, SYSTEM, sourceChild)
  if (found === null) return NOT_FOUND
  const rows = await listRowHistory(db, SYSTEM, sourceChild)
  const main = renderRowHistory({ sourceChild, childId: found.childId, rows })
  const breadcrumbs = [{ text: 'Data', href: IMPORTS_PATH }]
  return page(
    request.frame({ title: `What the files said of ${sourceChild}`, nav: IMPORTS_PATH, breadcrumbs, main }),
  )
}
