import { type Day, parseIsoDay } from '../../kit/dates/index.ts'
import { parseDateFields } from '../../ui/forms/index.ts'

export type AskedDay = {
  readonly on: Day
  /** Why it is another day than was asked for; null where it is that day. */
  readonly says: string | null
  /** What was typed where it is no day that can be shown; else ''. */
  readonly typed: string
}

/** The day that an address asks for, `2026-03-31` or `31 3 2026`; today where it asks for none or cannot be shown. */
export function askedDay(query: URLSearchParams, today: Day): AskedDay {
  const typed = (query.get('on') ?? '').trim().slice(0, 40)
  if (typed === '') return { on: today, says: null, typed }
  const linked = parseIsoDay(typed)
  const [day = '', month = '', year = ''] = typed.split(/[\s/.-]+/)
  const parsed = parseDateFields(
    { day, month, year },
    { name: 'on', what: 'the day to look at', example: today },
  )
  const on = linked ?? (parsed.ok ? parsed.value : null)
  if (on !== null && on <= today) return { on, says: null, typed: '' }
  const why =
    on === null
      ? 'Enter a day, like 31 3 2026. Shown is today.'
      : 'That day is still to come: who will hold which child is not known. Shown is today.'
  return { on: today, says: why, typed }
}
