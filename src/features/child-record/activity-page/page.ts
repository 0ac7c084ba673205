import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { pageCount, readPageNumber } from '../../../ui/tables/index.ts'
import { CHILDREN_PATH, ofChild } from '../../children/index.ts'
import { maySeeChronologies, maySignChronologies } from '../access.ts'
import { chooseLines } from '../activity.ts'
import { readActivityAsked, toFilterQuery } from '../activity-filter.ts'
import { gatherRecord } from '../queries/gather-record.ts'
import { gatherActivity } from '../queries/activity.ts'
import { listChronologiesOf } from '../queries/chronologies.ts'
import { drawRecord } from '../record-frame.ts'
import { renderActivity } from './view.ts'

/** The footprint: all that was done for a child, as one time line. */
export function activityPageRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${CHILDREN_PATH}/:child/activity`,
      action: 'see-children',
      child: ofChild,
      handle: (request) => show(services, request),
    },
  ]
}

/** From 1, no further than there are lines; null: all on one page, to print. */
function pageOf(query: URLSearchParams, total: number): number | null {
  return query.get('page') === 'all' ? null : Math.min(readPageNumber(query), pageCount(total))
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const gathered = await gatherRecord(services, request)
  if (gathered === null) return NOT_FOUND
  const { db } = services
  const { query, today, user } = request
  const asked = readActivityAsked(query, { roles: user.roles, today })
  const { record } = gathered
  const [found, signed] = await Promise.all([
    gatherActivity(db, record, asked.filter.kinds),
    maySeeChronologies(user.roles) ? listChronologiesOf(db, record.child.id) : null,
  ])
  const lines = chooseLines(found, asked.filter).toReversed()
  const content = renderActivity({
    childId: record.child.id,
    asked,
    query: toFilterQuery(query),
    lines,
    page: pageOf(query, lines.length),
    signed,
    mayReadNotes: asked.open.includes('midway'),
    maySign: maySignChronologies(user.roles),
  })
  return drawRecord(request, gathered, {
    tab: 'activity',
    content,
    errors: asked.errors,
    title: 'Footprint',
  })
}
