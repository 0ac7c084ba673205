import {
  addDays,
  addMonths,
  earlierOf,
  monthName,
  toYearMonthDay,
  type Day,
} from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { CaseloadMonth } from '../../allocations/index.ts'
import { caseloadOnPath } from '../caseload-paths.ts'

const orNotKnown = (value: number | null): string => value?.toFixed(1) ?? 'not known'

/** `November 2026` */
export function monthWords(month: Day): string {
  const { year, month: number } = toYearMonthDay(month)
  return `${monthName(number)} ${year}`
}

/** A row a month, the newest first, each leading to the caseloads on its last day. */
export function renderMonthsTable(months: readonly CaseloadMonth[], today: Day): Html {
  return renderFigureTable({
    caption: 'Caseload month by month',
    captionIs: 'said',
    head: [
      'At the end of',
      'Children held',
      'Full-time posts filled',
      'Children each',
      'All work each',
      'Officer-days over guidance',
      'Officer-days over our limit',
    ],
    rows: months.toReversed().map(({ month, load, ...each }) => {
      const known = load.history === 'known'
      const last = earlierOf(addDays(addMonths(month, 1), -1), today)
      return [
        html`<a class="govuk-link" href="${caseloadOnPath(last)}">${monthWords(month)}</a>`,
        known ? toNumber(load.held) : 'not known',
        load.fullTimeEquivalent === null ? 'not known' : toNumber(load.fullTimeEquivalent),
        orNotKnown(each.perFullTime),
        orNotKnown(each.weightedPerFullTime),
        known ? toNumber(each.officerDays.guidance) : 'not known',
        known ? toNumber(each.officerDays.local) : 'not known',
      ]
    }),
  })
}
