import { type Html, html } from '../html.ts'
import { type ChoiceItem, type ChoicesOptions, renderChoice, renderChoices } from './choices.ts'
import { describedByIds, hasContent, optional, present, renderAttributes } from './content.ts'

export type CheckboxItem = ChoiceItem & {
  readonly name?: string | undefined
  /** `exclusive`: choosing it takes the mark from all others. */
  readonly behaviour?: 'exclusive' | undefined
}

export type CheckboxesOptions = ChoicesOptions<CheckboxItem> & {
  /** The values that are chosen. */
  readonly values?: readonly (string | number)[] | undefined
  readonly describedBy?: string | undefined
}

function isChosen(item: CheckboxItem, values: readonly (string | number)[] | undefined): boolean {
  return item.checked ?? values?.some((value) => String(value) === String(item.value)) ?? false
}

/** Any number of choices. `classes`: `govuk-checkboxes--small`. */
export function renderCheckboxes(options: CheckboxesOptions): Html {
  const outer = options.fieldset?.describedBy ?? options.describedBy
  return renderChoices('checkboxes', options, outer, (item, id, describedBy) => {
    const checked = isChosen(item, options.values)
    const said = describedByIds(!options.fieldset && describedBy, hasContent(item.hint) && `${id}-item-hint`)
    const box = html`<input class="govuk-checkboxes__input" id="${id}" name="${item.name ?? options.name}" type="checkbox" value="${item.value}"${present('checked', checked)}${present('disabled', item.disabled)}${optional('data-aria-controls', item.conditional?.html ? `conditional-${id}` : undefined)}${optional('data-behaviour', item.behaviour)}${optional('aria-describedby', said)}${renderAttributes(item.attributes)}>`
    return renderChoice('checkboxes', item, id, box, checked ? 'chosen' : 'not-chosen')
  })
}
