import { isTemporaryMove } from '../../../../law/returns/index.ts'
import type { CheckedEpisode } from '../../checked-row.ts'
import { ALL_YEARS, type Found, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule383: Rule = {
  code: '383',
  name: 'Not back to the same placement after a temporary one',
  says: 'After a temporary placement (T0 to T4) the child must be back (P) in the placement and at the postcode from before it.',
  source: published('383'),
  stage: 2,
  severity: 'error',
  touches:
    'If the child did not go back, it was a move: moves, stability and reviews after a move are miscounted.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) => {
    if (!episodes.some(({ place }) => isTemporaryMove(place))) return NOTHING_FOUND
    const found: Found[] = []
    for (let at = 2; at < episodes.length; at += 1) {
      const [home, away, back] = [episodes[at - 2], episodes[at - 1], episodes[at]]
      if (home === undefined || away === undefined || back === undefined) continue
      if (!isTemporaryMove(away.place) || isReturn(back, home)) continue
      const says = `After the temporary placement ${away.place} the child is not back (P) in the placement and at the postcode from before it.`
      found.push({ table: 'Episodes', line: back.line, fields: ['PLACE', 'RNE', 'PL_POST'], says })
    }
    return found
  },
}

function isReturn(back: CheckedEpisode, home: CheckedEpisode): boolean {
  return back.rne === 'P' && back.place === home.place && back.placePost === home.placePost
}
