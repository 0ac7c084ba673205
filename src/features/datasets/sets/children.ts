// The children looked after, by number. How they stand is what the figures say of them.
import { type FigureRow, keyOf, NOT_RECORDED } from '../../figures/index.ts'
import { CHILD_COLUMN, dayCell } from '../cells.ts'
import { type ColumnOf, type Dataset, toRow } from '../dataset.ts'
import { eachNumbered, measureOf, type NumberedRow } from '../queries/figure-batches.ts'

type Key = Parameters<typeof keyOf>[1]

/** How things stood for a child; null where it is not recorded, nobody holds them, or nothing is told of the child. */
const standing =
  (key: Key) =>
  ({ row, number }: NumberedRow): string | null => {
    const value = number === null ? undefined : keyOf(row, key)
    return value === undefined || value === NOT_RECORDED || value === 'nobody' ? null : value
  }

/** The time in care that is open on the day of the row. */
function inCareFrom({ child, on }: FigureRow): string | null {
  const open = child.care.history.periods.findLast(
    ({ start, end }) => start <= on && (end === null || end > on),
  )
  return dayCell(open?.startKnown === true ? open.start : null)
}

const COLUMNS: readonly ColumnOf<NumberedRow>[] = [
  { ...CHILD_COLUMN, of: ({ number }) => number },
  {
    name: 'restricted',
    kind: 'yes-no',
    says: 'Whether nothing is told of the child, since the record opens to named people only or the child was adopted: then only sure has a value besides',
    of: ({ number }) => number === null,
  },
  {
    name: 'sure',
    kind: 'yes-no',
    says: 'false: open at the end of one return and absent from the next, so that the figures cannot tell',
    of: ({ row }) => row.counts === 'numerator',
  },
  {
    name: 'in_care_from',
    kind: 'date',
    says: 'The first day of this time in care; none where it lies before the files',
    of: ({ row, number }) => (number === null ? null : inCareFrom(row)),
  },
  {
    name: 'age',
    kind: 'text',
    says: 'Years of age in bands: under-1, 1-4, 5-9, 10-15, 16-17',
    of: standing('age'),
  },
  { name: 'sex', kind: 'text', says: 'The code of the national return', of: standing('sex') },
  { name: 'ethnicity', kind: 'text', says: 'The code of the national return', of: standing('ethnicity') },
  {
    name: 'legal_status',
    kind: 'text',
    says: 'The code of the national return',
    of: standing('legal-status'),
  },
  { name: 'placement', kind: 'text', says: 'The code of the national return', of: standing('placement') },
  {
    name: 'unaccompanied',
    kind: 'text',
    says: 'yes or no: an unaccompanied asylum-seeking child',
    of: standing('unaccompanied'),
  },
  {
    name: 'officer',
    kind: 'text',
    says: 'The IRO who holds the child; none: nobody does',
    of: standing('officer'),
  },
  { name: 'team', kind: 'text', says: 'The team of the child', of: standing('team') },
]

export const CHILDREN: Dataset = {
  name: 'children',
  title: 'Children looked after',
  says: 'One row for each child looked after at the end of the year asked for, or now: as many as the measure looked-after-on counts.',
  scope: 'children',
  of: 'year',
  columns: COLUMNS,
  async *rows(asked) {
    for await (const batch of eachNumbered(asked, [measureOf('looked-after-on')]))
      yield batch.map((one) => toRow(COLUMNS, one))
  },
}
