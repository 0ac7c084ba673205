import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, renderErrorSummaryFor } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { readLocalRule } from '../../authority/index.ts'
import { mayEraseRecords } from '../access.ts'
import { STAFF_RETENTION_PATH } from '../paths.ts'
import { listKeptRecords } from '../queries/kept-records.ts'
import { keptStanding } from '../staff-retention.ts'
import { eraseStaffRecords } from './command.ts'
import { renderKeptRecords } from './view.ts'

/** The records of people who left: how long each is kept, and erasing those whose time is up. */
export function eraseStaffRecordsRoutes(services: Services): readonly Route[] {
  const path = STAFF_RETENTION_PATH
  return [
    {
      method: 'GET',
      path,
      action: 'see-staff-retention',
      handle: (request) => draw(services, request, { status: 200, errors: [] }),
    },
    { method: 'POST', path, action: 'erase-staff-records', handle: (request) => erase(services, request) },
  ]
}

const NOBODY = [{ field: 'person', message: 'Tick whose record is to be erased' }]
const CHANGED = [
  {
    field: 'person',
    message: 'Somebody changed one of these records while you were looking. Nothing was erased. Look again',
  },
]

async function erase(services: Services, request: PageRequest): Promise<PageResponse> {
  const { form, user, today } = request
  const asked = [...new Set(form.getAll('person'))].map((personId) => ({
    personId,
    seen: form.get(`seen-${personId}`) ?? '',
  }))
  if (asked.length === 0) return await draw(services, request, { status: 400, errors: NOBODY })
  const doing = { actor: user.accountId, now: services.clock.now(), today }
  const erased = await eraseStaffRecords(services.db, asked, doing)
  return erased.ok
    ? redirectTo(`${STAFF_RETENTION_PATH}?done=yes`)
    : await draw(services, request, { status: 409, errors: CHANGED })
}

type Drawing = { readonly status: number; readonly errors: FieldErrors }

async function draw(
  { db }: Services,
  request: PageRequest,
  { status, errors }: Drawing,
): Promise<PageResponse> {
  const { today, user, csrfToken, query } = request
  const years = await readLocalRule(db, 'staff-record-years', today)
  const records = (await listKeptRecords(db, today)).map((record) => ({
    ...record,
    standing: keptStanding(record, { years, today }),
  }))
  const main = renderKeptRecords({
    records,
    years,
    mayErase: mayEraseRecords(user.roles),
    isDone: query.get('done') === 'yes',
    csrfToken,
    errors,
  })
  const title = 'How long staff records are kept'
  const hasErrors = errors.length > 0
  const framed = request.frame({
    title,
    nav: '/settings',
    breadcrumbs: [{ text: 'Settings', href: '/settings' }],
    main: html`${hasErrors && renderErrorSummaryFor(errors)}${main}`,
    hasErrors,
  })
  return { kind: 'page', status, html: framed }
}
