import { isTemporaryMove } from '../../../../law/returns/index.ts'
import { ALL_YEARS, type Found, published, type Rule } from '../../rule.ts'

export const rule226: Rule = {
  code: '226',
  name: 'Reason for a temporary move',
  says: 'No reason for the change of placement is given for a temporary placement (T0 to T4), nor for the episode before it.',
  source: published('226'),
  stage: 2,
  severity: 'warning',
  touches: 'A temporary move may be counted as a real one. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) => {
    const found: Found[] = []
    for (const [at, row] of episodes.entries()) {
      if (!isTemporaryMove(row.place)) continue
      for (const one of [episodes[at - 1], row]) {
        if (one === undefined || one.reasonPlaceChange === '') continue
        found.push({
          table: 'Episodes',
          line: row.line,
          fields: ['REASON_PLACE_CHANGE', 'PLACE'],
          says: SAYS,
        })
        break
      }
    }
    return found
  },
}

const SAYS =
  'It is a temporary placement, but a reason for the change is given for it or for the episode before it.'
