import { type Html, html } from '../html.ts'
import { type ChoiceItem, type ChoicesOptions, renderChoice, renderChoices } from './choices.ts'
import { hasContent, optional, present, renderAttributes } from './content.ts'

export type RadiosOptions = ChoicesOptions<ChoiceItem> & {
  /** The value that is chosen. */
  readonly value?: string | number | undefined
}

function isChosen(item: ChoiceItem, value: string | number | undefined): boolean {
  if (item.checked !== undefined) return item.checked
  return value !== undefined && value !== '' && String(item.value) === String(value)
}

/** One choice of several. `classes`: `govuk-radios--inline`, `govuk-radios--small`. */
export function renderRadios(options: RadiosOptions): Html {
  return renderChoices('radios', options, options.fieldset?.describedBy, (item, id) => {
    const checked = isChosen(item, options.value)
    const box = html`<input class="govuk-radios__input" id="${id}" name="${options.name}" type="radio" value="${item.value}"${present('checked', checked)}${present('disabled', item.disabled)}${optional('data-aria-controls', item.conditional?.html ? `conditional-${id}` : undefined)}${optional('aria-describedby', hasContent(item.hint) ? `${id}-item-hint` : undefined)}${renderAttributes(item.attributes)}>`
    return renderChoice('radios', item, id, box, checked ? 'chosen' : 'not-chosen')
  })
}
