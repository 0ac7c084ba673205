import type { ListColumn } from '../../../ui/tables/index.ts'
import { toActionWords } from '../audit-words.ts'
import { toDayWords, toTimeWords } from '../instant-words.ts'
import { toActorWords } from '../record-words.ts'
import type { DayOfOpenings } from '../trail-entry.ts'

/** The columns of who opened a child's record, and of its CSV. */
export const OPENINGS_COLUMNS: readonly ListColumn<DayOfOpenings>[] = [
  {
    key: 'day',
    heading: 'Day',
    classes: 'fp-cell--date',
    cell: ({ day }) => toDayWords(day),
    csv: ({ day }) => day,
  },
  { key: 'who', heading: 'Who', cell: whoOf, csv: whoOf },
  { key: 'what', heading: 'What they did', classes: 'fp-cell--wide', cell: didOf, csv: didOf },
  {
    key: 'first',
    heading: 'First at',
    classes: 'fp-cell--date',
    cell: ({ first }) => toTimeWords(first),
    csv: ({ first }) => toTimeWords(first),
  },
  {
    key: 'last',
    heading: 'Last at',
    classes: 'fp-cell--date',
    cell: ({ last }) => toTimeWords(last),
    csv: ({ last }) => toTimeWords(last),
  },
]

function whoOf({ actor, actorName }: DayOfOpenings): string {
  return toActorWords(actor, actorName)
}

function didOf({ did }: DayOfOpenings): string {
  return did
    .map(({ action, times }) =>
      times === 1 ? toActionWords(action) : `${toActionWords(action)} (${times} times)`,
    )
    .join('; ')
}
