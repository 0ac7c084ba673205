import { writeCsv } from '../../../kit/csv/write.ts'
import { isoDay, toReturnDate } from '../../../kit/dates/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { PageRequest, PageResponse, Route } from '../../../platform/web/route.ts'
import { TEMPLATE_PATH } from '../paths.ts'
import { listUnfinishedChildren } from '../queries/template-children.ts'
import { TEMPLATE_COLUMNS } from '../template.ts'

/** The template, filled in with the children who lack a name or an officer. */
export function templateRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: TEMPLATE_PATH,
      action: 'load-files',
      handle: (request) => download(services, request),
    },
  ]
}

async function download({ db }: Services, { reach }: PageRequest): Promise<PageResponse> {
  const children = await listUnfinishedChildren(db, reach)
  const rows = children.map(({ identifier, givenName, familyName, officer, team, siblingGroup, since }) => [
    identifier,
    givenName ?? '',
    familyName ?? '',
    officer ?? '',
    team ?? '',
    siblingGroup ?? '',
    since === null ? '' : toReturnDate(isoDay(since)),
  ])
  const body = `\uFEFF${writeCsv([TEMPLATE_COLUMNS, ...rows])}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'names-and-iros.csv', body }
}
