import { type Html, html, type HtmlValue } from '../html.ts'
import {
  classes,
  contentOf,
  hasContent,
  optional,
  present,
  renderAttributes,
  type StyledContent,
} from './content.ts'
import { type FieldOptions, type FormGroupOptions, renderField } from './form-group.ts'

export type InputOptions = FieldOptions & {
  readonly type?: string | undefined
  readonly value?: string | number | undefined
  readonly inputmode?: string | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly prefix?: StyledContent | undefined
  readonly suffix?: StyledContent | undefined
  readonly inputWrapper?: FormGroupOptions | undefined
}

function renderBox(options: InputOptions, id: string, describedBy: string | undefined): Html {
  const names = classes('govuk-input', options.classes, options.errorMessage && 'govuk-input--error')
  return html`<input class="${names}" id="${id}" name="${options.name}" type="${options.type ?? 'text'}"${
    options.spellcheck === undefined ? null : html` spellcheck="${String(options.spellcheck)}"`
  }${options.value === undefined ? null : html` value="${options.value}"`}${present('disabled', options.disabled)}${optional('aria-describedby', describedBy)}${optional('autocomplete', options.autocomplete)}${optional('autocapitalize', options.autocapitalize)}${optional('pattern', options.pattern)}${optional('inputmode', options.inputmode)}${renderAttributes(options.attributes)}>`
}

function renderAffix(kind: 'prefix' | 'suffix', affix: StyledContent | undefined): Html | null {
  if (!affix || !hasContent(affix)) return null
  return html`<div class="${classes(`govuk-input__${kind}`, affix.classes)}" aria-hidden="true"${renderAttributes(affix.attributes)}>${contentOf(affix)}</div>`
}

function wrap(options: InputOptions, box: Html): HtmlValue {
  const { prefix, suffix, formGroup, inputWrapper } = options
  if (![prefix, suffix, formGroup?.beforeInput, formGroup?.afterInput].some(hasContent)) return box
  return html`<div class="${classes('govuk-input__wrapper', inputWrapper?.classes)}"${renderAttributes(inputWrapper?.attributes)}>${contentOf(formGroup?.beforeInput)}${renderAffix('prefix', prefix)}${box}${renderAffix('suffix', suffix)}${contentOf(formGroup?.afterInput)}</div>`
}

/** One line of text. */
export function renderInput(options: InputOptions): Html {
  const { beforeInput: _before, afterInput: _after, ...formGroup } = options.formGroup ?? {}
  return renderField({ ...options, formGroup }, (id, describedBy) =>
    wrap(options, renderBox(options, id, describedBy)),
  )
}
