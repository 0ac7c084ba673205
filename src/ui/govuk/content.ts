import { escapeText, type Html, html, type HtmlValue, raw } from '../html.ts'

/** Words, or markup where words are not enough. Markup wins where both are given. */
export type Content = { readonly text?: string | undefined; readonly html?: Html | undefined }

/** Further attributes of an element, written as `name="value"`. Undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** A piece of a component that has words, classes and attributes of its own. */
export type StyledContent = Content & {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function contentOf(content: Content | undefined): HtmlValue {
  return content?.html ?? content?.text
}

export function hasContent(content: Content | undefined): boolean {
  return Boolean(content?.html ?? content?.text)
}

/** ` name="value"` for each attribute; nothing for undefined. @throws RangeError for an impossible name */
export function renderAttributes(attributes: Attributes | undefined): Html | null {
  if (!attributes) return null
  const drawn = Object.entries(attributes).map(([name, value]) => {
    if (!/^[A-Za-z_:][\w:.-]*$/.test(name)) throw new RangeError(`not an attribute name: ${name}`)
    return value === undefined ? '' : ` ${name}="${escapeText(String(value))}"`
  })
  return raw(drawn.join(''))
}

/** One attribute, left out where it has no value. */
export function optional(name: string, value: string | number | undefined): Html | null {
  return value === undefined || value === '' ? null : raw(` ${name}="${escapeText(String(value))}"`)
}

/** An attribute without a value, such as `disabled`. */
export function present(name: string, when: unknown): Html | null {
  return when ? raw(` ${name}`) : null
}

/** Class names with one space between, leaving out what is not set. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** Ids for `aria-describedby`, or nothing where there are none. */
export function describedByIds(...ids: readonly (string | false | undefined)[]): string | undefined {
  return classes(...ids) || undefined
}

/** A heading of the level asked for. */
export function renderHeading(
  level: 1 | 2 | 3 | 4,
  className: string,
  content: HtmlValue,
  id?: string,
): Html {
  const tag = raw(`h${level}`)
  return html`<${tag} class="${className}"${optional('id', id)}>${content}</${tag}>`
}
