// Who does not answer. Pure.
import { keyOf, type Row } from '../row.ts'

/** What one person was to answer at one stage. */
export type Silent = {
  readonly answerer: string
  readonly stage: string
  /** Stages whose day fell in the period. */
  readonly due: number
  /** Of those: no answer by the day. */
  readonly silent: number
}

/** By stage and by whoever was to answer, those who left most unanswered first; who answered all is left out. */
export function toSilences(rows: readonly Row[]): readonly Silent[] {
  const judged = rows.filter(({ counts }) => counts === 'numerator' || counts === 'denominator-only')
  const groups = Map.groupBy(judged, (row) => `${keyOf(row, 'stage')} ${keyOf(row, 'answerer')}`)
  return [...groups.values()]
    .flatMap(([first, ...others]): readonly Silent[] => {
      if (first === undefined) return []
      const own = [first, ...others]
      return [
        {
          answerer: keyOf(first, 'answerer') ?? '',
          stage: keyOf(first, 'stage') ?? '',
          due: own.length,
          silent: own.filter(({ counts }) => counts === 'denominator-only').length,
        },
      ]
    })
    .filter(({ silent }) => silent > 0)
    .toSorted((one, other) => other.silent - one.silent || other.due - one.due || compare(one, other))
}

const compare = (one: Silent, other: Silent): number =>
  `${one.stage} ${one.answerer}` < `${other.stage} ${other.answerer}` ? -1 : 1
