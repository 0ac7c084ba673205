// Prose as it is printed for one kind of reader. Pure.
import { type IsHidden, resolveReference } from './figure-reference.ts'
import { type Line, parseProse, type Piece, type ProseBlock } from './prose.ts'
import type { Audience, Block, Run } from './report-document.ts'
import { isSmallTyped, withoutSmallCounts } from './small-typed.ts'
import type { ReportFigures } from './report-figure.ts'

export type Printing = {
  readonly figures: ReportFigures
  readonly isHidden: IsHidden
  readonly audience: Audience
}

/** In place of a number that this reader must not see. */
export const LEFT_OUT: Readonly<Record<Audience, string>> = {
  board: '[number left out]',
  public: '[number left out]',
  children: 'some',
}

/** The blocks of a text. A reference that stands for nothing says so; the draft warns of it. */
export function printProse(text: string, printing: Printing): readonly Block[] {
  return parseProse(text).map((block) => printBlock(block, printing))
}

/** An item that somebody has yet to write is not printed. */
const isFilled = (line: Line): boolean =>
  line.some((piece) => piece.kind !== 'text' || piece.text.trim() !== '')

function printBlock(block: ProseBlock, printing: Printing): Block {
  switch (block.kind) {
    case 'list':
      return { kind: 'list', items: block.items.filter(isFilled).map((item) => printLine(item, printing)) }
    case 'subheading':
      return { kind: 'subheading', text: textOfRuns(printLine(block.line, printing)) }
    case 'quote': {
      const says = textOfRuns(printLine(block.line, printing)).trim()
      return { kind: 'quote', says: says.replace(/^[“"'‘]|[”"'’]$/g, ''), who: block.who }
    }
    case 'paragraph':
  }
  return { kind: 'paragraph', runs: printLine(block.line, printing) }
}

/** What runs say, without how. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function printLine(line: Line, printing: Printing): readonly Run[] {
  const runs = line.map((piece) => printPiece(piece, printing))
  return runs.map((run, place) => (beginsSentence(runs[place - 1]) ? withCapital(run) : run))
}

const beginsSentence = (before: Run | undefined): boolean =>
  before === undefined || /[.!?]\s+$/.test(before.text)

/** What stands for a number that is left out may begin a sentence. */
const withCapital = (run: Run): Run => (run.text === LEFT_OUT.children ? { ...run, text: 'Some' } : run)

function printPiece(piece: Piece, { figures, isHidden, audience }: Printing): Run {
  switch (piece.kind) {
    case 'figure': {
      const resolved = resolveReference(piece.reference, figures, isHidden)
      if (!resolved.ok) return { kind: 'text', text: '[figure missing]' }
      const { run } = resolved.value
      return run.numerator === null ? { ...run, text: LEFT_OUT[audience] } : run
    }
    case 'typed': {
      const isSmall = audience !== 'board' && isSmallTyped(piece.text)
      const because =
        audience === 'board' ? piece.because : withoutSmallCounts(piece.because, LEFT_OUT[audience])
      return { kind: 'typed', text: isSmall ? LEFT_OUT[audience] : piece.text, because }
    }
    case 'date':
      return { kind: 'date', text: piece.text, day: piece.day }
    case 'text':
    case 'unread':
  }
  const text = audience === 'board' ? piece.text : withoutSmallCounts(piece.text, LEFT_OUT[audience])
  return { kind: 'text', text }
}
