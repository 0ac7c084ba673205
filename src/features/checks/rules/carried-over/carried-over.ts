import type { CheckedChild } from '../../checked-child.ts'
import { type CheckedEpisode, isGiven } from '../../checked-row.ts'
import { type Found, NOTHING_FOUND } from '../../rule.ts'

/** This year’s first episode, judged beside last year’s last where that was left open. */
export function findCarriedOver(
  { episodes, before }: CheckedChild,
  fields: readonly string[],
  judge: (first: CheckedEpisode, last: CheckedEpisode) => string | null,
): readonly Found[] {
  const [first, last] = [episodes[0], before.episodes.at(-1)]
  if (first === undefined || last === undefined || isGiven(last, 'DEC', last.dec)) return NOTHING_FOUND
  const says = judge(first, last)
  return says === null ? NOTHING_FOUND : [{ table: 'Episodes', line: first.line, fields, says }]
}
