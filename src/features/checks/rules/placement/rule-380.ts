import { isTemporaryMove } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule380: Rule = {
  code: '380',
  name: 'Temporary placement that is not a move',
  says: 'A temporary placement (T0 to T4) must begin with P or B: a period of care cannot start with one.',
  source: published('380'),
  stage: 2,
  severity: 'error',
  touches: 'The start of care may be wrong, and with it every due date.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'RNE'], ({ place, rne }) =>
      isTemporaryMove(place) && rne !== 'P' && rne !== 'B'
        ? `${place} is a temporary placement, but the episode begins with ${rne || 'no reason'}, not with P or B.`
        : null,
    ),
}
