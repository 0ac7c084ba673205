import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findTooLong } from './too-long.ts'

export const rule376: Rule = {
  code: '376',
  name: 'Away for the carer’s holiday for more than three weeks',
  says: 'A temporary placement while the carer is on holiday (T3) that has ended may not have lasted more than 21 days.',
  source: published('376'),
  stage: 2,
  severity: 'error',
  touches: 'After that time it is a move: moves, stability and reviews after a move are miscounted.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'row',
  find: (child) => findTooLong(child, 'T3', 21),
}
