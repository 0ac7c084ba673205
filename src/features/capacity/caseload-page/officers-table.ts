import type { Html } from '../../../ui/html.ts'
import { renderEmpty, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { ServiceCaseload } from '../service-caseload.ts'
import { NOT_KNOWN, OFFICER_COLUMNS, orNotKnown, toOfficerRows } from './officer-columns.ts'

/** A row for each IRO with a child, a post or other work on the day, and a line for all. */
export function renderOfficersTable(caseload: ServiceCaseload): Html {
  const { officers, load, averages } = caseload
  if (officers.length === 0)
    return renderEmpty(
      'Nobody holds a child, a post as IRO or other work on this day. That is what is on record, and not 0.',
    )
  const isTold = load.history === 'known'
  const sum = officers.reduce((all, row) => all + row.load.weighted, 0)
  return renderFigureTable({
    caption: 'Caseload of each IRO',
    captionIs: 'said',
    head: OFFICER_COLUMNS.map(({ heading }) => heading),
    rows: toOfficerRows(caseload).map((one) => OFFICER_COLUMNS.map(({ cell }) => cell(one))),
    total: [
      'The service',
      orNotKnown(load.fullTimeEquivalent),
      isTold ? toNumber(load.held) : NOT_KNOWN,
      averages.perFullTime?.toFixed(1) ?? NOT_KNOWN,
      '',
      '',
      '',
      isTold ? toNumber(Math.round(100 * sum) / 100) : NOT_KNOWN,
    ],
  })
}
