import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findProvider } from './provider-pairs.ts'

export const rule528: Rule = {
  code: '528',
  name: 'Placement another authority cannot provide',
  says: 'Another authority (PR2) cannot be the provider of P1, R2 or R5.',
  source: published('528'),
  stage: 2,
  severity: 'error',
  touches: 'The placement or its provider is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: (child) => findProvider(child, 'PR2', (place) => place === 'P1' || place === 'R2' || place === 'R5'),
}
