import { published, type Rule } from '../../rule.ts'
import { findPlacedDuringOrder } from './during-order.ts'

export const rule709: Rule = {
  code: '709',
  name: 'Unexpected placement under an order to deprive of liberty',
  says: 'While an order to deprive the child of liberty runs, the placement should be K2, Z12 or Z13.',
  source: `${published('709')}. An order without an end is read as running on.`,
  stage: 2,
  severity: 'warning',
  touches: 'The child may be deprived of liberty where nobody expects it: ask. No due date changes.',
  whoCanPutRight: 'social-worker',
  years: { from: 2027, to: null },
  needs: ['Episodes', 'DoLo'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'DoLo.DOLO_START', 'DoLo.DOLO_END'],
  judges: 'row',
  find: (child) => findPlacedDuringOrder(child, isUnexpected),
}

function isUnexpected(place: string): boolean {
  return place !== 'K2' && place !== 'Z12' && place !== 'Z13'
}
