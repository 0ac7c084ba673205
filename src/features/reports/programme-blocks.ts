// The work programme and the questions of members as blocks of a report. Pure.
import { toDate, toShortDate } from '../../kit/dates/index.ts'
import {
  type CommitteeQuestion,
  type ProgrammeAction,
  type Rag,
  RAG_WORDS,
  RAGS,
  ragOf,
} from '../quality/index.ts'
import type { Block, Cell, TableBlock } from './report-document.ts'
import { wordsCell } from './section-tables.ts'

const count = (value: number): Cell => ({ text: String(value), value, isHidden: false })

const NOT_SAID = 'Not recorded'

const ragWords = (rag: Rag | null): string => (rag === null ? NOT_SAID : RAG_WORDS[rag])

function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  unit = '',
): TableBlock {
  return { kind: 'table', caption, head, rows, total: null, unit, note: '', measureId: null }
}

/** How the actions of a year went: so many of each colour, then one by one. Nothing where there is none. */
export function programmeBlocks(actions: readonly ProgrammeAction[], year: string): readonly Block[] {
  if (actions.length === 0) return []
  const standing = [...RAGS, null].map((rag) => ({
    rag,
    number: actions.filter((action) => ragOf(action) === rag).length,
  }))
  const colours = {
    ...table(
      `The programme of ${year}, by how it went`,
      ['How it went', 'Actions'],
      standing.map(({ rag, number }) => [wordsCell(ragWords(rag)), count(number)]),
      'actions',
    ),
    total: [wordsCell('All'), count(actions.length)],
  }
  const each = actions.map((action) => [
    wordsCell(action.says),
    wordsCell(action.owner),
    wordsCell(ragWords(ragOf(action))),
    wordsCell(action.updates.at(-1)?.says ?? ''),
  ])
  return [
    colours,
    table(`The programme of ${year}, one by one`, ['Action', 'Who', 'How it went', 'Why'], each),
  ]
}

/** What is to be done in the year after: ours first, then what others are asked for. */
export function nextProgrammeBlocks(actions: readonly ProgrammeAction[], year: string): readonly Block[] {
  const ofKind = (kind: ProgrammeAction['kind'], caption: string): readonly Block[] => {
    const rows = actions
      .filter((action) => action.kind === kind)
      .map((action) => [
        wordsCell(action.says),
        wordsCell(action.owner),
        wordsCell(action.by === null ? 'No day set' : toShortDate(action.by)),
      ])
    return rows.length === 0 ? [] : [table(caption, ['Action', 'Who', 'By'], rows)]
  }
  return [
    ...ofKind('action', `The programme of ${year}`),
    ...ofKind('recommendation', 'Recommendations to the operational service'),
  ]
}

/** Each question with what was answered. */
export function questionBlocks(questions: readonly CommitteeQuestion[]): readonly Block[] {
  if (questions.length === 0) return []
  const rows = questions
    .toSorted((one, other) => one.askedOn - other.askedOn)
    .map(({ question, committee, askedOn, answer }) => [
      wordsCell(question),
      wordsCell(`${committee}, ${toDate(askedOn)}`),
      wordsCell(answer === null ? 'Not answered yet' : answer.says),
    ])
  return [table('Questions and answers', ['Question', 'Asked by', 'Answer'], rows)]
}
