// Reads JSON that we wrote ourselves, quickly: a wrong shape is a fault, not a refusal.
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fault(key: string, expected: string): never {
  throw new TypeError(`stored facts: "${key}" should be ${expected}`)
}

export function recordOf(value: unknown, key: string): JsonRecord {
  return isJsonRecord(value) ? value : fault(key, 'a record')
}

export function textAt(record: JsonRecord, key: string): string {
  const value = record[key]
  return typeof value === 'string' ? value : fault(key, 'a text')
}

export function textOrNullAt(record: JsonRecord, key: string): string | null {
  return record[key] === null ? null : textAt(record, key)
}

export function numberOrNullAt(record: JsonRecord, key: string): number | null {
  const value = record[key]
  return value === null || typeof value === 'number' ? value : fault(key, 'a number or null')
}

export function truthAt(record: JsonRecord, key: string): boolean {
  const value = record[key]
  return typeof value === 'boolean' ? value : fault(key, 'true or false')
}

export function dayAt(record: JsonRecord, key: string): Day {
  return isoDay(textAt(record, key))
}

export function dayOrNullAt(record: JsonRecord, key: string): Day | null {
  return record[key] === null ? null : dayAt(record, key)
}

export function listAt<Value>(
  record: JsonRecord,
  key: string,
  read: (one: JsonRecord) => Value,
): readonly Value[] {
  const value = record[key]
  if (!Array.isArray(value)) return fault(key, 'a list')
  return value.map((one: unknown) => read(recordOf(one, key)))
}

/** One of a closed list of texts. */
export function choiceAt<Choice extends string>(
  record: JsonRecord,
  key: string,
  choices: readonly Choice[],
): Choice {
  const text = textAt(record, key)
  return choices.find((choice) => choice === text) ?? fault(key, `one of ${choices.join(', ')}`)
}

export function isoOrNull(day: Day | null): IsoDate | null {
  return day === null ? null : toIsoDate(day)
}
