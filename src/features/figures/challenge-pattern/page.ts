import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import { collectionYearOf, toReturnYearName } from '../../../law/returns/index.ts'
import { CHALLENGE_PATTERN_PATH, DISPUTES_PATH } from '../../disputes/index.ts'
import { findBalance } from '../balance.ts'
import type { FigureDesk } from '../figure-desk.ts'
import { toOfficerPatterns } from './officer-pattern.ts'
import { toSilences } from './silences.ts'
import { renderPattern } from './view.ts'

/** The pattern of challenge over a period. */
export function challengePatternRoutes(desk: FigureDesk): readonly Route[] {
  return [
    {
      method: 'GET',
      path: CHALLENGE_PATTERN_PATH,
      action: 'see-figures',
      handle: (request) => show(desk, request),
    },
  ]
}

// Challenges are written down as they happen: however old the data of children are, the present year has some.
function withPresentYear({ query, today }: PageRequest): URLSearchParams {
  if (query.has('period') || query.has('from')) return query
  return new URLSearchParams([...query, ['period', toReturnYearName(collectionYearOf(today))]])
}

async function show(desk: FigureDesk, request: PageRequest): Promise<PageResponse> {
  const { kept, frame } = await desk.open({ ...request, query: withPresentYear(request) })
  const { period, scope } = frame.ask
  const raised = desk.find('disputes')
  const answered = desk.find('disputes-answered-in-time')
  const days = desk.find('days-to-resolve')
  const challenges = desk.find('challenges-raised')
  const lookedAfter = desk.find('looked-after-on')
  const balance = findBalance('disputes', desk, kept, frame.ask)
  if (!raised || !answered || !days || !challenges || !lookedAfter || !balance) return NOT_FOUND
  const main = renderPattern({
    frame,
    path: CHALLENGE_PATTERN_PATH,
    balance,
    raised: kept.figure(raised, period, scope),
    answered: kept.figure(answered, period, scope),
    days: kept.figure(days, period, scope),
    challenges,
    silences: toSilences(kept.rows(answered, period, scope)),
    officers: toOfficerPatterns(
      kept.rows(challenges, period, scope),
      kept.figure(lookedAfter, period, scope),
    ),
  })
  const title = 'The pattern of challenge'
  const breadcrumbs = [
    { text: 'Challenge', href: DISPUTES_PATH },
    { text: title, href: request.url },
  ]
  return page(request.frame({ title, nav: DISPUTES_PATH, breadcrumbs, main }))
}
