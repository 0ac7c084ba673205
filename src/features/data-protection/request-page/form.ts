import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldError, type FieldErrors, parseDateFields, readDateText } from '../../../ui/forms/index.ts'
import { type AskedBy, type ClockChange, earliestAskedOn } from '../request.ts'

const LONGEST = 1000

/** Reads who asked and when. */
export function parseStartForm(
  form: URLSearchParams,
  today: Day,
): Result<{ readonly askedOn: Day; readonly askedBy: AskedBy }, FieldErrors> {
  const askedOn = parseDateFields(readDateText(Object.fromEntries(form), 'asked-on'), {
    name: 'asked-on',
    what: 'the day somebody asked',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
    notBefore: { day: earliestAskedOn(today) },
  })
  const by = form.get('asked-by')
  const askedBy = by === 'child' || by === 'for-child' ? by : null
  const errors: readonly FieldError[] = [
    ...(askedOn.ok ? [] : [askedOn.failure]),
    ...(askedBy === null ? [{ field: 'asked-by', message: 'Choose who asked' }] : []),
  ]
  return askedOn.ok && askedBy !== null ? ok({ askedOn: askedOn.value, askedBy }) : fail(errors)
}

/** Reads what is to be done with the clock. */
export function parseClockForm(form: URLSearchParams): Result<ClockChange, FieldErrors> {
  const kind = form.get('clock')
  if (kind === 'pause' || kind === 'go-on') return ok({ kind })
  const because = form.get('because')?.trim() ?? ''
  if (because === '') return fail([{ field: 'because', message: 'Enter why more time is needed' }])
  if (because.length > LONGEST)
    return fail([{ field: 'because', message: `Why must be ${LONGEST} characters or fewer` }])
  return ok({ kind: 'extend', because })
}
