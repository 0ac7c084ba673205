import { type Html, html, type HtmlValue } from '../html.ts'
import {
  type Attributes,
  classes,
  type Content,
  contentOf,
  renderAttributes,
  type StyledContent,
} from './content.ts'
import type { ErrorMessageOptions } from './error-message.ts'
import { type FieldsetOptions, renderFieldset } from './fieldset.ts'
import { explain, type FormGroupOptions, renderFormGroup } from './form-group.ts'
import { type HintOptions, renderHint } from './hint.ts'
import { renderLabel } from './label.ts'

export type ChoiceItem = Content & {
  readonly value: string | number
  readonly id?: string | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly label?:
    | { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined }
    | undefined
  readonly hint?: StyledContent | undefined
  /** Fields shown only while this is chosen (always shown where scripts do not run). */
  readonly conditional?: { readonly html: Html | false | null | undefined } | undefined
  readonly attributes?: Attributes | undefined
}

export type ChoiceDivider = { readonly divider: string }

/** What radios and checkboxes have in common. */
export type ChoicesOptions<Item> = {
  readonly name: string
  readonly idPrefix?: string | undefined
  readonly items: readonly (Item | ChoiceDivider | null | false | undefined)[]
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

type Kind = 'radios' | 'checkboxes'

/** One choice: its box (drawn by the caller), label, hint and what it opens. */
export function renderChoice(kind: Kind, item: ChoiceItem, id: string, box: Html, chosen: Chosen): Html {
  const block = `govuk-${kind}`
  const hint =
    item.hint &&
    renderHint({ ...item.hint, id: `${id}-item-hint`, classes: classes(`${block}__hint`, item.hint.classes) })
  const label = renderLabel({
    ...item.label,
    text: item.text,
    html: item.html,
    for: id,
    classes: classes(`${block}__label`, item.label?.classes),
  })
  const opened = item.conditional?.html
  const conditional =
    opened &&
    html`<div class="${classes(`${block}__conditional`, chosen === 'not-chosen' && `${block}__conditional--hidden`)}" id="conditional-${id}">${opened}</div>`
  return html`<div class="${block}__item">${box}${label}${hint}</div>${conditional}`
}

export type Chosen = 'chosen' | 'not-chosen'

/** The whole group: fieldset, hint, error and the choices in order. */
export function renderChoices<Item extends ChoiceItem>(
  kind: Kind,
  options: ChoicesOptions<Item>,
  describedBy: string | undefined,
  drawItem: (item: Item, id: string, describedBy: string | undefined) => Html,
): Html {
  const idPrefix = options.idPrefix ?? options.name
  const said = explain(idPrefix, { ...options, describedBy })
  const items = options.items.map((item, index) => {
    if (!item) return null
    if ('divider' in item) return html`<div class="govuk-${kind}__divider">${item.divider}</div>`
    return drawItem(item, item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`), said.describedBy)
  })
  const { formGroup, fieldset } = options
  const list = html`<div class="${classes(`govuk-${kind}`, options.classes)}"${renderAttributes(options.attributes)} data-module="govuk-${kind}">${contentOf(formGroup?.beforeInputs)}${items}${contentOf(formGroup?.afterInputs)}</div>`
  const inner: HtmlValue = [said.html, list]
  return renderFormGroup(
    options,
    fieldset ? renderFieldset({ ...fieldset, describedBy: said.describedBy, html: inner }) : inner,
  )
}
