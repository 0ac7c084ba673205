import { published, type Rule } from '../../rule.ts'
import { findPlacedDuringOrder } from './during-order.ts'

export const rule710: Rule = {
  code: '710',
  name: 'Impossible placement under an order to deprive of liberty',
  says: 'While an order to deprive the child of liberty runs, the placement may not be K1, P1, R5 or K3.',
  source: `${published('710')}. An order without an end is read as running on.`,
  stage: 2,
  severity: 'warning',
  touches: 'Either the order or the placement is wrong: ask. No due date changes.',
  whoCanPutRight: 'social-worker',
  years: { from: 2027, to: null },
  needs: ['Episodes', 'DoLo'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'DoLo.DOLO_START', 'DoLo.DOLO_END'],
  judges: 'row',
  find: (child) => findPlacedDuringOrder(child, isImpossible),
}

function isImpossible(place: string): boolean {
  return place === 'K1' || place === 'P1' || place === 'R5' || place === 'K3'
}
