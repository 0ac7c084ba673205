// What several numbers of one sentence say together: shares that do not make 100, per cent where points are meant. Pure.
import type { Resolved } from './figure-reference.ts'
import { valueOf } from './figure-text.ts'
import type { Warning } from './prose-warning.ts'
import type { Line, Piece } from './prose.ts'

type Share = { readonly at: number; readonly percent: number; readonly isOfFigure: boolean }

/** The pieces of a line, sentence by sentence: a full stop before a space ends one. */
function sentencesOf(line: Line): readonly (readonly Piece[])[] {
  const sentences: Piece[][] = [[]]
  for (const piece of line) {
    const texts = piece.kind === 'text' ? piece.text.split(/(?<=[.!?;])\s/) : [null]
    let at = piece.at
    for (const [place, text] of texts.entries()) {
      if (place > 0) sentences.push([])
      const part =
        text === null || piece.kind !== 'text' ? piece : { ...piece, text, at, length: text.length }
      sentences.at(-1)?.push(part)
      at += (text?.length ?? 0) + 1
    }
  }
  return sentences
}

const MOVED =
  /\b(?:rose|risen|fell|fallen|increased?|decreased?|went up|went down|gone up|up|down|improved|dropped|grew|grown)\s+by\s+$/i
const PER_CENT = /^\s*(?:%|per\s?cent\b)/i

export function lintSentence(line: Line, resolve: (piece: Piece) => Resolved | null): readonly Warning[] {
  return sentencesOf(line).flatMap((sentence) => [
    ...lintSum(sentence, resolve),
    ...lintPoints(sentence, resolve),
  ])
}

function shareOf(
  sentence: readonly Piece[],
  place: number,
  resolve: (piece: Piece) => Resolved | null,
): readonly Share[] {
  const piece = sentence[place]
  const next = sentence[place + 1]
  if (piece === undefined) return []
  const resolved = resolve(piece)
  if (resolved !== null) {
    const percent = valueOf(resolved.figure.shape, resolved.ratio)
    const isShare = resolved.figure.shape === 'share' && resolved.reference.what === 'percent'
    return isShare && percent !== null ? [{ at: piece.at, percent, isOfFigure: true }] : []
  }
  if (piece.kind !== 'typed' || next?.kind !== 'text') return []
  const isPercent = PER_CENT.test(next.text) || piece.text.endsWith('%')
  const percent = Number(piece.text.replace('%', ''))
  return isPercent && Number.isFinite(percent) ? [{ at: piece.at, percent, isOfFigure: false }] : []
}

/** Two shares or more that all but make a whole are taken to be its parts. */
export function lintSum(
  sentence: readonly Piece[],
  resolve: (piece: Piece) => Resolved | null,
): readonly Warning[] {
  const shares = sentence.flatMap((_, place) => shareOf(sentence, place, resolve))
  const [first] = shares
  const sum = Math.round(10 * shares.reduce((total, { percent }) => total + percent, 0)) / 10
  if (first === undefined || shares.length < 2 || sum === 100 || Math.abs(sum - 100) > 3) return []
  return [
    {
      kind: 'sum',
      says: `The shares in this sentence make ${sum}%, not 100%. Check them, or say that they are rounded.`,
      at: first.at,
    },
  ]
}

/** A percentage that moved did so in percentage points. */
function lintPoints(
  sentence: readonly Piece[],
  resolve: (piece: Piece) => Resolved | null,
): readonly Warning[] {
  const tellsOfShare = sentence.some((piece) => resolve(piece)?.figure.shape === 'share')
  return sentence.flatMap((piece, place): readonly Warning[] => {
    const before = sentence[place - 1]
    const next = sentence[place + 1]
    if (before?.kind !== 'text' || !MOVED.test(before.text)) return []
    const resolved = resolve(piece)
    if (resolved !== null && resolved.figure.shape === 'share' && resolved.reference.what !== 'change')
      return [
        {
          kind: 'points',
          says: 'This is the share itself, not how far it moved: use its change.',
          at: piece.at,
        },
      ]
    const isTypedPercent =
      piece.kind === 'typed' &&
      (piece.text.endsWith('%') || (next?.kind === 'text' && PER_CENT.test(next.text)))
    if (!isTypedPercent || !tellsOfShare) return []
    return [
      {
        kind: 'points',
        says: 'A percentage that moves does so in percentage points, not per cent.',
        at: piece.at,
      },
    ]
  })
}
