import { setImmediate as othersFirst } from 'node:timers/promises'
import { earlierOf } from '../../../kit/dates/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { FigureDesk } from '../figure-desk.ts'
import { yearBefore } from '../figure-period.ts'
import { heldAgainst } from '../held-against.ts'
import { askedPeriod } from '../figure-address.ts'
import { chartValue } from '../figure-spark.ts'
import { FIGURES_PATH, QUARTER_PATH } from '../paths.ts'
import {
  lastWholeQuarter,
  parseQuarter,
  type Quarter,
  quarterPeriod,
  quartersBefore,
  quarterWords,
} from '../quarter.ts'
import { type QuarterLine, renderQuarter } from './view.ts'

/** The report of a quarter. */
export function quarterRoutes(desk: FigureDesk): readonly Route[] {
  return [
    { method: 'GET', path: QUARTER_PATH, action: 'see-figures', handle: (request) => show(desk, request) },
  ]
}

const QUARTERS = 12

async function show(desk: FigureDesk, request: PageRequest): Promise<PageResponse> {
  const { kept, frame } = await desk.open(request)
  const yardsticks = await desk.readYardsticks()
  const { today } = request
  const newest = lastWholeQuarter(earlierOf(today, frame.dataTo ?? today))
  // A year, or days, may be asked for as of every other page.
  const text = request.query.get('quarter') || askedPeriod(request.query)
  const asked = parseQuarter(text)
  const isThere = asked !== null && quarterPeriod(asked, today).from <= today
  const quarter: Quarter = isThere ? asked : newest
  const unread = isThere || text === '' ? null : text
  const period = quarterPeriod(quarter, today)
  const before = quarterPeriod(quartersBefore(quarter, 1), today)
  const { scope } = frame.ask
  const sections: { readonly title: string; readonly lines: readonly QuarterLine[] }[] = []
  for (const { title, measures } of desk.sections) {
    const lines: QuarterLine[] = []
    for (const measure of measures) {
      const figure = kept.figure(measure, period, scope)
      lines.push({
        figure,
        before: kept.figure(measure, before, scope),
        yearBefore: kept.figure(measure, yearBefore(period), scope),
        against: heldAgainst(yardsticks, { measure, value: chartValue(measure, figure) }, period),
      })
      await othersFirst()
    }
    sections.push({ title, lines })
  }
  const choices = Array.from({ length: QUARTERS }, (_, back) => quartersBefore(lastWholeQuarter(today), back))
  const main = renderQuarter({ frame, quarter, period, sections, choices, unread, children: kept.children })
  const title = `Quarterly report: ${quarterWords(quarter)}`
  const breadcrumbs = [{ text: 'Figures', href: FIGURES_PATH }]
  return page(request.frame({ title, nav: FIGURES_PATH, breadcrumbs, main }))
}
