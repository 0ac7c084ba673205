import { parseIsoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, NO_DATE_TEXT } from '../../../ui/forms/index.ts'
import { maySetLocalRules } from '../access.ts'
import { BANK_HOLIDAYS_PATH } from '../paths.ts'
import { listAddedHolidays, readCalendar } from '../queries.ts'
import { frameSettings } from '../settings-frame.ts'
import { addBankHoliday, type OnCalendarChanged, removeBankHoliday } from './command.ts'
import { type HolidayTyped, parseHoliday, readHolidayForm } from './form.ts'
import { renderBankHolidays } from './view.ts'

const EMPTY: HolidayTyped = { on: NO_DATE_TEXT, name: '', inPlaceOf: NO_DATE_TEXT }

/** Bank holidays, and days added to them. */
export function bankHolidaysRoutes(
  services: Services,
  onCalendarChanged: OnCalendarChanged,
): readonly Route[] {
  const { db } = services
  return [
    {
      method: 'GET',
      path: BANK_HOLIDAYS_PATH,
      action: 'see-local-rules',
      handle: (request) => draw(db, request, { typed: EMPTY }),
    },
    {
      method: 'POST',
      path: BANK_HOLIDAYS_PATH,
      action: 'set-local-rules',
      handle: (request) => add(db, request, onCalendarChanged),
    },
    {
      method: 'POST',
      path: `${BANK_HOLIDAYS_PATH}/remove`,
      action: 'set-local-rules',
      handle: (request) => remove(db, request, onCalendarChanged),
    },
  ]
}

async function add(db: Db, request: PageRequest, onCalendarChanged: OnCalendarChanged) {
  const typed = readHolidayForm(request.form)
  const parsed = parseHoliday(typed)
  if (!parsed.ok) return await draw(db, request, { typed, status: 400, errors: parsed.failure })
  const changing = { actor: request.user.accountId, onCalendarChanged }
  const added = await addBankHoliday(db, parsed.value, changing)
  if (!added.ok) {
    const { field, says } = added.failure
    return await draw(db, request, { typed, status: 422, errors: [{ field, message: says }] })
  }
  return redirectTo(BANK_HOLIDAYS_PATH)
}

async function remove(db: Db, { form, user }: PageRequest, onCalendarChanged: OnCalendarChanged) {
  const on = parseIsoDay(form.get('on') ?? '')
  if (on !== null) await removeBankHoliday(db, on, { actor: user.accountId, onCalendarChanged })
  return redirectTo(BANK_HOLIDAYS_PATH)
}

type Drawing = { readonly typed: HolidayTyped; readonly status?: number; readonly errors?: FieldErrors }

async function draw(
  db: Db,
  request: PageRequest,
  { typed, status = 200, errors = [] }: Drawing,
): Promise<PageResponse> {
  const { today, user, csrfToken } = request
  const main = renderBankHolidays({
    calendar: await readCalendar(db),
    added: await listAddedHolidays(db),
    maySet: maySetLocalRules(user.roles) ? 'may-set' : 'may-look',
    today,
    typed,
    csrfToken,
    errors,
  })
  return frameSettings(request, { title: 'Bank holidays', main, status, errors })
}
