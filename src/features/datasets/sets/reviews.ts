// Reviews held, reviews owed, and what is done around them in time: the rows that the figures count.
import { CATALOGUE, type FigureCounts, isTimed, keyOf, NOT_RECORDED } from '../../figures/index.ts'
import { CHILD_COLUMN, dayCell } from '../cells.ts'
import { type ColumnOf, type Dataset, toldOf, toRow } from '../dataset.ts'
import { eachNumbered, measureOf, type NumberedRow } from '../queries/figure-batches.ts'

type Key = Parameters<typeof keyOf>[1]

const told = toldOf<NumberedRow>(({ number }) => number)

const key = (name: Key) =>
  told(({ row }) => {
    const value = keyOf(row, name)
    return value === undefined || value === NOT_RECORDED || value === 'nobody' ? null : value
  })

const IN_TIME: Readonly<Partial<Record<FigureCounts, string>>> = {
  numerator: 'in-time',
  'denominator-only': 'late',
}

/** What a row is to its measure, in the words of the dictionary. */
const verdict = ({ row }: NumberedRow): string => IN_TIME[row.counts] ?? row.counts

const VERDICTS =
  'in-time or late; or what stands beside the figure: flexible (the 2020 rules), cannot-tell, not-recorded, not-yet, not-needed, outside-care'

const CHILD: ColumnOf<NumberedRow> = { ...CHILD_COLUMN, of: ({ number }) => number }
const HOLDERS: readonly ColumnOf<NumberedRow>[] = [
  { name: 'officer', kind: 'text', says: 'The IRO who held the child on that day', of: key('officer') },
  { name: 'team', kind: 'text', says: 'The team of the child on that day', of: key('team') },
]
const SEQUENCE: ColumnOf<NumberedRow> = {
  name: 'sequence',
  kind: 'text',
  says: 'first, second, later, or adoption where only an adoption clock asked for it',
  of: key('sequence'),
}

const HIDDEN = 'Of a child who has no number here only the measure and whether it was in time are told.'

const REVIEW_COLUMNS: readonly ColumnOf<NumberedRow>[] = [
  CHILD,
  {
    name: 'held_on',
    kind: 'date',
    says: 'The day that counts: of the first part or, under that policy, of completion',
    of: told(({ row }) => dayCell(row.on)),
  },
  SEQUENCE,
  { name: 'in_time', kind: 'text', says: VERDICTS, of: verdict },
  {
    name: 'days_late',
    kind: 'number',
    says: 'Calendar days after the due day; none where it was not late',
    of: told(({ row }) => row.about().daysLate ?? null),
  },
  { name: 'code', kind: 'text', says: 'The participation code: PN0 to PN7', of: key('code') },
  {
    name: 'format',
    kind: 'text',
    says: 'in-person, video, telephone or blended',
    of: key('format'),
  },
  ...HOLDERS,
]

export const REVIEWS: Dataset = {
  name: 'reviews',
  title: 'Reviews held',
  says: `One row for each review held in the year, short breaks apart, with what the measure reviews-on-time says of it. ${HIDDEN}`,
  scope: 'reviews',
  of: 'year',
  columns: REVIEW_COLUMNS,
  async *rows(asked) {
    for await (const batch of eachNumbered(asked, [measureOf('reviews-on-time')]))
      yield batch.map((one) => toRow(REVIEW_COLUMNS, one))
  },
}

const OBLIGATION_COLUMNS: readonly ColumnOf<NumberedRow>[] = [
  CHILD,
  {
    name: 'due_on',
    kind: 'date',
    says: 'The last day for it; where that cannot be told, the day it was held',
    of: told(({ row }) => dayCell(row.on)),
  },
  {
    name: 'rule',
    kind: 'text',
    says: 'The law’s clock: LAR1, LAR2, LAR3+, LARX, ADA1, ADA2+, ADP1, ADP2, ADP3+ or ADR',
    of: told(({ row }) => row.about().rule ?? null),
  },
  SEQUENCE,
  { name: 'in_time', kind: 'text', says: VERDICTS, of: verdict },
  {
    name: 'held_on',
    kind: 'date',
    says: 'The day of the review that answered it; none: none did',
    of: told(({ row }) => dayCell(row.about().heldOn)),
  },
  ...HOLDERS,
]

export const OBLIGATIONS: Dataset = {
  name: 'obligations',
  title: 'Reviews owed by law',
  says: `One row for each review that the law asked for with its last day in the year, held or not: those of the measure obligations-met. ${HIDDEN}`,
  scope: 'reviews',
  of: 'year',
  columns: OBLIGATION_COLUMNS,
  async *rows(asked) {
    for await (const batch of eachNumbered(asked, [measureOf('obligations-met')]))
      yield batch.map((one) => toRow(OBLIGATION_COLUMNS, one))
  },
}

const PROMPTNESS_COLUMNS: readonly ColumnOf<NumberedRow>[] = [
  {
    name: 'measure',
    kind: 'text',
    says: 'The id of the measure, as notified-in-2-working-days',
    of: ({ measure }) => measure.id,
  },
  {
    name: 'duty',
    kind: 'text',
    says: 'must (law), should (guidance) or local (the authority’s own rule)',
    of: ({ measure }) => measure.duty?.strength ?? null,
  },
  CHILD,
  { name: 'due_on', kind: 'date', says: 'The last day for it', of: told(({ row }) => dayCell(row.on)) },
  { name: 'in_time', kind: 'text', says: VERDICTS, of: verdict },
  {
    name: 'done_on',
    kind: 'date',
    says: 'The day it was done; none: it was not, nobody recorded it, or only its paper is known',
    of: told(({ row }) => dayCell(row.about().doneOn)),
  },
  {
    name: 'document',
    kind: 'text',
    says: 'Of papers: which document',
    of: key('document'),
  },
  { name: 'asked', kind: 'text', says: 'Of forms: who was asked', of: key('asked') },
  ...HOLDERS,
]

export const PROMPTNESS: Dataset = {
  name: 'promptness',
  title: 'What is done around reviews in time',
  says: `One row for each thing with a last day in the year, for every measure that has a duty and a clock. ${HIDDEN}`,
  scope: 'reviews',
  of: 'year',
  columns: PROMPTNESS_COLUMNS,
  async *rows(asked) {
    for await (const batch of eachNumbered(asked, CATALOGUE.filter(isTimed)))
      yield batch.map((one) => toRow(PROMPTNESS_COLUMNS, one))
  },
}
