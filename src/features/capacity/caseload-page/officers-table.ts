import type { Day } from '../../../kit/dates/index.ts'
import { judgeCaseload } from '../../../law/reviewing-officers/caseload.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderEmpty, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { perFullTime } from '../../allocations/index.ts'
import { officerCaseloadOnPath } from '../caseload-paths.ts'
import type { OfficerRow, ServiceCaseload } from '../service-caseload.ts'

const BANDS = { below: 'below', within: 'within', above: 'above', 'cannot-tell': 'cannot tell' } as const

function bandOf({ load }: OfficerRow, on: Day, history: History): string {
  const { children, fullTimeEquivalent } = load
  if (fullTimeEquivalent === null || history === 'not-known') return 'not known'
  return BANDS[judgeCaseload({ on, children: children.length, fullTimeEquivalent }).kind]
}

const orNotKnown = (value: number | null): string => (value === null ? 'not known' : toNumber(value))

function limitCell(row: OfficerRow, name: 'local' | 'own'): HtmlValue {
  const limit = row.limits[name]
  if (limit === null) return name === 'own' ? '–' : 'not known'
  return row.over?.limits.includes(name) ? html`<strong>over ${toNumber(limit)}</strong>` : toNumber(limit)
}

type History = ServiceCaseload['load']['history']

/** Where who held the children is not on record, what somebody held is not known: nobody on record is not nobody. */
function cellsOf(row: OfficerRow, on: Day, history: History): readonly HtmlValue[] {
  const { load } = row
  const { officerId, name, fullTimeEquivalent, children } = load
  const band = bandOf(row, on, history)
  const isTold = history === 'known'
  const each = isTold ? perFullTime(children.length, fullTimeEquivalent) : null
  return [
    html`<a class="govuk-link" href="${officerCaseloadOnPath(officerId, on)}">${name}</a>`,
    orNotKnown(fullTimeEquivalent),
    isTold || children.length > 0 ? toNumber(children.length) : 'not known',
    each === null ? 'not known' : each.toFixed(1),
    band === 'above' ? html`<strong>above</strong>` : band,
    limitCell(row, 'local'),
    limitCell(row, 'own'),
    isTold ? toNumber(load.weighted) : 'not known',
  ]
}

/** A row for each IRO with a child, a post or other work on the day, and a line for all. */
export function renderOfficersTable({ officers, load, averages, on }: ServiceCaseload): Html {
  if (officers.length === 0)
    return renderEmpty(
      'Nobody holds a child, a post as IRO or other work on this day. That is what is on record, and not 0.',
    )
  const isTold = load.history === 'known'
  const sum = officers.reduce((all, row) => all + row.load.weighted, 0)
  return renderFigureTable({
    caption: 'Caseload of each IRO',
    captionIs: 'said',
    head: [
      'IRO',
      'Of a full week',
      'Children',
      'For a full week',
      'Guidance',
      'Our limit',
      'Own limit',
      'All work',
    ],
    rows: officers.map((row) => cellsOf(row, on, load.history)),
    total: [
      'The service',
      orNotKnown(load.fullTimeEquivalent),
      isTold ? toNumber(load.held) : 'not known',
      averages.perFullTime?.toFixed(1) ?? 'not known',
      '',
      '',
      '',
      isTold ? toNumber(Math.round(100 * sum) / 100) : 'not known',
    ],
  })
}
