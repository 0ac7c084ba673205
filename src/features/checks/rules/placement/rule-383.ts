import { isTemporaryMove } from '../../../../law/returns/index.ts'
import type { CheckedEpisode } from '../../checked-row.ts'
import { ALL_YEARS, type Found, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule383: Rule = {
  code: '383',
  name: 'Not back to the same placement after a temporary one',
  says: 'After a temporary placement (T0 to T4), or several running, the child must be back (P) in the placement and at the postcode from before it.',
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
    let home: CheckedEpisode | null = null
    let away: CheckedEpisode | null = null
    for (const back of episodes) {
      if (isTemporaryMove(back.place)) {
        away = back
        continue
      }
      const [from, left] = [home, away]
      home = back
      away = null
      if (from === null || left === null || isReturn(back, from)) continue
      const says = `After the temporary placement ${left.place} the child is not back (P) in the placement and at the postcode from before it.`
      found.push({ table: 'Episodes', line: back.line, fields: ['PLACE', 'RNE', 'PL_POST'], says })
    }
    return found
  },
}

function isReturn(back: CheckedEpisode, home: CheckedEpisode): boolean {
  return back.rne === 'P' && back.place === home.place && back.placePost === home.placePost
}
