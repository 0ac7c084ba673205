import { toDate, toIsoDate } from '../../../kit/dates/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { countOf } from '../../../ui/parts/index.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { localDue, type Now } from '../due-tag.ts'
import { type Midway, SHORTEST_INTERVAL_MONTHS } from '../midway.ts'
import { MIDWAY_CHECKS_PATH, newMidwayPath } from '../paths.ts'
import { listMidwayDue, SOON_DAYS } from '../queries/midway.ts'
import { childColumn, drawWaitingList, officerColumn } from '../waiting-list.ts'

/** Mid-way checks whose day has come or comes soon. */
export function listMidwayChecksRoutes({ db }: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: MIDWAY_CHECKS_PATH,
      action: 'see-between-reviews',
      handle: async (request) => {
        const { today, reach } = request
        const rows = await listMidwayDue(db, reach, today)
        const { calendar } = await readPolicy(db)
        return drawWaitingList(request, {
          path: MIDWAY_CHECKS_PATH,
          title: 'Mid-way checks',
          lead: `Half way between two reviews the IRO looks whether the plan is carried out. Listed are checks that are due or come in the next ${SOON_DAYS} days, where ${SHORTEST_INTERVAL_MONTHS} months or more lie between the reviews. The law and the Handbook give no day: half way is the council’s own rule.`,
          summary: countOf(rows.length, 'check'),
          empty: 'No mid-way check is due.',
          columns: columnsOf({ today, calendar }),
          rows,
        })
      },
    },
  ]
}

const columnsOf = (now: Now): readonly ListColumn<Midway>[] => [
  childColumn(({ child }) => newMidwayPath(child.id)),
  {
    key: 'due',
    heading: 'Due',
    cell: ({ due }) => localDue(due, now),
    csv: ({ due }) => toIsoDate(due),
  },
  {
    key: 'last',
    heading: 'Last review',
    classes: 'fp-cell--date',
    cell: ({ interval }) => toDate(interval.from),
    csv: ({ interval }) => toIsoDate(interval.from),
  },
  {
    key: 'next',
    heading: 'Next review due',
    classes: 'fp-cell--date',
    cell: ({ interval }) => toDate(interval.to),
    csv: ({ interval }) => toIsoDate(interval.to),
  },
  officerColumn(),
]
