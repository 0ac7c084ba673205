import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  errorsOf,
  type FieldError,
  type FieldErrors,
  parseDay,
  type PostedFields,
  readText,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { parseNumber } from '../number-fields.ts'
import type { SalaryBand } from '../posts-needed.ts'

export type BandsAsked = { readonly value: readonly SalaryBand[]; readonly from: Day }

/** The rows of the form. */
export const BAND_ROWS = [1, 2, 3, 4] as const

const LONGEST = 60

/** The boxes as they begin. */
export function startBands(bands: readonly SalaryBand[], today: Day): PostedFields {
  const boxes = bands.flatMap(({ name, salary, onCosts }, at) => [
    [`band-${at + 1}-name`, name],
    [`band-${at + 1}-salary`, String(salary)],
    [`band-${at + 1}-on-costs`, String(onCosts)],
  ])
  return { ...Object.fromEntries(boxes), ...toDateFields('from', today) }
}

/** Reads the bands. A row without a name is no band. */
export function parseBands(typed: PostedFields, today: Day): Result<BandsAsked, FieldErrors> {
  const errors: FieldError[] = []
  const value = BAND_ROWS.flatMap((row) => readBand(typed, row, errors))
  const names = value.map(({ name }) => name.toLowerCase())
  if (new Set(names).size < names.length)
    errors.push({ field: 'band-1-name', message: 'Give each band a name of its own' })
  if (value.length === 0 && errors.length === 0)
    errors.push({ field: 'band-1-name', message: 'Enter at least one band, such as IRO' })
  const from = parseDay(typed, { name: 'from', what: 'the first day', example: today })
  return errors.length > 0 || !from.ok
    ? fail([...errors, ...errorsOf(from)])
    : ok({ value, from: from.value })
}

function readBand(typed: PostedFields, row: number, errors: FieldError[]): readonly SalaryBand[] {
  const field = `band-${row}`
  const read = (name: string): string => readText(typed, `${field}-${name}`).replaceAll('\u0000', '')
  const name = read('name')
  if (name.length > LONGEST) {
    errors.push({ field: `${field}-name`, message: `Use ${LONGEST} characters or fewer` })
    return []
  }
  if (name === '') {
    if (read('salary') !== '')
      errors.push({ field: `${field}-name`, message: `Enter what band ${row} is called` })
    return []
  }
  const salary = parseNumber(read('salary'), {
    field: `${field}-salary`,
    what: `the salary of ${name}, in pounds a year,`,
    least: 10_000,
    most: 200_000,
  })
  const onCosts = parseNumber(read('on-costs'), {
    field: `${field}-on-costs`,
    what: `the on-costs of ${name}, in per cent,`,
    least: 0,
    most: 100,
  })
  for (const one of [salary, onCosts]) if (!one.ok) errors.push(one.failure)
  return salary.ok && onCosts.ok ? [{ name, salary: salary.value, onCosts: onCosts.value }] : []
}
