import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findPlacedTooYoung } from './placed-too-young.ts'

export const rule372: Rule = {
  code: '372',
  name: 'Custody under 10',
  says: 'An episode in a young offender institution or prison (R5) that has ended may not have begun before the 10th birthday.',
  source: published('372'),
  stage: 2,
  severity: 'error',
  touches: 'The birthday or the placement is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: (child) => findPlacedTooYoung(child, 'R5', 10),
}
