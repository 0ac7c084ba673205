// The work programme and the questions of members as blocks of a report. Pure.
import { type Day, toDate, toShortDate } from '../../kit/dates/index.ts'
import { type CommitteeQuestion, type ProgrammeAction, type Rag, RAG_WORDS, ragOf } from '../quality/index.ts'
import type { Block, Cell, TableBlock } from './report-document.ts'
import { wordsCell } from './section-tables.ts'

/** These words come from people; nothing in them is worked out. */
const TYPED_WORDS = 'Numbers in these words were typed by hand, and are not worked out from the records.'

const NOT_SAID = 'Not recorded'

const ragWords = (rag: Rag | null): string => (rag === null ? NOT_SAID : RAG_WORDS[rag])

function table(caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): TableBlock {
  return { kind: 'table', caption, head, rows, total: null, unit: '', note: '', measureId: null }
}

/** The actions of a year one by one, as they stood on its last day. Nothing where there is none. */
export function programmeBlocks(
  actions: readonly ProgrammeAction[],
  { year, to }: { readonly year: string; readonly to: Day },
): readonly Block[] {
  if (actions.length === 0) return []
  const each = actions.map((action) => {
    const updates = action.updates.filter(({ on }) => on <= to)
    return [
      wordsCell(action.says),
      wordsCell(action.owner),
      wordsCell(action.by === null ? 'No day set' : toShortDate(action.by)),
      wordsCell(ragWords(ragOf({ updates }))),
      wordsCell(updates.at(-1)?.says ?? ''),
    ]
  })
  const head = ['Action', 'Who', 'By', 'How it went', 'What was said']
  return [{ ...table(`The programme of ${year}, one by one`, head, each), note: TYPED_WORDS }]
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
  return [{ ...table('Questions and answers', ['Question', 'Asked by', 'Answer'], rows), note: TYPED_WORDS }]
}

/** How a child reaches the service, a sentence each. Nothing where the authority has not recorded it. */
export function reachBlocks(sentences: readonly string[]): readonly Block[] {
  if (sentences.length === 0) return []
  return [{ kind: 'list', items: sentences.map((text) => [{ kind: 'text', text }]) }]
}
