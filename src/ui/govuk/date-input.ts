import { type Html, html } from '../html.ts'
import { type Attributes, classes, type Content, contentOf, optional, renderAttributes } from './content.ts'
import type { ErrorMessageOptions } from './error-message.ts'
import { type FieldsetOptions, renderFieldset } from './fieldset.ts'
import { explain, type FormGroupOptions, renderFormGroup } from './form-group.ts'
import type { HintOptions } from './hint.ts'
import { renderInput } from './input.ts'

export type DateInputItem = {
  readonly name: string
  readonly label?: string | undefined
  readonly value?: string | number | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly inputmode?: string | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  /** Whether this box is marked as wrong. Left out everywhere: all are, when there is an error message. */
  readonly error?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type DateInputOptions = {
  readonly id: string
  readonly namePrefix?: string | undefined
  /** The boxes, where they are not day, month and year. */
  readonly items?: readonly DateInputItem[] | undefined
  /** What differs for one box; false leaves the box out. */
  readonly day?: Partial<DateInputItem> | false | undefined
  readonly month?: Partial<DateInputItem> | false | undefined
  readonly year?: Partial<DateInputItem> | false | undefined
  readonly values?: Readonly<Record<string, string | number>> | undefined
  readonly fieldset?: FieldsetOptions | undefined
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?:
    | (FormGroupOptions & {
        readonly beforeInputs?: Content | undefined
        readonly afterInputs?: Content | undefined
      })
    | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type Box = DateInputItem & { readonly width: 2 | 4 }

const widthOf = (part: string): 2 | 4 => (part === 'year' ? 4 : 2)

function boxesOf(options: DateInputOptions): readonly Box[] {
  if (options.items?.length) return options.items.map((item) => ({ ...item, width: widthOf(item.name) }))
  return (['day', 'month', 'year'] as const).flatMap((part) => {
    const own = options[part]
    return own === false ? [] : [{ name: part, ...own, width: widthOf(part) }]
  })
}

function isWrong(item: DateInputItem): boolean {
  return item.error === true || Boolean(item.classes?.includes('govuk-input--error'))
}

function boxClasses(item: Box, marked: boolean): string {
  const own = item.classes ?? ''
  return classes(
    'govuk-date-input__input',
    marked && !own.includes('govuk-input--error') && 'govuk-input--error',
    !own.includes('govuk-input--width-') && `govuk-input--width-${item.width}`,
    own,
  )
}

function renderBox(options: DateInputOptions, item: Box, marked: boolean): Html {
  const name = options.namePrefix ? `${options.namePrefix}-${item.name}` : item.name
  const box = renderInput({
    label: {
      text: item.label ?? item.name.charAt(0).toUpperCase() + item.name.slice(1),
      classes: 'govuk-date-input__label',
    },
    id: item.id ?? `${options.id}-${item.name}`,
    name,
    classes: boxClasses(item, marked),
    value: item.value ?? options.values?.[name],
    inputmode: item.inputmode ?? 'numeric',
    autocomplete: item.autocomplete,
    pattern: item.pattern,
    attributes: item.attributes,
  })
  return html`<div class="govuk-date-input__item">${box}</div>`
}

/** A date in three boxes, or a part of one. */
export function renderDateInput(options: DateInputOptions): Html {
  const items = boxesOf(options)
  const anyWrong = items.some(isWrong)
  const boxes = items.map((item) =>
    renderBox(
      options,
      item,
      isWrong(item) || (item.error !== false && Boolean(options.errorMessage) && !anyWrong),
    ),
  )
  const { fieldset, formGroup } = options
  const said = explain(options.id, { ...options, describedBy: fieldset?.describedBy })
  const inner = html`${said.html}<div class="${classes('govuk-date-input', options.classes)}"${renderAttributes(options.attributes)}${optional('id', options.id)}>${contentOf(formGroup?.beforeInputs)}${boxes}${contentOf(formGroup?.afterInputs)}</div>`
  return renderFormGroup(
    options,
    fieldset
      ? renderFieldset({ ...fieldset, describedBy: said.describedBy, role: 'group', html: inner })
      : inner,
  )
}
