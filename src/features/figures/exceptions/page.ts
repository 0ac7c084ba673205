import { setImmediate as othersFirst } from 'node:timers/promises'
import { toIsoDate } from '../../../kit/dates/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import { mayAskForMail } from '../access.ts'
import type { FigureAsk } from '../figure-address.ts'
import type { FigureDesk } from '../figure-desk.ts'
import type { KeptFigures } from '../kept-figures.ts'
import { EXCEPTIONS_PATH, FIGURES_PATH } from '../paths.ts'
import type { Yardsticks } from '../yardstick.ts'
import {
  type Changed,
  changedOf,
  type Exceptions,
  lastSpan,
  type Missed,
  missedOf,
  type OffTarget,
  offTargetOf,
  yearOf,
} from './find.ts'
import { renderExceptions } from './view.ts'

/** What stands out in a week or a month. */
export function exceptionsRoutes(desk: FigureDesk): readonly Route[] {
  return [
    { method: 'GET', path: EXCEPTIONS_PATH, action: 'see-figures', handle: (request) => show(desk, request) },
  ]
}

// Unasked, the week before this one.
function withLastWeek({ query, today }: PageRequest): URLSearchParams {
  if (['from', 'to', 'period', 'year'].some((name) => query.get(name))) return query
  const { from, to } = lastSpan('week', today)
  return new URLSearchParams([...query, ['from', toIsoDate(from)], ['to', toIsoDate(to)]])
}

async function show(desk: FigureDesk, request: PageRequest): Promise<PageResponse> {
  const { kept, frame } = await desk.open({ ...request, query: withLastWeek(request) })
  const exceptions = await findExceptions(desk, kept, await desk.readYardsticks(), frame.ask)
  const { today, user } = request
  const main = renderExceptions({
    frame,
    exceptions,
    today,
    children: kept.children,
    mayAsk: mayAskForMail(user.roles),
  })
  const breadcrumbs = [{ text: 'Figures', href: FIGURES_PATH }]
  return page(request.frame({ title: 'Exceptions', nav: FIGURES_PATH, breadcrumbs, main }))
}

async function findExceptions(
  desk: FigureDesk,
  kept: KeptFigures,
  yardsticks: Yardsticks,
  { period, scope }: FigureAsk,
): Promise<Exceptions> {
  const missed: (Missed | null)[] = []
  const offTarget: (OffTarget | null)[] = []
  const changed: (Changed | null)[] = []
  const year = yearOf(period)
  for (const measure of desk.sections.flatMap(({ measures }) => measures)) {
    missed.push(missedOf(kept, measure, period, scope))
    offTarget.push(offTargetOf(kept, yardsticks, measure, { year, scope }))
    changed.push(changedOf(kept, measure, period, scope))
    await othersFirst()
  }
  const some = <One>(all: readonly (One | null)[]): readonly One[] => all.filter((one) => one !== null)
  return { missed: some(missed), year, offTarget: some(offTarget), changed: some(changed) }
}
