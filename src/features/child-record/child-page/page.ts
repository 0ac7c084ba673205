import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderErrorSummaryFor } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderLinkTabs } from '../../../ui/parts/index.ts'
import {
  CHILDREN_PATH,
  childPath,
  displayName,
  findChild,
  findEmergencyEnd,
  ofChild,
} from '../../children/index.ts'
import { listReviewsOf, mayRecordReviews, readPolicy } from '../../reviews/index.ts'
import type { Around } from '../around.ts'
import { findAround } from '../queries.ts'
import { toWorkedRecord, type WorkedRecord } from '../worked-record.ts'
import { renderDecisions, reviewsWithDecisions } from './decisions-view.ts'
import { renderIdentity } from './identity-view.ts'
import { renderOverview } from './overview-view.ts'
import { renderRecordLinks } from './record-links.ts'
import { renderReviews } from './reviews-view.ts'
import { askWhatIf } from './what-if-view.ts'

type Tab = 'overview' | 'reviews' | 'decisions'

export function childPageRoutes(services: Services): readonly Route[] {
  const route = (path: string, tab: Tab): Route => ({
    method: 'GET',
    path: `${CHILDREN_PATH}/:child${path}`,
    action: 'see-children',
    child: ofChild,
    handle: (request) => show(services, request, tab),
  })
  return [route('', 'overview'), route('/reviews', 'reviews'), route('/decisions', 'decisions')]
}

async function show({ db, clock }: Services, request: PageRequest, tab: Tab): Promise<PageResponse> {
  const { today, reach } = request
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const opener = { childId: child.id, accountId: request.user.accountId, now: clock.now() }
  const [reviews, policy, around, emergencyEnd] = await Promise.all([
    listReviewsOf(db, child.id),
    readPolicy(db),
    findAround(db, child, reach),
    child.isRestricted ? findEmergencyEnd(db, opener) : null,
  ])
  return draw(request, tab, toWorkedRecord(child, reviews, today, policy), { ...around, emergencyEnd })
}

function draw(request: PageRequest, tab: Tab, record: WorkedRecord, around: Around): PageResponse {
  const { child } = record
  const name = displayName(child, child.identifier)
  const whatIf = askWhatIf(record, request.query)
  const mayRecord = mayRecordReviews(request.user.roles)
  const history = request.query.get('history') === 'whole' ? 'whole' : 'recent'
  const contents: Readonly<Record<Tab, () => Html>> = {
    overview: () => renderOverview({ record, around, reach: history, whatIf, mayRecord }),
    reviews: () => renderReviews(record, mayRecord),
    decisions: () => renderDecisions(record),
  }
  const hasErrors = whatIf.errors.length > 0
  const main = html`${hasErrors && renderErrorSummaryFor(whatIf.errors)}${renderIdentity(record, around, request.user.roles)}${renderTabs(record, tab)}${contents[tab]()}${renderRecordLinks(child.id, request.user.roles)}`
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  return page(request.frame({ title: name, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors }))
}

/** Only the parts that have something in them. */
function renderTabs(record: WorkedRecord, here: Tab): Html {
  const path = childPath(record.child.id)
  const decisions = reviewsWithDecisions(record)
  const held = record.reviews.length
  return renderLinkTabs(
    'Parts of the record',
    [
      { key: 'overview', text: 'Overview', href: path },
      { key: 'reviews', text: 'Reviews', href: `${path}/reviews`, count: String(held) },
      ...(decisions.length === 0
        ? []
        : [
            {
              key: 'decisions',
              text: 'Decisions',
              href: `${path}/decisions`,
              count: `${decisions[0]?.decisions.length ?? 0} open`,
            },
          ]),
    ],
    here,
  )
}
