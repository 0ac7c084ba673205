import { addDays, addYears, type Day, isoDay, toDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  type FieldErrors,
  isBlankDate,
  parseDay,
  type PostedFields,
  readDateText,
  renderErrorSummaryFor,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { ESTABLISHMENT_PATH } from '../../people/index.ts'
import { mayWriteRecord } from '../access.ts'
import { recordLook } from '../record-look.ts'
import { CASELOAD_PATH } from '../paths.ts'
import { readEstablishment } from '../queries/establishment.ts'
import { renderEstablishment } from './view.ts'

/** The posts that are paid for, who is in them and what is vacant, on any day. */
export function showEstablishmentRoutes({ db }: Services): readonly Route[] {
  const action = 'see-establishment'
  return [{ method: 'GET', path: ESTABLISHMENT_PATH, action, handle: (request) => show(db, request) }]
}

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const { today, user, query } = request
  const asked = readAsked(query, today)
  const record = await readEstablishment(db, asked.on)
  await recordLook(db, {
    actor: user.accountId,
    action: 'see-establishment',
    type: 'list',
    id: 'establishment',
  })
  const main = renderEstablishment({
    ...asked,
    record,
    today,
    period: { first: addDays(addYears(asked.on, -1), 1), last: asked.on },
    mayManage: mayWriteRecord(user.roles),
  })
  const hasErrors = asked.errors.length > 0
  const drawn = request.frame({
    title: 'Establishment',
    nav: CASELOAD_PATH,
    breadcrumbs: [{ text: 'Caseload', href: CASELOAD_PATH }],
    main: html`${hasErrors && renderErrorSummaryFor(asked.errors)}${main}`,
    hasErrors,
  })
  return hasErrors ? { kind: 'page', status: 400, html: drawn } : page(drawn)
}

export type AskedDay = { readonly on: Day; readonly typed: PostedFields; readonly errors: FieldErrors }

const QUESTION = { name: 'on', what: 'the day to look at', example: isoDay('2026-03-31') }
const FIRST = isoDay('1990-01-01')

// The day as three boxes, or as `on=2026-03-31` in a link of ours; left out: today.
function readAsked(query: URLSearchParams, today: Day): AskedDay {
  const typed: PostedFields = Object.fromEntries(query)
  if (isBlankDate(readDateText(typed, 'on')))
    return { on: today, typed: toDateFields('on', today), errors: [] }
  const last = addYears(today, 1)
  const parsed = parseDay(typed, {
    ...QUESTION,
    notBefore: { day: FIRST },
    notAfter: { day: last, says: `on or before ${toDate(last)}` },
  })
  return parsed.ok ? { on: parsed.value, typed, errors: [] } : { on: today, typed, errors: parsed.failure }
}
