import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findPlacedTooYoung } from './placed-too-young.ts'

export const rule373: Rule = {
  code: '373',
  name: 'Residential school under 4',
  says: 'An episode in a residential school (S1) that has ended may not have begun before the 4th birthday.',
  source: published('373'),
  stage: 2,
  severity: 'error',
  touches: 'The birthday or the placement is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: (child) => findPlacedTooYoung(child, 'S1', 4),
}
