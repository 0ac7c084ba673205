import { toDate, toIsoDate } from '../../../kit/dates/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { countOf } from '../../../ui/parts/index.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { localDue, type Now } from '../due-tag.ts'
import { SIGNIFICANT_KINDS } from '../event-kinds.ts'
import { answerEventPath, EVENTS_PATH } from '../paths.ts'
import { type EventAwaiting, listEventsAwaiting } from '../queries/events.ts'
import { childColumn, drawWaitingList, officerColumn } from '../waiting-list.ts'

/** What officers were told and have not answered. */
export function listEventsRoutes({ db }: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: EVENTS_PATH,
      action: 'see-between-reviews',
      handle: async (request) => {
        const { today, reach } = request
        const rows = await listEventsAwaiting(db, reach, today)
        const { calendar } = await readPolicy(db)
        return drawWaitingList(request, {
          path: EVENTS_PATH,
          title: 'Events without an answer',
          lead: 'What the IRO was told and has not said yet what they will do about.',
          summary: countOf(rows.length, 'event'),
          empty: 'Every event has an answer.',
          columns: columnsOf({ today, calendar }),
          rows,
        })
      },
    },
  ]
}

const columnsOf = (now: Now): readonly ListColumn<EventAwaiting>[] => [
  childColumn(({ child, event }) => answerEventPath(child.id, event.id)),
  {
    key: 'what',
    heading: 'What',
    classes: 'fp-cell--wide',
    cell: ({ event }) => SIGNIFICANT_KINDS[event.kind].says,
    csv: ({ event }) => event.kind,
  },
  {
    key: 'told',
    heading: 'Told',
    classes: 'fp-cell--date',
    cell: ({ event }) => toDate(event.toldOn),
    csv: ({ event }) => toIsoDate(event.toldOn),
  },
  {
    key: 'due',
    heading: 'Answer due',
    cell: ({ due }) => localDue(due, now),
    csv: ({ due }) => toIsoDate(due),
  },
  officerColumn(),
]
