// Reads the headers of rules out of source text. What a rule and a header are: src/law/README.md.

export type RuleHeader = {
  readonly name: string
  readonly cites: readonly string[]
  readonly says: string
  readonly readAs: readonly string[]
  readonly example: string
}

const FUNCTIONS = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export function (\w+)([\s\S]*?) \{\n/g
const RULE_NAME = /^(?:when|may|must|check|work|judge)[A-Z]/
const RULE_TYPE = /: Answer</
const LABELS = ['Cites', 'Says', 'Read as', 'Example'] as const

function toPlainLines(comment: string): readonly string[] {
  return comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim())
}

/** The text after a label, up to the next label or an empty line; empty where the label is missing. */
function labelled(lines: readonly string[], label: string): string {
  const start = lines.findIndex((line) => line.startsWith(`${label}: `))
  if (start === -1) return ''
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => line === '' || LABELS.some((each) => line.startsWith(`${each}: `)))
  const text = [lines[start]?.slice(label.length + 2) ?? '', ...rest.slice(0, end === -1 ? rest.length : end)]
  return text.join(' ').trim()
}

const listed = (text: string): readonly string[] => (text === '' ? [] : text.split(', '))

/** The headers of the rules in a file, and of whatever else has one. A rule without a header has an empty one. */
export function ruleHeadersIn(source: string): readonly RuleHeader[] {
  return [...source.matchAll(FUNCTIONS)].flatMap(([, comment = '', name = '', signature = '']) => {
    const lines = toPlainLines(comment)
    const header = {
      name,
      cites: listed(labelled(lines, 'Cites')),
      says: labelled(lines, 'Says'),
      readAs: listed(labelled(lines, 'Read as')),
      example: labelled(lines, 'Example').replace(/\.$/, ''),
    }
    const isRule = RULE_NAME.test(name) || RULE_TYPE.test(signature)
    return isRule || header.cites.length > 0 ? [header] : []
  })
}
