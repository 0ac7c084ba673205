// Numbers as people type them: "1,250.50", "£52 000".
import { withoutThousands } from '../../kit/without-thousands.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { FieldError } from '../../ui/forms/index.ts'

export type NumberQuestion = {
  readonly field: string
  /** As it goes on after "Enter": `the hours of a first review`. */
  readonly what: string
  readonly least: number
  readonly most: number
}

/** Reads a number in its bounds, to at most two decimals. */
export function parseNumber(text: string, question: NumberQuestion): Result<number, FieldError> {
  const { field, what, least, most } = question
  const plain = withoutThousands(text.replace(/[£\s]/g, '')).replace(/%$/, '')
  const value = /^-?\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN
  if (value >= least && value <= most) return ok(value)
  const bounds = `from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}`
  return fail({ field, message: `Enter ${what} as a number ${bounds}` })
}
