// What people of other parts of the service wrote, as a report has it: the work programme, answers to members. Pure.
import { textOfRuns } from './print-prose.ts'
import type { Warning } from './prose-warning.ts'
import type { Block, Cell, Run } from './report-document.ts'
import { findSmallCounts, withoutSmallCounts } from './small-typed.ts'

/** The words of a block, a cell at a time. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'table':
      return block.rows.flat().map(({ text }) => text)
    case 'list':
      return block.items.map(textOfRuns)
    case 'paragraph':
      return [textOfRuns(block.runs)]
    case 'subheading':
    case 'callout':
      return [block.text]
    case 'quote':
      return [`${block.says} ${block.who}`]
    case 'chart':
  }
  return [block.caption]
}

/** A block for who must not read small numbers: `instead` stands in their place. */
export function withoutSmallCountsIn(block: Block, instead: string): Block {
  const words = (text: string): string => withoutSmallCounts(text, instead)
  const line = (runs: readonly Run[]): readonly Run[] =>
    runs.map((run) => (run.kind === 'text' ? { ...run, text: words(run.text) } : run))
  const cell = (one: Cell): Cell => (one.value === null ? { ...one, text: words(one.text) } : one)
  switch (block.kind) {
    case 'table':
      return { ...block, rows: block.rows.map((cells) => cells.map(cell)) }
    case 'list':
      return { ...block, items: block.items.map(line) }
    case 'paragraph':
      return { ...block, runs: line(block.runs) }
    case 'subheading':
    case 'callout':
      return { ...block, text: words(block.text) }
    case 'quote':
      return { ...block, says: words(block.says), who: words(block.who) }
    case 'chart':
  }
  return block
}

/** The small numbers in these words: whoever wrote them has to know that the public does not read them. */
export function lintBeside(blocks: readonly Block[]): readonly Warning[] {
  return blocks.flatMap(textsOf).flatMap((text) =>
    findSmallCounts(text).map(
      (number): Warning => ({
        kind: 'small-typed',
        says: `“${text.slice(number.at, number.at + 40).trim()}” is under 5: the public report leaves the number out.`,
        at: number.at,
      }),
    ),
  )
}
