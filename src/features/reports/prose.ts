// Prose of a report as it is written, taken apart: paragraphs, lists, quotes and headings, and in their lines figures by
// reference, dates and numbers that are typed. Pure.
import type { Day } from '../../kit/dates/index.ts'
import { findDates } from './dates-in-prose.ts'
import { type FigureReference, parseReference } from './figure-reference.ts'

/** A piece of a line as it is written. `at` and `length`: where it stands in the text. */
export type Piece = { readonly at: number; readonly length: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string; readonly day: Day }
  | { readonly kind: 'figure'; readonly reference: FigureReference }
  | { readonly kind: 'typed'; readonly text: string; readonly because: string }
  /** Braces around what is neither. */
  | { readonly kind: 'unread'; readonly text: string }
)

export type Line = readonly Piece[]

export type ProseBlock =
  | { readonly kind: 'paragraph' | 'subheading'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'quote'; readonly line: Line; readonly who: string }

type Source = { readonly text: string; readonly at: number }

/** The blocks of a text: an empty line ends one; `## ` heads, `- ` lists, `> ` quotes with ` — who` at its end. */
export function parseProse(text: string): readonly ProseBlock[] {
  const blocks: ProseBlock[] = []
  let open: Source[] = []
  const close = () => {
    if (open.length > 0) blocks.push(toBlock(open))
    open = []
  }
  for (const line of linesOf(text)) {
    const mark = markOf(line.text)
    const before = open[0]
    if (line.text.trim() === '' || mark === '## ' || (before && markOf(before.text) !== mark)) close()
    if (line.text.trim() !== '') open.push(line)
    if (mark === '## ') close()
  }
  close()
  return blocks
}

function linesOf(text: string): readonly Source[] {
  let at = 0
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => {
      const source = { text: line, at }
      at += line.length + 1
      return source
    })
}

const markOf = (line: string): string => /^(?:## |- |> )/.exec(line)?.[0] ?? ''

const after = ({ text, at }: Source, mark: string): Source => ({
  text: text.slice(mark.length),
  at: at + mark.length,
})

function toBlock(lines: readonly Source[]): ProseBlock {
  const [first] = lines
  const mark = markOf(first?.text ?? '')
  const bare = lines.map((line) => after(line, mark))
  if (mark === '- ') return { kind: 'list', items: bare.map(parseLine) }
  const whole = bare.flatMap((line, place) =>
    place === 0 ? parseLine(line) : [space(line.at), ...parseLine(line)],
  )
  if (mark !== '> ') return { kind: mark === '## ' ? 'subheading' : 'paragraph', line: whole }
  const who = / — ([^—\n]+)$/.exec(bare.at(-1)?.text ?? '')?.[1] ?? ''
  return { kind: 'quote', line: withoutWho(whole, who), who: who.trim() }
}

const space = (at: number): Piece => ({ kind: 'text', text: ' ', at, length: 0 })

function withoutWho(line: Line, who: string): Line {
  const last = line.at(-1)
  if (who === '' || last?.kind !== 'text') return line
  return [...line.slice(0, -1), { ...last, text: last.text.slice(0, -(who.length + 3)) }]
}

const BRACES = /\{([^{}\n]*)\}/g

/** The pieces of one line. */
export function parseLine({ text, at }: Source): Line {
  const pieces: Piece[] = []
  let from = 0
  const plain = (to: number) => {
    if (to > from) pieces.push(...splitDates({ text: text.slice(from, to), at: at + from }))
  }
  for (const match of text.matchAll(BRACES)) {
    plain(match.index)
    pieces.push({ ...readBraces(match[1] ?? ''), at: at + match.index, length: match[0].length })
    from = match.index + match[0].length
  }
  plain(text.length)
  return pieces
}

function splitDates({ text, at }: Source): Line {
  const pieces: Piece[] = []
  let from = 0
  const add = (to: number) => {
    if (to > from) pieces.push({ kind: 'text', text: text.slice(from, to), at: at + from, length: to - from })
  }
  for (const date of findDates(text)) {
    add(date.at)
    pieces.push({ kind: 'date', text: date.text, day: date.day, at: at + date.at, length: date.text.length })
    from = date.at + date.text.length
  }
  add(text.length)
  return pieces
}

type Read =
  | { readonly kind: 'figure'; readonly reference: FigureReference }
  | { readonly kind: 'typed'; readonly text: string; readonly because: string }
  | { readonly kind: 'unread'; readonly text: string }

function readBraces(inside: string): Read {
  const typed = /^typed\s+([^|]*)(?:\|(.*))?$/.exec(inside.trim())
  if (typed !== null)
    return {
      kind: 'typed',
      text: (typed[1] ?? '').trim(),
      because: (typed[2] ?? '').trim().replace(/^because\s+/, ''),
    }
  const reference = parseReference(inside.trim())
  return reference === null ? { kind: 'unread', text: `{${inside}}` } : { kind: 'figure', reference }
}

/** Every line of a text, in order. */
export function linesIn(blocks: readonly ProseBlock[]): readonly Line[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.line]))
}
