import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  type Role,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { Html } from '../../../ui/html.ts'
import { CHILDREN_PATH, ofChild } from '../../children/index.ts'
import type { ListVisitsTold } from '../../contact/index.ts'
import { mayRecordReviews } from '../../reviews/index.ts'
import { gatherAhead } from '../queries/ahead.ts'
import type { GatheredRecord } from '../gathered-record.ts'
import { gatherRecord } from '../queries/gather-record.ts'
import { drawRecord } from '../record-frame.ts'
import { renderAhead } from './ahead-view.ts'
import { renderChallenges } from './challenges-view.ts'
import { renderDecisions } from './decisions-view.ts'
import { renderOverview } from './overview-view.ts'
import { renderRecordTab, type Way } from './record-view.ts'
import { renderReviews } from './reviews-view.ts'
import { askWhatIf } from './what-if-view.ts'

type Tab = 'reviews' | 'decisions' | 'record'

/** Where else the data of a child is looked at, for somebody of these roles. */
export type DataPlaces = (childId: string, roles: readonly Role[]) => readonly Way[]

type Beside = { readonly dataPlaces: DataPlaces; readonly listVisits: ListVisitsTold }

/** The page about one child, a tab an address. */
export function childPageRoutes(services: Services, { dataPlaces, listVisits }: Beside): readonly Route[] {
  const route = (path: string, handle: Route['handle']): Route => ({
    method: 'GET',
    path: `${CHILDREN_PATH}/:child${path}`,
    action: 'see-children',
    child: ofChild,
    handle,
  })
  return [
    route('', (request) => showOverview(services, request, listVisits)),
    ...(['reviews', 'decisions', 'record'] as const).map((tab) =>
      route(`/${tab}`, (request) => showTab(services, request, { tab, dataPlaces })),
    ),
  ]
}

async function showOverview(
  services: Services,
  request: PageRequest,
  listVisits: ListVisitsTold,
): Promise<PageResponse> {
  const gathered = await gatherRecord(services, request)
  if (gathered === null) return NOT_FOUND
  const { record, around } = gathered
  const { roles } = request.user
  const whatIf = askWhatIf(record, request.query)
  const content = renderOverview({
    record,
    around,
    reach: request.query.get('history') === 'whole' ? 'whole' : 'recent',
    whatIf,
    mayRecord: mayRecordReviews(roles),
    challenges: renderChallenges(gathered),
    ahead: renderAhead(record, await gatherAhead(services.db, record, listVisits), roles),
  })
  return drawRecord(request, gathered, { tab: 'overview', content, errors: whatIf.errors })
}

type Showing = { readonly tab: Tab; readonly dataPlaces: DataPlaces }

async function showTab(services: Services, request: PageRequest, showing: Showing): Promise<PageResponse> {
  const gathered = await gatherRecord(services, request)
  if (gathered === null) return NOT_FOUND
  return drawRecord(request, gathered, { tab: showing.tab, content: renderTab(showing, request, gathered) })
}

function renderTab({ tab, dataPlaces }: Showing, { user }: PageRequest, { record }: GatheredRecord): Html {
  if (tab === 'reviews') return renderReviews(record, mayRecordReviews(user.roles))
  if (tab === 'decisions') return renderDecisions(record)
  return renderRecordTab(record, user.roles, dataPlaces(record.child.id, user.roles))
}
