// TypeScript 7 has no JavaScript interface, so the import rules read source with this small scanner. It knows just
// enough of the language to tell code from comments, strings, templates and regular expressions.

/** A source file with what is not code blanked out, letter for letter, and its strings beside it. */
export type SourceText = {
  /** Comments and the insides of strings, templates and regular expressions are spaces; quotes stay. */
  readonly code: string
  /** What each string says, by the place of its opening quote. */
  readonly strings: ReadonlyMap<number, string>
}

type Span = { readonly end: number; readonly value?: string }

/** Reads a source file. */
export function readSourceText(source: string): SourceText {
  const code = source.split('')
  const strings = new Map<number, string>()
  const blank = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) if (code[at] !== '\n') code[at] = ' '
  }
  scanCode(source, 0, { blank, strings })
  return { code: code.join(''), strings }
}

type Notes = { blank(from: number, to: number): void; readonly strings: Map<number, string> }

// Reads code from a place to the end, or to the brace that closes a template's hole. Gives the place after.
function scanCode(source: string, start: number, notes: Notes): number {
  let at = start
  let depth = 0
  let before = ''
  while (at < source.length) {
    const letter = source[at] ?? ''
    const comment = commentAt(source, at)
    if (comment) {
      notes.blank(at, comment.end)
      at = comment.end
      continue
    }
    if (letter === '}' && depth === 0 && start > 0) return at + 1
    if (letter === '{') depth += 1
    if (letter === '}') depth -= 1
    const next = scanToken(source, at, before, notes)
    if (source.slice(at, next).trim() !== '') before = `${before}${source.slice(at, next)}`.slice(-20)
    else before = `${before} `.slice(-20)
    at = next
  }
  return at
}

function scanToken(source: string, at: number, before: string, notes: Notes): number {
  const letter = source[at]
  if (letter === '`') return scanTemplate(source, at, notes)
  const span =
    letter === "'" || letter === '"' ? stringAt(source, at) : regularExpressionAt(source, at, before)
  if (!span) return at + 1
  if (span.value !== undefined) notes.strings.set(at, span.value)
  notes.blank(at + 1, span.end - 1)
  return span.end
}

function commentAt(source: string, at: number): Span | null {
  const opening = source.slice(at, at + 2)
  if (opening !== '//' && opening !== '/*') return null
  const closing = opening === '//' ? '\n' : '*/'
  const end = source.indexOf(closing, at + 2)
  if (end < 0) return { end: source.length }
  return { end: opening === '//' ? end : end + 2 }
}

function stringAt(source: string, at: number): Span {
  const quote = source[at]
  let end = at + 1
  while (end < source.length && source[end] !== quote && source[end] !== '\n') {
    end += source[end] === '\\' ? 2 : 1
  }
  return { end: end + 1, value: source.slice(at + 1, end) }
}

function scanTemplate(source: string, at: number, notes: Notes): number {
  let from = at + 1
  for (let here = from; here < source.length; here += 1) {
    if (source[here] === '\\') here += 1
    else if (source[here] === '`') {
      notes.blank(from, here)
      if (from === at + 1) notes.strings.set(at, source.slice(from, here))
      return here + 1
    } else if (source.startsWith('${', here)) {
      notes.blank(from, here)
      from = scanCode(source, here + 2, notes)
      here = from - 1
    }
  }
  return source.length
}

// A slash divides after a value and opens a regular expression after anything else.
function regularExpressionAt(source: string, at: number, before: string): Span | null {
  if (source[at] !== '/') return null
  const last = before.trimEnd()
  const wantsValue = /(^|[^\w$.])(return|typeof|case|of|in|await|yield|void|throw)$/.test(last)
  if (!wantsValue && /[\w$)\]'"`]$/.test(last)) return null
  let inClass = false
  for (let end = at + 1; end < source.length && source[end] !== '\n'; end += 1) {
    if (source[end] === '\\') end += 1
    else if (source[end] === '[') inClass = true
    else if (source[end] === ']') inClass = false
    else if (source[end] === '/' && !inClass) return { end: end + 1 }
  }
  return null
}

export type Import = {
  /** As written: `./day.ts`, `kysely`, `node:fs`. */
  readonly from: string
  readonly line: number
}

const IMPORTS = [
  /(?<![\w$.])(?:import|export)\b[^;'"`()=]*?\bfrom\s*(?<quote>['"])/g, // import … from '', export … from ''
  /(?<![\w$.])import\s*(?<quote>['"])/g, // import ''
  /(?<![\w$.])(?:import|require)\s*\(\s*(?<quote>['"`])/g, // import(''), typeof import(''), require('')
]

/** Everything a file imports or exports from elsewhere, types included. */
export function listImports({ code, strings }: SourceText): readonly Import[] {
  const found = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)])
  return found.flatMap((match) => {
    const at = match.index + match[0].length - 1
    const from = strings.get(at)
    return from === undefined ? [] : [{ from, line: code.slice(0, at).split('\n').length }]
  })
}
