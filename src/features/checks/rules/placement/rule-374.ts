import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findPlacedTooYoung } from './placed-too-young.ts'

export const rule374: Rule = {
  code: '374',
  name: 'Residential employment under 14',
  says: 'An episode in residential employment (P3) that has ended may not have begun before the 14th birthday.',
  source: published('374'),
  stage: 2,
  severity: 'error',
  touches: 'The birthday or the placement is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: (child) => findPlacedTooYoung(child, 'P3', 14),
}
