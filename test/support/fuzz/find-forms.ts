// The forms of a page, as a browser would find them.

/** A field by its name, and the values that the page offers for it. */
export type FoundField = { readonly name: string; readonly values: readonly string[] }

export type FoundForm = {
  readonly method: 'GET' | 'POST'
  /** Path and query, as written; the page's own where none is. */
  readonly action: string
  readonly isMultipart: boolean
  readonly fields: readonly FoundField[]
}

const attributeOf = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : unescape(found)
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

function unescape(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (reference) => REFERENCES[reference] ?? reference)
}

/** Every form of a page of ours, which always quotes its attributes. */
export function findForms(page: string, url: string): readonly FoundForm[] {
  return [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const tag = /^<form\b[^>]*>/.exec(form)?.[0] ?? ''
    return {
      method: attributeOf(tag, 'method')?.toLowerCase() === 'post' ? 'POST' : 'GET',
      action: attributeOf(tag, 'action') ?? url,
      isMultipart: attributeOf(tag, 'enctype') === 'multipart/form-data',
      fields: findFields(form),
    }
  })
}

function findFields(form: string): readonly FoundField[] {
  const values = new Map<string, string[]>()
  const add = (name: string | null, value: string | null) => {
    if (name === null) return
    values.set(name, [...(values.get(name) ?? []), ...(value === null ? [] : [value])])
  }
  for (const [tag] of form.matchAll(/<(?:input|button|textarea)\b[^>]*>/g)) {
    add(attributeOf(tag, 'name'), attributeOf(tag, 'value'))
  }
  for (const [select] of form.matchAll(/<select\b[\s\S]*?<\/select>/g)) {
    const name = attributeOf(select, 'name')
    add(name, null)
    for (const [option] of select.matchAll(/<option\b[^>]*>/g)) add(name, attributeOf(option, 'value'))
  }
  return [...values].map(([name, offered]) => ({ name, values: [...new Set(offered)] }))
}

/** Where links and forms of the page lead: paths of ours without queries. */
export function findPaths(page: string): readonly string[] {
  return [...page.matchAll(/\s(?:href|action)="(\/[^"?#]*)/g)].map(([, path = '']) => unescape(path))
}

/** Names that links of the page put into queries, by the path they lead to. */
export function findQueryNames(page: string): readonly { readonly path: string; readonly name: string }[] {
  return [...page.matchAll(/\shref="(\/[^"?#]*)\?([^"#]*)"/g)].flatMap(([, path = '', query = '']) =>
    [...new URLSearchParams(unescape(query)).keys()].map((name) => ({ path, name })),
  )
}
