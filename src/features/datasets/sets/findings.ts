// What the rules of data quality found. What a finding says of a row is not sent: it repeats what stands there.
import { EVERY_RULE } from '../../checks/index.ts'
import { CHILD_COLUMN } from '../cells.ts'
import { type ColumnOf, type Dataset, toldOf, toRow } from '../dataset.ts'
import { eachChildBatch } from '../queries/child-batches.ts'
import { type FindingLine, listFindingLines } from '../queries/finding-lines.ts'

const SEVERITIES = new Map(EVERY_RULE.map(({ code, severity }) => [code, severity]))

const told = toldOf<FindingLine>(({ child }) => child)

const COLUMNS: readonly ColumnOf<FindingLine>[] = [
  { ...CHILD_COLUMN, of: ({ child }) => child },
  { name: 'rule', kind: 'text', says: 'The code of the rule, as 501 or IRO05', of: ({ rule }) => rule },
  {
    name: 'severity',
    kind: 'text',
    says: 'error or warning; none for a rule that looks at what was recorded here',
    of: ({ rule }) => SEVERITIES.get(rule) ?? null,
  },
  {
    name: 'fields',
    kind: 'text',
    says: 'The fields it is about, with a semicolon between them',
    of: told(({ fields }) => fields.join(';')),
  },
  {
    name: 'state',
    kind: 'text',
    says: 'open; answered: somebody said that it is right as it is; gone: it is not there any more',
    of: ({ state }) => state,
  },
  {
    name: 'first_seen_on',
    kind: 'date',
    says: 'The day it was first found',
    of: told((one) => one.first_seen),
  },
  { name: 'gone_on', kind: 'date', says: 'The day it was found to be gone', of: told(({ gone }) => gone) },
]

export const FINDINGS: Dataset = {
  name: 'findings',
  title: 'Findings of data quality',
  says: 'One row for each finding of a rule, as it stands now. Of a child who has no number here only the rule and the state are told.',
  scope: 'findings',
  of: 'now',
  columns: COLUMNS,
  async *rows({ db }) {
    for await (const numbers of eachChildBatch(db))
      yield (await listFindingLines(db, numbers)).map((line) => toRow(COLUMNS, line))
  },
}
