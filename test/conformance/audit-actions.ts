import { readSourceText } from './source-text.ts'

/** An action named in a source file, as far as text can tell. */
export type NamedAction = { readonly action: string; readonly line: number }

const NAME = /^[a-z]+(-[a-z]+)+$/
// `action: 'a'`, `action = b ? 'a' : 'c'`, `const ACTIONS = { x: 'a' }`, and the arguments of what writes audit rows.
const PLACES = [
  /\baction\b\??\s*[:=](?!=)[^\n;,}]*/g,
  /\bACTIONS?\b[^\n]*=[^;]*?(?:\}|\]|\n\n)/g,
  /\b(?:record[A-Z]\w*|audit[A-Z]\w*|entryFor)\([^{;]*?\)/g,
]

const OTHER = /\b(?:recordType|recordId|list)\s*:\s*$/

/** Every hyphenated name that stands where an action of the audit stands. */
export function listActions(source: string): readonly NamedAction[] {
  const { code, strings } = readSourceText(source)
  return PLACES.flatMap((place) =>
    [...code.matchAll(place)].flatMap(({ 0: text, index }) =>
      [...strings]
        .filter(([at, name]) => at >= index && at < index + text.length && NAME.test(name))
        .filter(([at]) => !OTHER.test(code.slice(0, at)))
        .map(([at, action]) => ({ action, line: code.slice(0, at).split('\n').length })),
    ),
  )
}
