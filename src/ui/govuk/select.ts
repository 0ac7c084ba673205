import { type Html, html } from '../html.ts'
import { type Attributes, classes, optional, present, renderAttributes } from './content.ts'
import { type FieldOptions, renderField } from './form-group.ts'

export type SelectItem = {
  readonly text: string | number
  readonly value?: string | number | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type SelectOptions = FieldOptions & {
  readonly items?: readonly (SelectItem | null | false | undefined)[] | undefined
  /** The value (or words, where an item has no value) that is chosen. */
  readonly value?: string | number | undefined
}

function isChosen(item: SelectItem, value: string | number | undefined): boolean {
  if (item.selected !== undefined) return item.selected
  return value !== undefined && value !== '' && String(item.value ?? item.text) === String(value)
}

function renderOption(item: SelectItem, value: string | number | undefined): Html {
  return html`<option${item.value === undefined ? null : html` value="${item.value}"`}${present('selected', isChosen(item, value))}${present('disabled', item.disabled)}${renderAttributes(item.attributes)}>${item.text}</option>`
}

/** A choice from a long list, on one line. */
export function renderSelect(options: SelectOptions): Html {
  const names = classes('govuk-select', options.classes, options.errorMessage && 'govuk-select--error')
  return renderField(
    options,
    (id, describedBy) =>
      html`<select class="${names}" id="${id}" name="${options.name}"${present('disabled', options.disabled)}${optional('aria-describedby', describedBy)}${renderAttributes(options.attributes)}>${options.items?.map((item) => item && renderOption(item, options.value))}</select>`,
  )
}
