import { isTemporaryMove } from '../../../../law/returns/index.ts'
import type { CheckedEpisode } from '../../checked-row.ts'
import { ALL_YEARS, type Found, published, type Rule } from '../../rule.ts'

export const rule225: Rule = {
  code: '225',
  name: 'Placement changed without a reason',
  says: 'Where the child moves to another placement and neither is temporary, the episode that ends needs a reason for the change.',
  source: published('225'),
  stage: 2,
  severity: 'error',
  touches: 'Why children move cannot be told. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) => {
    const found: Found[] = []
    for (let at = 1; at < episodes.length; at += 1) {
      const [left, next] = [episodes[at - 1], episodes[at]]
      if (left !== undefined && next !== undefined && lacksReason(left, next)) {
        found.push({ table: 'Episodes', line: left.line, fields: ['REASON_PLACE_CHANGE'], says: SAYS })
      }
    }
    return found
  },
}

const SAYS = 'The child moves to another placement after it, but the reason for the change is blank.'

function lacksReason(left: CheckedEpisode, { rne, place }: CheckedEpisode): boolean {
  if (left.rec !== 'X1' || left.reasonPlaceChange !== '') return false
  const isMove = rne === 'P' || rne === 'B' || rne === 'T' || rne === 'U'
  return isMove && !isTemporaryMove(left.place) && !isTemporaryMove(place)
}
