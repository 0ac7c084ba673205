import { type Html, html } from '../html.ts'
import { classes, optional, present, renderAttributes } from './content.ts'
import { type FieldOptions, renderField } from './form-group.ts'

export type TextareaOptions = FieldOptions & {
  readonly value?: string | undefined
  readonly rows?: number | string | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
}

/** Several lines of text. */
export function renderTextarea(options: TextareaOptions): Html {
  const names = classes('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes)
  return renderField(
    options,
    (id, describedBy) =>
      html`<textarea class="${names}" id="${id}" name="${options.name}" rows="${options.rows ?? 5}"${
        options.spellcheck === undefined ? null : html` spellcheck="${String(options.spellcheck)}"`
      }${present('disabled', options.disabled)}${optional('aria-describedby', describedBy)}${optional('autocomplete', options.autocomplete)}${renderAttributes(options.attributes)}>${leadingLine(options.value)}</textarea>`,
  )
}

/** A browser drops the first line end of a textarea, so text that starts with one gets another before it. */
function leadingLine(value: string | undefined): string | undefined {
  return value?.startsWith('\n') || value?.startsWith('\r') ? `\n${value}` : value
}
