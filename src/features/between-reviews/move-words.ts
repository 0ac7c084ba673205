import { PLACEMENTS, wordsOf } from '../../law/returns/index.ts'
import type { Move } from './move.ts'

/** Where a move led, as people read it. */
export function moveWords({ from, to }: Move): string {
  const before = from === null ? 'a place that is not recorded' : wordsOf(PLACEMENTS, from)
  return `From ${before} to ${wordsOf(PLACEMENTS, to)}`
}
