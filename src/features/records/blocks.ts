// The text of a section as it is typed, and the paragraphs and lists it stands for. An empty line parts paragraphs; lines
// that begin with a hyphen are a list; ` | ` in such a line parts what is to be done from who does it and by when.

export type ListItem = {
  readonly says: string
  /** Who does it and by when; '' for a plain item. */
  readonly who: string
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }

const ITEM = /^[-•]\s+/

function toItem(line: string): ListItem {
  const [says = '', ...who] = line.replace(ITEM, '').split('|')
  return { says: says.trim(), who: who.join('|').trim() }
}

type Line = { readonly text: string; readonly follows: 'line' | 'empty-line' }

function linesOf(text: string): readonly Line[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.flatMap((line, place): Line[] =>
    line === '' ? [] : [{ text: line, follows: lines[place - 1] === '' ? 'empty-line' : 'line' }],
  )
}

function grown(last: Block | undefined, { text, follows }: Line): Block | null {
  if (ITEM.test(text)) return last?.kind === 'list' ? { ...last, items: [...last.items, toItem(text)] } : null
  if (last?.kind !== 'paragraph' || follows === 'empty-line') return null
  return { kind: 'paragraph', text: `${last.text} ${text}` }
}

const begun = ({ text }: Line): Block =>
  ITEM.test(text) ? { kind: 'list', items: [toItem(text)] } : { kind: 'paragraph', text }

/** The paragraphs and lists of a text, in order; none for an empty one. */
export function toBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const line of linesOf(text)) {
    const more = grown(blocks.at(-1), line)
    if (more === null) blocks.push(begun(line))
    else blocks.splice(-1, 1, more)
  }
  return blocks
}

/** Whether every item of a list says who does it, so that it is shown as a table. */
export function saysWho(items: readonly ListItem[]): boolean {
  return items.every(({ who }) => who !== '')
}

/** Whether the lists of a section name facts and what holds, and not tasks and who does them. */
export function namesFacts({ key }: { readonly key: string }): boolean {
  return key === 'review' || key === 'view'
}

/** A text as it is read aloud, for the reading age: no list marks, and a stop after every item. */
export function toReadingText(text: string): string {
  return toBlocks(text)
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.items.map(({ says, who }) => `${says} ${who}`.trim()),
    )
    .map((line) => (/[.!?…]$/.test(line) ? line : `${line}.`))
    .join('\n')
}

/** "Dan, by 24 April 2026" as the name and the rest, so that the name can stand out. */
export function partWho(who: string): { readonly name: string; readonly rest: string } {
  const comma = who.indexOf(', by ')
  return comma < 0 ? { name: who, rest: '' } : { name: who.slice(0, comma), rest: who.slice(comma) }
}
