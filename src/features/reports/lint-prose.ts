// What is amiss with the numbers of a text: shown to whoever writes, before anybody reads it. Pure.
import { fold } from '../children/index.ts'
import { type ChildNames, findNames, NO_NAMES } from './child-names.ts'
import { hasSmallBase } from './figure-text.ts'
import { NOTHING_HIDDEN, type Resolved, referenceText, resolveReference } from './figure-reference.ts'
import { lintSentence, lintSum } from './lint-sentence.ts'
import { findLooseNumbers } from './prose-numbers.ts'
import { isSmallTyped } from './small-typed.ts'
import { type Line, linesIn, parseProse, type Piece, type ProseBlock } from './prose.ts'
import type { ReportFigures } from './report-figure.ts'
import type { Warning } from './prose-warning.ts'
import { mayBeCalled, unitAfter } from './unit-words.ts'
import { lintYears } from './lint-years.ts'

/** The year a text is about, by the year it ends in. */
export type LintFacts = {
  readonly figures: ReportFigures
  readonly year: number
  /** Left out: names are not looked for. */
  readonly names?: ChildNames
}

/** Everything that is amiss with a text, in its order. */
export function lintProse(text: string, facts: LintFacts): readonly Warning[] {
  const blocks = parseProse(text)
  const own = linesIn(blocks)
  const warnings = [
    ...lintNames(text, facts),
    ...blocks.flatMap(lintWhere),
    ...own.flatMap((line) => line.flatMap((piece) => lintPiece(piece, facts))),
    ...own.flatMap((line) => lintAfterFigures(line, facts)),
    ...own.flatMap((line) => lintSentence(line, (piece) => resolvedOf(piece, facts))),
    ...own.flatMap((line) => lintYears(line, facts.year)),
    ...blocks.flatMap((block) =>
      block.kind === 'list' ? lintSum(block.items.flat(), (piece) => resolvedOf(piece, facts)) : [],
    ),
    ...blocks.flatMap((block) => lintBases(block, facts)),
  ]
  return warnings.toSorted((one, other) => one.at - other.at)
}

const loose = (text: string, at: number): Warning => ({
  kind: 'loose-number',
  says: `“${text}” stands by itself. Put in a figure, or write {typed ${text.replace(/\s*%$/, '')} | why}.`,
  at,
})

/** No report names a child. The words are the same for a whole name: whoever writes may not know who is on record. */
function lintNames(text: string, { names = NO_NAMES }: LintFacts): readonly Warning[] {
  return findNames(text, names).map(({ at, text: found }) => {
    const name = found.split(' ').find((word) => names.given.has(fold(word))) ?? found
    return { kind: 'name', says: `“${name}” may be the name of a child. No report names one.`, at }
  })
}

/** Where a typed number loses its mark, and a number in who is quoted. */
function lintWhere(block: ProseBlock): readonly Warning[] {
  if (block.kind !== 'subheading' && block.kind !== 'quote') return []
  const where = block.kind === 'quote' ? 'quotation' : 'heading'
  const typed = block.line.flatMap((piece): readonly Warning[] =>
    piece.kind === 'typed'
      ? [
          {
            kind: 'unmarked',
            says: `“${piece.text}” is typed, and a ${where} has no room for its mark: put it into a paragraph.`,
            at: piece.at,
          },
        ]
      : [],
  )
  if (block.kind !== 'quote') return typed
  const end = block.line.at(-1)
  const at = end === undefined ? 0 : end.at + end.length
  return [
    ...typed,
    ...findLooseNumbers(block.who).map(
      (number): Warning => ({
        kind: 'loose-number',
        says: `“${number.text}” stands in who said it. Leave it out: say “Young person”.`,
        at,
      }),
    ),
  ]
}

function resolvedOf(piece: Piece, { figures }: LintFacts): Resolved | null {
  if (piece.kind !== 'figure') return null
  const resolved = resolveReference(piece.reference, figures, NOTHING_HIDDEN)
  return resolved.ok ? resolved.value : null
}

function lintPiece(piece: Piece, { figures }: LintFacts): readonly Warning[] {
  const { at } = piece
  switch (piece.kind) {
    case 'text':
      return findLooseNumbers(piece.text).map((number) => loose(number.text, at + number.at))
    case 'typed':
      return lintTyped(piece)
    case 'unread':
      return [
        { kind: 'unknown-figure', says: `We cannot read ${piece.text}. Choose a figure from the list.`, at },
      ]
    case 'figure': {
      const resolved = resolveReference(piece.reference, figures, NOTHING_HIDDEN)
      return resolved.ok ? [] : [{ kind: 'unknown-figure', says: resolved.failure, at }]
    }
    case 'date':
  }
  return []
}

function lintTyped({ text, because, at }: Extract<Piece, { kind: 'typed' }>): readonly Warning[] {
  const noReason: readonly Warning[] =
    because === ''
      ? [{ kind: 'no-reason', says: `Say why “${text}” is typed: {typed ${text} | because …}.`, at }]
      : []
  const inReason = findLooseNumbers(because).map((number) => loose(number.text, at))
  return isSmallTyped(text)
    ? [
        ...noReason,
        ...inReason,
        { kind: 'small-typed', says: `“${text}” is under 5: the public report leaves it out.`, at },
      ]
    : [...noReason, ...inReason]
}

/** What follows a figure: `{reviews-on-time} of children` calls a figure of reviews one of children. */
function lintAfterFigures(line: Line, facts: LintFacts): readonly Warning[] {
  return line.flatMap((piece, place): readonly Warning[] => {
    const resolved = resolvedOf(piece, facts)
    const next = line[place + 1]
    if (resolved === null || next?.kind !== 'text') return []
    const { figure, reference } = resolved
    const named = unitAfter(next.text)
    if (named === null || reference.what === 'of' || mayBeCalled(figure.unit, named.unit)) return []
    const says = `${referenceText(reference)} counts ${figure.many}, and the text says “${named.word}”.`
    return [{ kind: 'unit', says, at: piece.at }]
  })
}

const SHOWS_BASE = new Set(['of', 'base'])

/** A share whose base is said nowhere in its block, and one whose base is small. */
function lintBases(block: ProseBlock, facts: LintFacts): readonly Warning[] {
  const lines = block.kind === 'list' ? block.items : [block.line]
  const found = lines.flat().flatMap((piece) => {
    const resolved = resolvedOf(piece, facts)
    return resolved === null ? [] : [{ ...resolved, at: piece.at }]
  })
  const based = new Set(
    found.flatMap(({ figure, reference }) => (SHOWS_BASE.has(reference.what) ? [figure.id] : [])),
  )
  return found.flatMap(({ figure, ratio, reference, at }): readonly Warning[] => {
    const isShare = figure.shape === 'share' && (reference.what === 'percent' || reference.what === 'before')
    const of = referenceText({ ...reference, what: 'of' })
    const missing: readonly Warning[] =
      isShare && !based.has(figure.id)
        ? [{ kind: 'no-base', says: `Say what ${referenceText(reference)} is a share of: put in ${of}.`, at }]
        : []
    return isShare && hasSmallBase(figure, ratio)
      ? [
          ...missing,
          {
            kind: 'small-base',
            says: `${referenceText(reference)} rests on fewer than 10: say ${of} instead.`,
            at,
          },
        ]
      : missing
  })
}
