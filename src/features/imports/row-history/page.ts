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

const RETURN = 'ssda903'

/** The system and the number in it, as {@link rowHistoryPath} writes them. */
function readPlace(params: Params): readonly [system: string, sourceChild: string] {
  const text = params['child'] ?? ''
  const at = text.indexOf('~')
  return at < 0 ? [RETURN, text] : [text.slice(0, at), text.slice(at + 1)]
}

/** What the files said of a child before. */
export function rowHistoryRoutes(services: Services): readonly Route[] {
  const path = patternOf(rowHistoryPath(':child'))
  const child = async (params: Params) =>
    (await findSourceChild(services.db, ...readPlace(params)))?.childId ?? null
  return [{ method: 'GET', path, action: 'see-imports', child, handle: (request) => show(services, request) }]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const [system, sourceChild] = readPlace(request.params)
  const found = await findSourceChild(db, system, sourceChild)
  if (found === null) return NOT_FOUND
  const rows = await listRowHistory(db, system, sourceChild)
  const main = renderRowHistory({ sourceChild, childId: found.childId, rows })
  const breadcrumbs = [{ text: 'Data', href: IMPORTS_PATH }]
  return page(
    request.frame({ title: `What the files said of ${sourceChild}`, nav: IMPORTS_PATH, breadcrumbs, main }),
  )
}
