import { published, type Rule } from '../../rule.ts'
import { findPlacedTooYoung } from './placed-too-young.ts'

export const rule371: Rule = {
  code: '371',
  name: 'Supported accommodation under 16',
  says: 'An episode in supported accommodation (K3) that has ended may not have begun before the 16th birthday.',
  source: published('371'),
  stage: 2,
  severity: 'error',
  touches: 'The birthday or the placement is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: { from: 2024, to: null },
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: (child) => findPlacedTooYoung(child, 'K3', 16),
}
