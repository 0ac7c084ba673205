// What each reviewing officer carries today.
import type { Day } from '../../../kit/dates/index.ts'
import {
  caseloadOn,
  loadCaseloadFacts,
  type OfficerLoad,
  readCaseloadRules,
  workCaseload,
} from '../../allocations/index.ts'
import { dayCell } from '../cells.ts'
import { type ColumnOf, type Dataset, toRow } from '../dataset.ts'

type Line = {
  readonly on: Day
  readonly load: OfficerLoad
  /** Children, under the authority’s limit for a full-time officer. */
  readonly limit: number
  /** Where who held the children is not known for most of them, no caseload can be told. */
  readonly isKnown: boolean
}

const COLUMNS: readonly ColumnOf<Line>[] = [
  { name: 'on', kind: 'date', says: 'The day', of: ({ on }) => dayCell(on) },
  { name: 'officer', kind: 'text', says: 'The IRO', of: ({ load }) => load.name },
  {
    name: 'full_time_equivalent',
    kind: 'number',
    says: 'The posts they are in, 1 being full time; none: no post is on record',
    of: ({ load }) => load.fullTimeEquivalent,
  },
  {
    name: 'children',
    kind: 'number',
    says: 'Children looked after whom they hold; none where who holds the children is not on record for most',
    of: ({ load, isKnown }) => (isKnown ? load.children.length : null),
  },
  {
    name: 'weighted',
    kind: 'number',
    says: 'All their work in children looked after, by the authority’s weights',
    of: ({ load, isKnown }) => (isKnown ? load.weighted : null),
  },
  {
    name: 'local_limit',
    kind: 'number',
    says: 'The authority’s limit for a full-time IRO on that day',
    of: ({ limit }) => limit,
  },
]

export const CASELOADS: Dataset = {
  name: 'caseloads',
  title: 'Caseloads today',
  says: 'One row for each IRO with a child, a post or other work today.',
  scope: 'caseloads',
  of: 'now',
  columns: COLUMNS,
  async *rows({ db, today }) {
    const rules = await readCaseloadRules(db)
    const service = caseloadOn(workCaseload(await loadCaseloadFacts(db)), today, rules.weightsOn(today))
    const isKnown = service.history === 'known'
    const limit = rules.limitOn(today)
    yield service.officers.map((load) => toRow(COLUMNS, { on: today, load, limit, isKnown }))
  },
}
