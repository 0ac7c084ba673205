import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findTooLong } from './too-long.ts'

export const rule379: Rule = {
  code: '379',
  name: 'Away for more than seven days',
  says: 'A temporary placement for another reason (T4) that has ended may not have lasted more than 7 days.',
  source: published('379'),
  stage: 2,
  severity: 'error',
  touches: 'After that time it is a move: moves, stability and reviews after a move are miscounted.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'row',
  find: (child) => findTooLong(child, 'T4', 7),
}
