import { type Html, html, raw } from '../html.ts'
import {
  type Attributes,
  classes,
  type Content,
  contentOf,
  optional,
  present,
  renderAttributes,
} from './content.ts'

export type ButtonOptions = Content & {
  /** With an address it is drawn as a link that looks like a button. */
  readonly href?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly isStartButton?: boolean | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

const START_ICON = raw(
  '<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>',
)

/** A button, or a link that looks like one. Its words say what happens ("Record the review"). */
export function renderButton(options: ButtonOptions): Html {
  const names = classes('govuk-button', options.classes, options.isStartButton && 'govuk-button--start')
  const shared = html` class="${names}" data-module="govuk-button"${renderAttributes(options.attributes)}${optional('id', options.id)}`
  const words =
    options.html && options.isStartButton ? html`<span>${options.html}</span>` : contentOf(options)
  const inner = html`${words}${options.isStartButton && START_ICON}`
  if (options.href)
    return html`<a href="${options.href}" role="button" draggable="false"${shared}>${inner}</a>`
  return html`<button type="${options.type ?? 'submit'}"${optional('value', options.value)}${optional('name', options.name)}${present('disabled aria-disabled="true"', options.disabled)}${
    options.preventDoubleClick === undefined
      ? null
      : html` data-prevent-double-click="${String(options.preventDoubleClick)}"`
  }${shared}>${inner}</button>`
}
