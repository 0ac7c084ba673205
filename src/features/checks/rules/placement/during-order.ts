import { toDate } from '../../../../kit/dates/index.ts'
import type { CheckedChild } from '../../checked-child.ts'
import type { CheckedEpisode, CheckedRow } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { type Found, NOTHING_FOUND } from '../../rule.ts'

/** Every episode in such a placement while a deprivation of liberty order ran; an open order runs on. */
export function findPlacedDuringOrder(
  { rows, episodes }: CheckedChild,
  isWrong: (place: string) => boolean,
): readonly Found[] {
  if (rows.DoLo.length === 0) return NOTHING_FOUND
  return findRows('Episodes', episodes, ['PLACE'], (episode) => {
    const order = isWrong(episode.place) ? rows.DoLo.find((one) => overlaps(episode, one)) : undefined
    if (order === undefined || order.from === null) return null
    const place = episode.place === '' ? 'not given' : episode.place
    return `The placement is ${place}, while an order to deprive the child of liberty runs from ${toDate(order.from)}.`
  })
}

function overlaps({ decom, dec }: CheckedEpisode, { from, to }: CheckedRow<'DoLo'>): boolean {
  if (decom === null || from === null) return false
  return (dec === null || from <= dec) && (to === null || to >= decom)
}
