import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  errorsOf,
  type FieldErrors,
  parseDay,
  type PostedFields,
  readText,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { parseNumber } from '../number-fields.ts'
import { HOUR_NAMES, HOUR_QUESTIONS, type HourName, type WorkHours } from '../work-hours.ts'

export type HoursAsked = { readonly value: WorkHours; readonly from: Day }

/** The boxes as they begin. */
export function startHours(hours: WorkHours, today: Day): PostedFields {
  return {
    ...Object.fromEntries(HOUR_NAMES.map((name) => [name, String(hours[name])])),
    ...toDateFields('from', today),
  }
}

const wordsOf = (name: HourName): string => {
  const { label, unit } = HOUR_QUESTIONS[name]
  return `the ${unit} of “${label}”`
}

/** Reads how long each kind of work takes. */
export function parseHours(typed: PostedFields, today: Day): Result<HoursAsked, FieldErrors> {
  const numbers = HOUR_NAMES.map((name) => {
    const { least, most } = HOUR_QUESTIONS[name]
    return {
      name,
      read: parseNumber(readText(typed, name), { field: name, what: wordsOf(name), least, most }),
    }
  })
  const wrong = numbers.flatMap(({ read }) => (read.ok ? [] : [read.failure]))
  const from = parseDay(typed, { name: 'from', what: 'the first day', example: today })
  const value = (name: HourName): number => {
    const found = numbers.find((one) => one.name === name)?.read
    return found?.ok ? found.value : 0
  }
  if (wrong.length > 0 || !from.ok) return fail([...wrong, ...errorsOf(from)])
  if (value('officer-week') >= value('full-week')) {
    const message = 'An officer’s own time must be less than a full week, or no hour is left for children'
    return fail([{ field: 'officer-week', message }])
  }
  return ok({
    from: from.value,
    value: {
      'first-review': value('first-review'),
      'later-review': value('later-review'),
      midway: value('midway'),
      conference: value('conference'),
      'carer-review': value('carer-review'),
      'child-year': value('child-year'),
      'officer-week': value('officer-week'),
      'full-week': value('full-week'),
      'working-weeks': value('working-weeks'),
    },
  })
}
