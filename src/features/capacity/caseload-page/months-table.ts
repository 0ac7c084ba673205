import {
  addDays,
  addMonths,
  earlierOf,
  monthName,
  toIsoDate,
  toYearMonthDay,
  type Day,
} from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { toNumber } from '../../../ui/parts/index.ts'
import { type ListColumn, renderFigureTable } from '../../../ui/tables/index.ts'
import type { CaseloadMonth } from '../../allocations/index.ts'
import { caseloadOnPath } from '../caseload-paths.ts'
import { NOT_KNOWN, orNotKnown } from './officer-columns.ts'

const eachOrNotKnown = (value: number | null): string => value?.toFixed(1) ?? NOT_KNOWN

/** `November 2026` */
export function monthWords(month: Day): string {
  const { year, month: number } = toYearMonthDay(month)
  return `${monthName(number)} ${year}`
}

const lastDayOf = (month: Day): Day => addDays(addMonths(month, 1), -1)

const plain = (
  key: string,
  heading: string,
  text: (one: CaseloadMonth) => string,
): ListColumn<CaseloadMonth> => ({ key, heading, cell: text, csv: text })

const ifTold = ({ load }: CaseloadMonth, value: number): string =>
  load.history === 'known' ? toNumber(value) : NOT_KNOWN

const AFTER_THE_MONTH: readonly ListColumn<CaseloadMonth>[] = [
  plain('held', 'Children held', (one) => ifTold(one, one.load.held)),
  plain('posts', 'Full-time posts filled', ({ load }) => orNotKnown(load.fullTimeEquivalent)),
  plain('each', 'Children each', (one) => eachOrNotKnown(one.perFullTime)),
  plain('work', 'All work each', (one) => eachOrNotKnown(one.weightedPerFullTime)),
  plain('guidance', 'Officer-days over guidance', (one) => ifTold(one, one.officerDays.guidance)),
  plain('local', 'Officer-days over our limit', (one) => ifTold(one, one.officerDays.local)),
  plain('own', 'Officer-days over a limit of their own', (one) => ifTold(one, one.officerDays.own)),
]

/** The columns of the file; `today`: the last day of the last month. */
export function monthFileColumns(today: Day): readonly ListColumn<CaseloadMonth>[] {
  const on = (month: Day): string => toIsoDate(earlierOf(lastDayOf(month), today))
  return [plain('on', 'At the end of', ({ month }) => on(month)), ...AFTER_THE_MONTH]
}

/** A row a month, the newest first, each leading to the caseloads on its last day. */
export function renderMonthsTable(months: readonly CaseloadMonth[], today: Day): Html {
  return renderFigureTable({
    caption: 'Caseload month by month',
    captionIs: 'said',
    head: ['At the end of', ...AFTER_THE_MONTH.map(({ heading }) => heading)],
    rows: months.toReversed().map((one) => {
      const last = earlierOf(lastDayOf(one.month), today)
      return [
        html`<a class="govuk-link" href="${caseloadOnPath(last)}">${monthWords(one.month)}</a>`,
        ...AFTER_THE_MONTH.map(({ cell }) => cell(one)),
      ]
    }),
  })
}
