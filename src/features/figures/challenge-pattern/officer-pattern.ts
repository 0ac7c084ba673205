// What each IRO challenges, beside how many children they hold: who challenges little, and who papers only. Pure.
import type { Figure } from '../figure.ts'
import { keyOf, type Row } from '../row.ts'

export type OfficerPattern = {
  readonly officer: string
  /** Children held at the end of the period. */
  readonly children: number
  readonly raised: number
  readonly drift: number
  readonly papers: number
  readonly other: number
  /** Of those raised: never made formal. */
  readonly informal: number
}

/** One line for each IRO who raised a challenge or holds a child, also where it is all nought; by name. */
export function toOfficerPatterns(raised: readonly Row[], lookedAfter: Figure): readonly OfficerPattern[] {
  const held = new Map(
    lookedAfter.splits
      .filter(({ breakdown }) => breakdown.id === 'officer')
      .flatMap(({ parts }) => parts.map(({ key, numerator }) => [key, numerator] as const)),
  )
  const byOfficer = Map.groupBy(raised, (row) => keyOf(row, 'officer') ?? 'nobody')
  return [...new Set([...held.keys(), ...byOfficer.keys()])].toSorted().map((officer) => {
    const own = byOfficer.get(officer) ?? []
    const count = (is: 'drift' | 'papers' | 'other') => own.filter((row) => keyOf(row, 'drift') === is).length
    return {
      officer,
      children: held.get(officer) ?? 0,
      raised: own.length,
      drift: count('drift'),
      papers: count('papers'),
      other: count('other'),
      informal: own.filter((row) => keyOf(row, 'formality') === 'informal').length,
    }
  })
}
