import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import {
  type FieldErrors,
  isBlankDate,
  parseDateFields,
  type PostedFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import type { Measure } from '../measure.ts'
import { parseYardstick } from '../parse-yardstick.ts'
import type { YardstickSaid } from '../yardstick.ts'

/** Reads the form for one figure to hold a measure against. */
export function parseEntry(
  typed: PostedFields,
  measure: Measure,
  today: Day,
): Result<YardstickSaid, FieldErrors> {
  const read = (name: string): string => readText(typed, name).replaceAll('\u0000', '')
  const isTarget = read('who') === 'target'
  const text = readDateText(typed, 'from')
  const question = { name: 'from', what: 'the day from which the target holds', example: today }
  const from = isTarget && !isBlankDate(text) ? parseDateFields(text, question) : null
  if (isTarget && from === null)
    return fail([{ field: 'from', message: 'Enter the day from which the target holds, like 1 4 2026' }])
  if (from !== null && !from.ok) return fail([from.failure])
  const said = {
    measure: measure.id,
    year: from === null ? read('year') : toIsoDate(from.value),
    who: read('who'),
    numerator: read('numerator'),
    denominator: read('denominator'),
    value: read('value'),
    aim: read('aim'),
    source: read('source'),
    because: read('because'),
    unit: '',
  }
  return parseYardstick(said, () => measure, today)
}
