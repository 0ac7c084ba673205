import type { Html } from '../html.ts'
import { renderDateInput } from '../govuk/date-input.ts'
import type { HintOptions } from '../govuk/hint.ts'
import type { LegendOptions } from '../govuk/fieldset.ts'
import type { DateText } from './date-text.ts'
import type { FieldErrors } from './field-errors.ts'

export type DateFieldOptions = {
  readonly name: string
  readonly legend: LegendOptions
  readonly hint?: HintOptions | undefined
  /** What the boxes show: what was typed, or a known date by {@link toDateText}. */
  readonly text: DateText
  readonly errors?: FieldErrors | undefined
}

/** Three boxes for a date. Only the boxes that are wrong are marked; the message stands over them. */
export function renderDateField(options: DateFieldOptions): Html {
  const { name, text, errors } = options
  const boxes = (['day', 'month', 'year'] as const).map((part) => `${name}-${part}`)
  const found = errors?.find((error) => error.field === name || boxes.includes(error.field))
  const marked = found ? [found.field, ...(found.alsoMarks ?? [])] : []
  return renderDateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { classes: 'govuk-fieldset__legend--s', ...options.legend } },
    hint: options.hint,
    errorMessage: found && { text: found.message },
    items: (['day', 'month', 'year'] as const).map((part) => ({
      name: part,
      value: text[part] === '' ? undefined : text[part],
      error: found ? marked.includes(name) || marked.includes(`${name}-${part}`) : undefined,
    })),
  })
}
