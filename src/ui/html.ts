const TEXT: unique symbol = Symbol('trusted html')

/** Markup that is safe to send: made by {@link html} or {@link raw}, never by hand. */
export type Html = { readonly [TEXT]: string; readonly toString: () => string }

/** What may stand in a template. Text and numbers are escaped; null, undefined and false draw nothing. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text with `& < > " '` written as references, so that it is safe between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => REPLACEMENTS[character] ?? '') : text
}

function textOf(this: Html): string {
  return this[TEXT]
}

/** Marks text as markup without escaping it. Only for text that the program itself wrote. */
export function raw(text: string): Html {
  return { [TEXT]: text, toString: textOf }
}

/** Whether the value was made by {@link html} or {@link raw}. A parsed form or JSON body never is. */
export function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && TEXT in value
}

function draw(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if (isHtml(value)) return value[TEXT]
  if (Array.isArray(value)) return value.map(draw).join('')
  throw new TypeError('html: only text, numbers, Html and lists of them can be drawn')
}

/**
 * The escaping template: every value is escaped unless it is {@link Html}. Attribute values must stand in quotes.
 * @example html`<a href="${path}">${name}</a>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let out = strings[0] ?? ''
  for (const [index, value] of values.entries()) out += draw(value) + (strings[index + 1] ?? '')
  return raw(out)
}

/** Several pieces one after the other, with a separator between. Nothing is drawn for null, undefined and false. */
export function joinHtml(pieces: readonly HtmlValue[], separator: HtmlValue): Html {
  const drawn = pieces.map(draw).filter((piece) => piece !== '')
  return raw(drawn.join(draw(separator)))
}
