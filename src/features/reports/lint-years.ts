// Labels of years in prose that are wrong. Pure.
import { toReturnYearName } from '../../law/returns/index.ts'
import type { Warning } from './prose-warning.ts'
import { YEAR_LABEL } from './prose-numbers.ts'
import type { Line, Piece } from './prose.ts'

const isOfBefore = (piece: Piece): boolean => piece.kind === 'figure' && piece.reference.what === 'before'
const isOfNow = (piece: Piece): boolean =>
  piece.kind === 'figure' && piece.reference.what !== 'before' && piece.reference.what !== 'change'

/** `year`: the one the text is about, by the year it ends in. */
export function lintYears(line: Line, year: number): readonly Warning[] {
  const isAllOfNow = line.some(isOfNow) && !line.some(isOfBefore)
  return line.flatMap((piece) =>
    piece.kind !== 'text'
      ? []
      : [...piece.text.matchAll(YEAR_LABEL)].flatMap((match): readonly Warning[] => {
          const says = wrong(match, year, isAllOfNow)
          return says === null ? [] : [{ kind: 'year', says, at: piece.at + match.index }]
        }),
  )
}

function wrong(
  [label, from = '', to = '']: RegExpExecArray,
  year: number,
  isAllOfNow: boolean,
): string | null {
  const start = Number(from)
  const end = to.length === 2 ? Math.floor(start / 100) * 100 + Number(to) : Number(to)
  const ends = end < start ? end + 100 : end
  if (ends !== start + 1) return `“${label}” is no year: a year ends in the one after it begins.`
  if (isAllOfNow && ends !== year)
    return `The figures here are of ${toReturnYearName(year)}, and the text says ${label}.`
  return null
}
