import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findTooLong } from './too-long.ts'

export const rule375: Rule = {
  code: '375',
  name: 'In hospital for more than six weeks',
  says: 'A temporary placement in hospital (T1) that has ended may not have lasted more than 42 days.',
  source: published('375'),
  stage: 2,
  severity: 'error',
  touches: 'After that time it is a move: moves, stability and reviews after a move are miscounted.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'row',
  find: (child) => findTooLong(child, 'T1', 42),
}
