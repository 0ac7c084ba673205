import { type Html, html, type HtmlValue } from '../html.ts'
import {
  type Attributes,
  classes,
  type Content,
  contentOf,
  describedByIds,
  renderAttributes,
} from './content.ts'
import { type ErrorMessageOptions, renderErrorMessage } from './error-message.ts'
import { type HintOptions, renderHint } from './hint.ts'
import { type LabelOptions, renderLabel } from './label.ts'

export type FormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** What every field with one box has. */
export type FieldOptions = {
  readonly name: string
  /** Left out: the name. */
  readonly id?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?:
    | (FormGroupOptions & {
        readonly beforeInput?: Content | undefined
        readonly afterInput?: Content | undefined
      })
    | undefined
  readonly describedBy?: string | undefined
  readonly classes?: string | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** The hint and the error message of a field, and the ids a screen reader is pointed to. */
export type Explanations = { readonly html: Html; readonly describedBy: string | undefined }

export function explain(
  id: string,
  options: {
    readonly hint?: HintOptions | undefined
    readonly errorMessage?: ErrorMessageOptions | undefined
    readonly describedBy?: string | undefined
  },
): Explanations {
  const { hint, errorMessage, describedBy } = options
  return {
    html: html`${hint && renderHint({ ...hint, id: `${id}-hint` })}${errorMessage && renderErrorMessage({ ...errorMessage, id: `${id}-error` })}`,
    describedBy: describedByIds(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`),
  }
}

/** The box around a field and its words; it carries the bar at the side when something is wrong. */
export function renderFormGroup(
  options: {
    readonly errorMessage?: ErrorMessageOptions | undefined
    readonly formGroup?: FormGroupOptions | undefined
  },
  inner: HtmlValue,
): Html {
  const names = classes(
    'govuk-form-group',
    options.errorMessage && 'govuk-form-group--error',
    options.formGroup?.classes,
  )
  return html`<div class="${names}"${renderAttributes(options.formGroup?.attributes)}>${inner}</div>`
}

/** A labelled field: label, hint, error, then what `control` draws for the id and the describing ids. */
export function renderField(
  options: FieldOptions,
  control: (id: string, describedBy: string | undefined) => HtmlValue,
): Html {
  const id = options.id ?? options.name
  const said = explain(id, options)
  return renderFormGroup(options, [
    renderLabel({ ...options.label, for: id }),
    said.html,
    contentOf(options.formGroup?.beforeInput),
    control(id, said.describedBy),
    contentOf(options.formGroup?.afterInput),
  ])
}
