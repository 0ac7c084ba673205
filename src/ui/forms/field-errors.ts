import type { ErrorMessageOptions } from '../govuk/error-message.ts'

/** One thing wrong with what was typed. `field` is the name (and id) of the box the summary leads to. */
export type FieldError = {
  readonly field: string
  /** What to do: "Enter the date the review was held, like 27 3 2026". */
  readonly message: string
  /** Further boxes marked as wrong by the same message. */
  readonly alsoMarks?: readonly string[] | undefined
}

export type FieldErrors = readonly FieldError[]

/** The message for a field, as the components take it; undefined where nothing is wrong with it. */
export function errorFor(errors: FieldErrors | undefined, field: string): ErrorMessageOptions | undefined {
  const found = errors?.find((error) => error.field === field)
  return found && { text: found.message }
}
