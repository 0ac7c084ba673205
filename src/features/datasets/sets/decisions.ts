// Decisions of reviews: their days and what came of them. What they say, and whose they are, is not sent.
import { CHILD_COLUMN } from '../cells.ts'
import { type ColumnOf, type Dataset, toldOf, toRow } from '../dataset.ts'
import { eachChildBatch } from '../queries/child-batches.ts'
import { type DecisionLine, listDecisionLines } from '../queries/decision-lines.ts'

const told = toldOf<DecisionLine>(({ child }) => child)

const COLUMNS: readonly ColumnOf<DecisionLine>[] = [
  { ...CHILD_COLUMN, of: ({ child }) => child },
  {
    name: 'made_on',
    kind: 'date',
    says: 'The day of the review that decided it',
    of: told((one) => one.made_on),
  },
  { name: 'number', kind: 'number', says: 'Its number in that review', of: told((one) => one.number) },
  {
    name: 'first_by',
    kind: 'date',
    says: 'The day by which the review wanted it done; none: it set no day',
    of: told((one) => one.first_by),
  },
  { name: 'by', kind: 'date', says: 'The day by which it is to be done now', of: told((one) => one.by_day) },
  { name: 'slips', kind: 'number', says: 'How often its day was put later', of: (one) => one.slips },
  {
    name: 'status',
    kind: 'text',
    says: 'done, part, not-started or overtaken; none: nobody recorded it',
    of: (one) => one.status,
  },
  { name: 'done_on', kind: 'date', says: 'The day it was done', of: told((one) => one.done_on) },
]

export const DECISIONS: Dataset = {
  name: 'decisions',
  title: 'Decisions of reviews',
  says: 'One row for each decision, as it stands now; not those that a correction left out. Of a child who has no number here only how often it was put later and what came of it are told.',
  scope: 'decisions',
  of: 'now',
  columns: COLUMNS,
  async *rows({ db }) {
    for await (const numbers of eachChildBatch(db))
      yield (await listDecisionLines(db, numbers)).map((line) => toRow(COLUMNS, line))
  },
}
