import { toDate, toIsoDate } from '../../../kit/dates/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { countOf } from '../../../ui/parts/index.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { readLocalRule } from '../../authority/index.ts'
import { moveWords } from '../move-words.ts'
import { answerMovePath, MOVES_PATH } from '../paths.ts'
import { listMovesAwaiting, type MoveAwaiting } from '../queries/moves.ts'
import { childColumn, drawWaitingList, officerColumn } from '../waiting-list.ts'

/** Moves of which nobody has said whether they ask for a review. */
export function listMovesRoutes({ db }: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: MOVES_PATH,
      action: 'see-between-reviews',
      handle: async (request) => {
        const { today, reach } = request
        const rows = await listMovesAwaiting(db, reach, today)
        const days = await readLocalRule(db, 'move-review-days', today)
        return drawWaitingList(request, {
          path: MOVES_PATH,
          title: 'Moves to decide about',
          lead: `Moves of the last six months, as the files tell them, with no review in the ${countOf(days, 'working day')} after, and no event that brings one. Does the move ask for a review? The law asks for none here: this is the council’s own rule.`,
          summary: countOf(rows.length, 'move'),
          empty: 'No move waits for an answer.',
          columns: COLUMNS,
          rows,
        })
      },
    },
  ]
}

const COLUMNS: readonly ListColumn<MoveAwaiting>[] = [
  childColumn(({ child, move }) => answerMovePath(child.id, move.on)),
  {
    key: 'moved',
    heading: 'Moved',
    classes: 'fp-cell--date',
    cell: ({ move }) => toDate(move.on),
    csv: ({ move }) => toIsoDate(move.on),
  },
  {
    key: 'where',
    heading: 'Where',
    classes: 'fp-cell--wide',
    cell: ({ move }) => moveWords(move),
    csv: ({ move }) => moveWords(move),
  },
  {
    key: 'until',
    heading: 'Review counts until',
    classes: 'fp-cell--date',
    cell: ({ until }) => toDate(until),
    csv: ({ until }) => toIsoDate(until),
  },
  officerColumn(),
]
