// Every challenge as a row, and each child of each. What people wrote is in neither.
import type { Db } from '../../../platform/db/index.ts'
import { listOpenIdentifiers } from '../../children/index.ts'
import { eachRegisterBatch, type RegisterLine } from '../../disputes/index.ts'
import { CHILD_COLUMN, dayCell as day } from '../cells.ts'
import { type ColumnOf, type Dataset, toRow } from '../dataset.ts'

const COLUMNS: readonly ColumnOf<RegisterLine>[] = [
  { name: 'number', kind: 'number', says: 'The number of the challenge', of: (one) => one.number },
  {
    name: 'subject',
    kind: 'text',
    says: 'child, service, carer or protection-plan',
    of: (one) => one.subject,
  },
  { name: 'severity', kind: 'text', says: 'low, medium or high', of: (one) => one.severity },
  { name: 'raised_on', kind: 'date', says: 'The day it was raised', of: (one) => day(one.raisedOn) },
  { name: 'raised_by', kind: 'text', says: 'The IRO who raised it', of: (one) => one.raisedBy.name },
  {
    name: 'formal_on',
    kind: 'date',
    says: 'The day it became formal; none: it stayed informal',
    of: (one) => day(one.formalOn),
  },
  { name: 'team', kind: 'text', says: 'The team that is challenged', of: (one) => one.team?.name ?? null },
  {
    name: 'themes',
    kind: 'text',
    says: 'The authority’s themes, with a semicolon between them',
    of: (one) => one.themes.map(({ name }) => name).join(';'),
  },
  {
    name: 'shared_themes',
    kind: 'text',
    says: 'The themes that all authorities share, with a semicolon between them',
    of: (one) => [...new Set(one.themes.map(({ mappedTo }) => mappedTo))].join(';'),
  },
  {
    name: 'state',
    kind: 'text',
    says: 'Where it stands, as in the table of states; mistake: it was taken out',
    of: (one) => one.state,
  },
  {
    name: 'stage',
    kind: 'text',
    says: 'The stage it stands at, or stood at when it was closed; none: informal',
    of: (one) => one.stage?.name ?? null,
  },
  {
    name: 'stage_number',
    kind: 'number',
    says: '1 is the lowest stage',
    of: (one) => one.stage?.level ?? null,
  },
  {
    name: 'stage_since',
    kind: 'date',
    says: 'The day it reached that stage',
    of: (one) => day(one.stage?.reachedOn ?? null),
  },
  {
    name: 'answer_by',
    kind: 'date',
    says: 'The day by which that stage must answer, while it still owes an answer',
    of: (one) => day(one.answerBy),
  },
  { name: 'closed_on', kind: 'date', says: 'The day it was closed', of: (one) => day(one.closedOn) },
  {
    name: 'outcomes',
    kind: 'text',
    says: 'What came of it, as codes with a semicolon between them',
    of: (one) => (one.outcomes.length === 0 ? null : one.outcomes.join(';')),
  },
  {
    name: 'children',
    kind: 'number',
    says: 'How many children it is about',
    of: (one) => one.childIds.length,
  },
]

/** One row a challenge, those taken out as mistakes as well. */
export const CHALLENGES: Dataset = {
  name: 'challenges',
  title: 'Challenges',
  says: 'One row for each challenge, as it stands now.',
  scope: 'challenges',
  of: 'now',
  columns: COLUMNS,
  async *rows({ db }) {
    for await (const lines of eachRegisterBatch(db)) yield lines.map((line) => toRow(COLUMNS, line))
  },
}

type ChildOf = { readonly line: RegisterLine; readonly identifier: string | null }

const CHILD_COLUMNS: readonly ColumnOf<ChildOf>[] = [
  { name: 'number', kind: 'number', says: 'The number of the challenge', of: ({ line }) => line.number },
  { ...CHILD_COLUMN, of: ({ identifier }) => identifier },
]

async function withIdentifiers(db: Db, lines: readonly RegisterLine[]): Promise<readonly ChildOf[]> {
  const known = await listOpenIdentifiers(db, [...new Set(lines.flatMap(({ childIds }) => childIds))])
  return lines.flatMap((line) => line.childIds.map((id) => ({ line, identifier: known.get(id) ?? null })))
}

/** One row for each child of each challenge. */
export const CHALLENGE_CHILDREN: Dataset = {
  name: 'challenge-children',
  title: 'Children of challenges',
  says: 'One row for each child whom a challenge is about.',
  scope: 'challenges',
  of: 'now',
  columns: CHILD_COLUMNS,
  async *rows({ db }) {
    for await (const lines of eachRegisterBatch(db))
      yield (await withIdentifiers(db, lines)).map((one) => toRow(CHILD_COLUMNS, one))
  },
}
